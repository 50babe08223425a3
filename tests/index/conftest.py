"""Five items, an embedder whose vectors can be told by eye, and the real model exported once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.embedder import Vectors, unit
from index.export import export_model
from index.item import IndexItem
from index.tokens import tokens
from index.weights import find_weights

ITEMS = (
    IndexItem("p1", "The forum takes place in Havana, Cuba", "passage", "para 1", 0, 37, ("paragraph",)),
    IndexItem("p2", "Broadband for rural schools and hospitals", "passage", "para 2", 40, 81),
    IndexItem("p2#1", "Broadband for rural schools", "sentence", "para 2", 40, 67, (), "p2"),
    IndexItem(
        "row1", "D.2-2: respond to threats to cybersecurity", "outcome", "Annex 1, D.2-2", 90, 132, ("D.2-2", "C5")
    ),
    IndexItem("row2", "D.4-4: climate change and green energy", "outcome", "Annex 1, D.4-4", 140, 178, ("D.4-4",)),
)


class HashingEmbedder:
    """Each token is one direction: texts that share tokens are near. Counts what it was asked to embed."""

    def __init__(self, name: str = "hashing@1", dimension: int = 64) -> None:
        self.name = name
        self.dimension = dimension
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        self.seen.extend(texts)
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for token in tokens(text) or [""]:
                vectors[row, hashlib.sha256(token.encode()).digest()[0] % self.dimension] += 1
        return unit(vectors)


@pytest.fixture
def items() -> tuple[IndexItem, ...]:
    return ITEMS


@pytest.fixture
def embedder() -> HashingEmbedder:
    return HashingEmbedder()


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the export of the packaged model."""
    folder = tmp_path_factory.mktemp("models")
    export_model(find_weights(), folder)
    return folder
