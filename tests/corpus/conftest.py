import pytest

from corpus.library import Corpus, load_corpus


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="session")
def text(corpus: Corpus) -> str:
    return corpus.report.text
