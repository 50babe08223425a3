"""Two briefs over the real report, made without an index: words decide."""

import pytest

from assistant.brief.document import Brief
from assistant.brief.prepare import prepare_brief
from assistant.brief.request import read_request
from corpus.library import Corpus


@pytest.fixture(scope="session")
def women(corpus: Corpus) -> Brief:
    return prepare_brief(corpus, read_request(corpus, sdgs=["5"], topic="women and girls"))


@pytest.fixture
def prepare(corpus: Corpus):
    """Prepare a brief from the options of a request."""
    return lambda **options: prepare_brief(corpus, read_request(corpus, **options))
