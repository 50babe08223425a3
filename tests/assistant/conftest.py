"""One assistant over the real corpus and an index with a hashing embedder: no model, one folder for the whole run."""

import hashlib
from collections.abc import Sequence

import numpy as np
import pytest

from assistant.assistant import Assistant
from assistant.exact.lookup import Links
from corpus.library import Corpus, load_corpus
from index.corpus_items import corpus_items
from index.embedder import Vectors, unit
from index.ensure import ensure_index
from index.search import Index
from index.tokens import tokens


class HashingEmbedder:
    """Each token is one direction, so texts that share tokens are near."""

    name = "hashing@1"
    dimension = 64

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for token in tokens(text) or [""]:
                vectors[row, hashlib.sha256(token.encode()).digest()[0] % self.dimension] += 1
        return unit(vectors)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="session")
def links(corpus: Corpus) -> Links:
    return Links(corpus.mapping)


@pytest.fixture(scope="session")
def hashed_index(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The report's index, its vectors made by hashing."""
    folder = tmp_path_factory.mktemp("hashed")
    return ensure_index(folder, corpus_items(corpus), embedder=HashingEmbedder())


@pytest.fixture(scope="session")
def assistant(corpus: Corpus, hashed_index: Index) -> Assistant:
    """The assistant with no model behind it."""
    return Assistant(corpus, lambda: hashed_index)
