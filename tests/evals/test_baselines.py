"""The baselines on the report, with an embedder whose vectors are told by shared words (no model needed)."""

import hashlib

import numpy as np
import pytest

from corpus.library import load_corpus
from evals.baselines.decline import Decline
from evals.baselines.hybrid import Hybrid
from evals.baselines.keywords import Keywords
from evals.baselines.langchain_chain import CHUNK, LangChain
from evals.baselines.report_index import CITED, LOOKED_AT, ReportIndex
from evals.baselines.vectors import VectorSearch
from evals.given import read_answer
from index.corpus_items import corpus_items
from index.embedder import unit
from index.ensure import ensure_index

BASELINES = {"hybrid": Hybrid, "keywords": Keywords, "vectors": VectorSearch, "langchain": LangChain}
QUESTION = ("When does the Regional Development Forum for Europe take place in Rome?",)


class Hashing:
    name = "hashing@256"
    dimension = 256

    def __init__(self):
        self.questions = 0

    def encode(self, texts, *, query=False):
        self.questions += query
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split() or [""]:
                vectors[row, hashlib.sha256(word.encode()).digest()[0]] += 1
        return unit(vectors)


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    corpus = load_corpus()
    index = ensure_index(tmp_path_factory.mktemp("index"), corpus_items(corpus), embedder=Hashing())
    return ReportIndex(index, corpus)


@pytest.mark.parametrize("name", BASELINES)
def test_a_baseline_answers_in_the_contracts_format(found, name):
    system = BASELINES[name](found)
    assert system.name == name
    answer = read_answer(system.answer(QUESTION))
    assert len(answer.citations) == CITED
    assert len(answer.considered) == LOOKED_AT
    assert answer.text == answer.citations[0].quote.strip()
    assert all(place.quote.strip() in found.corpus.report.text for place in answer.citations)
    assert answer == read_answer(system.answer(QUESTION))


@pytest.mark.parametrize("name", ["hybrid", "keywords"])
def test_words_find_the_forum_in_rome(found, name):
    assert any("Rome, Italy" in place.quote for place in read_answer(BASELINES[name](found).answer(QUESTION)).citations)


def test_keywords_decline_what_shares_no_word(found):
    assert read_answer(Keywords(found).answer(("qqq zzz",))).abstained


def test_the_stock_chain_has_chunks_of_a_thousand_characters(found):
    answer = read_answer(LangChain(found).answer(QUESTION))
    assert 500 < max(len(seen.text) for seen in answer.considered) <= CHUNK


def test_a_question_is_embedded_once_for_all_baselines(found):
    before = found.index.embedder.questions
    for _ in range(3):
        found.vector("a question of its own")
    assert found.index.embedder.questions == before + 1


def test_always_decline():
    assert read_answer(Decline().answer(QUESTION)).abstained
