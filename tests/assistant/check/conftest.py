"""A checker over the real report that needs no model: words alone decide."""

import pytest

from assistant.check.checker import Checker
from corpus.library import load_corpus


@pytest.fixture(scope="session")
def checker() -> Checker:
    """Reads drafts by their words, without an index."""
    return Checker(load_corpus())
