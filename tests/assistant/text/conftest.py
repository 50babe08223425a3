"""The text side over the real report; vectors by hashing, so that no model is needed."""

import pytest

from assistant.text.side import TextSide
from corpus.library import Corpus
from index.search import Index


@pytest.fixture(scope="session")
def side(corpus: Corpus, hashed_index: Index) -> TextSide:
    return TextSide(corpus, lambda: hashed_index)


@pytest.fixture(scope="session")
def facts_only(corpus: Corpus) -> TextSide:
    """A text side that fails if it searches: typed facts must answer."""

    def refuse() -> Index:
        raise AssertionError("a typed fact must not open the index")

    return TextSide(corpus, refuse)
