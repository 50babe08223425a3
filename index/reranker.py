"""A cross-encoder that reads a question with each text found, and puts the first of these into a new order.

An option: no weights come with this package, and nothing is downloaded.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.fusion import DECIMALS
from index.weights import cached_folder

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

SETTING = "WSIS_RERANKER"
RERANKED = 20  # texts that are read with the question: the room above them is small (a perfect one gains most there)
BATCH = 16
Found = TypeVar("Found")


class Reranker(Protocol):
    """What reads a question with texts."""

    def scores(self, question: str, texts: Sequence[str]) -> NDArray[np.float64]:
        """How well each text answers, greater is better: float64 of shape (texts,)."""


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder on the CPU, by path or by name; loaded when it is first needed."""

    def __init__(self, model: str, threads: int = 1) -> None:
        """Raises `ModelError` where the model is not on this machine."""
        path = Path(model).expanduser()
        self._folder = path if path.is_dir() else cached_folder(model, "cross-encoder", SETTING)
        if not (self._folder / "config.json").is_file():
            raise ModelError(f"{SETTING} is {model!r}: no cross-encoder in {self._folder}, it has no config.json")
        self._threads = threads
        self._lock = threading.Lock()
        self._model: CrossEncoder | None = None

    def scores(self, question: str, texts: Sequence[str]) -> NDArray[np.float64]:
        """How well each text answers; raises `ModelError` where the model cannot be loaded."""
        with self._lock:
            if self._model is None:
                self._model = _load(self._folder, self._threads)
            pairs = [(question, text) for text in texts]
            found = self._model.predict(pairs, batch_size=BATCH, show_progress_bar=False, convert_to_numpy=True)
        return np.round(np.asarray(found, dtype=np.float64).reshape(len(texts)), DECIMALS)


def reranked(reranker: Reranker, question: str, found: Sequence[Found], text_of: Callable[[Found], str]) -> list[Found]:
    """What was found, best first, with the first `RERANKED` in the reranker's order; ties stay as they were."""
    first = found[:RERANKED]
    scores = reranker.scores(question, [text_of(one) for one in first]) if first else np.zeros(0)
    order = sorted(range(len(first)), key=lambda at: -scores[at])
    return [*(first[at] for at in order), *found[RERANKED:]]


def _load(folder: Path, threads: int) -> "CrossEncoder":
    import torch
    from sentence_transformers import CrossEncoder
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    try:
        model: CrossEncoder = CrossEncoder(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{SETTING}: {folder} is not a cross-encoder that can be loaded: {error}") from None
    if model.num_labels != 1:
        raise ModelError(f"{SETTING}: {folder} gives {model.num_labels} scores for a pair of texts; one is needed")
    return model
