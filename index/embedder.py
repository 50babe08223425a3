"""What an embedder is: texts in, unit vectors out. The index knows no more about a model than this."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors. `name` says which model this is, weights included; equal names, equal vectors."""

    @property
    def name(self) -> str:
        """The model's name and the hash of its weights: `all-MiniLM-L6-v2@53aa51172d14`."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Embed texts: float32 of shape (len(texts), dimension), each row of length one.

        `query` says that the texts are questions, for models that put a prompt before them.
        """


def unit(vectors: Vectors) -> Vectors:
    """The vectors scaled to length one; a vector of zeros stays as it is."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.ascontiguousarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
