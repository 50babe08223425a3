"""The retrieval study: its figures on a made-up ranking, and its cross-validation."""

import pytest

from assistant.text.evidence import Evidence
from assistant.text.ranking import SHARES, Signs
from corpus.library import Corpus, load_corpus
from evals.case import Case
from evals.retrieval.study import cross_validate, findable, means
from evals.retrieval.ways import quoted

GOLD = "the sentence that answers this"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


def case(name: str, **fields: object) -> Case:
    return Case.model_validate({"id": name, "question": "where?", "category": "single_fact", **fields})


def test_means_over_questions() -> None:
    cases = (case("a", gold_passages=[GOLD]), case("b", gold_passages=[GOLD]))
    recall_1, recall_5, mrr, _ = means(cases, [[GOLD, "other"], ["another thing here", GOLD]])
    assert (recall_1, recall_5, mrr) == (0.5, 1.0, 0.75)


def test_only_questions_with_an_answer_are_looked_for() -> None:
    cases = (case("a", gold_passages=[GOLD]), case("b", abstain=True), case("c", gold_passages=[GOLD], abstain_ok=True))
    assert [one.id for one in findable(cases)] == ["a"]


def test_shares_are_chosen_on_the_other_sets(corpus: Corpus) -> None:
    first, second = Evidence(corpus, ()).units[:2]
    by_meaning = (Signs(first, 0.0, 0.0, 0.0, 0.0, 0.1, 0.0), Signs(second, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0))
    found = case("a", gold_passages=[second.text])
    sets = {"one": [(found, by_meaning)], "two": [(found, by_meaning)]}
    for row in cross_validate(sets):
        assert row.figures[0] == 1.0
        assert "tuned on the rest" in row.name


def test_quotes_come_best_first(corpus: Corpus) -> None:
    first, second = Evidence(corpus, ()).units[:2]
    signs = (Signs(first, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0), Signs(second, 0.9, 0.0, 0.0, 0.0, 0.0, 0.0))
    assert quoted(signs, SHARES) == [second.text, first.text]
