"""The model in torch, through sentence-transformers: the reference, and the way for models that do not export."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from index.embedder import Vectors, unit
from index.errors import ModelError
from index.weights import Weights

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BATCH = 16


class TorchEmbedder:
    """A sentence-transformers model on the CPU. `threads` is how many threads torch may use."""

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        self.weights = weights
        self.model = load_sentence_transformer(weights, threads)
        size = self.model.get_embedding_dimension()
        if size is None:
            raise ModelError(f"{weights.folder} does not say how long its vectors are: it cannot be used here")
        self._dimension = int(size)

    @property
    def name(self) -> str:
        """The model's name and fingerprint."""
        return self.weights.identity

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._dimension

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Embed texts: (len(texts), dimension) float32, unit length."""
        if not texts:
            return np.zeros((0, self._dimension), dtype=np.float32)
        encode = self.model.encode_query if query else self.model.encode_document
        found = encode(list(texts), batch_size=BATCH, show_progress_bar=False, convert_to_numpy=True)
        return unit(np.asarray(found, dtype=np.float32))


def load_sentence_transformer(weights: Weights, threads: int, *, eager: bool = False) -> "SentenceTransformer":
    """Load a model from its folder, never from the network; raises `ModelError`.

    The packaged weights are checked first. `eager` asks for plain attention, which the ONNX export can trace.
    """
    weights.verify()
    try:
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging
    except ImportError as error:
        raise ModelError(f"{error.name} is not installed: pip install sentence-transformers") from None
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    try:
        return SentenceTransformer(
            str(weights.folder),
            device="cpu",
            local_files_only=True,
            model_kwargs={"attn_implementation": "eager"} if eager else {},
        )
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{weights.folder} is not a sentence-transformers model that can be loaded: {error}") from None
