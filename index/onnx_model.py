"""The exported model through onnxruntime and tokenizers: no torch, quick to start.

Texts are embedded in batches of like length, several batches at once where `workers` allows; a run is thread-safe.
"""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedder import Vectors, unit
from index.errors import ModelError

MODEL, TOKENIZER, CARD = "model.onnx", "tokenizer.json", "card.json"
BATCH = 16


class OnnxEmbedder:
    """A model exported by `index.export`, read from its folder; raises `ModelError` where the folder is damaged.

    `threads` is how many threads one run may use, `workers` how many runs go on at once in a long `encode`.
    """

    def __init__(self, folder: Path, name: str, card: dict[str, Any], *, threads: int = 1, workers: int = 1) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._name = name
        self._workers = workers
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._dimension = int(card["dimension"])
            self._prompts: dict[str, str] = dict(card["prompts"])
            self._pad = int(card["pad_id"])
            self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
            self._tokenizer.enable_truncation(max_length=int(card["max_length"]))
            self._session = onnxruntime.InferenceSession(
                str(folder / MODEL), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare Exception for a file they cannot read
            raise ModelError(f"the exported model in {folder} cannot be read: {str(error)[:200]}") from None
        self._inputs = [given.name for given in self._session.get_inputs()]

    @property
    def name(self) -> str:
        """The model's name and fingerprint."""
        return self._name

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._dimension

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Embed texts: (len(texts), dimension) float32, unit length, in the order given."""
        prompt = self._prompts.get("query" if query else "document", "")
        pieces = [found.ids for found in self._tokenizer.encode_batch([prompt + _clean(text) for text in texts])]
        order = sorted(range(len(pieces)), key=lambda row: (len(pieces[row]), row))
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        vectors = np.zeros((len(texts), self._dimension), dtype=np.float32)

        def run(rows: list[int]) -> None:
            vectors[rows] = self._run([pieces[row] for row in rows])

        if self._workers > 1 and len(batches) > 1:
            with ThreadPoolExecutor(self._workers) as pool:
                list(pool.map(run, batches))
        else:
            for rows in batches:
                run(rows)
        return unit(vectors)

    def _run(self, pieces: list[list[int]]) -> NDArray[np.float32]:
        longest = max(map(len, pieces))
        ids = np.full((len(pieces), longest), self._pad, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, found in enumerate(pieces):
            ids[row, : len(found)] = found
            mask[row, : len(found)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        output: NDArray[np.float32] = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        return output


def read_card(folder: Path) -> dict[str, Any] | None:
    """The card of an export, or None where there is none that can be read."""
    try:
        card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return card if isinstance(card, dict) else None


def _clean(text: str) -> str:
    """Text that a tokenizer takes: lone surrogates, which no UTF-8 can hold, become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
