"""Each metric on a handful of cases whose value can be worked out by hand."""

import pytest

from evals.case import Case
from evals.given import read_answer
from evals.interval import estimate
from evals.metric import Metric, all_metrics
from evals.metrics.sets import precision_recall_f1
from evals.result import Result
from evals.run import with_ranking
from evals.score import Score, score

SET = {"type": "set", "of": "sdg", "values": ["SDG 1", "SDG 2"]}
A = "The first gold passage of the report."
B = "The second gold passage of the report."


def result(answer, name="c", fact="", **fields):
    case = Case(id=name, question="q", fact=fact, **({"category": "k"} | fields))
    given = read_answer(answer)
    return Result(case, given, score(case, given))


def value(name, results):
    metric = next(metric for metric in all_metrics() if metric.name == name)
    return estimate(metric, with_ranking(results)).value


RIGHT = {"text": "SDGs 1 and 2.", "values": ["SDG 1", "SDG 2"]}
WRONG = {"text": "SDG 3.", "values": ["SDG 3"]}
DECLINED = {"text": "?", "abstained": True, "reason": "not_in_report"}


def test_every_metric_has_a_source():
    assert all(metric.source and metric.title for metric in all_metrics())


def test_truthfulness_is_plus_one_zero_minus_one():
    assert value("truthfulness", [result(RIGHT, gold=SET)]) == 1
    assert value("truthfulness", [result(DECLINED, gold=SET)]) == 0
    assert value("truthfulness", [result(WRONG, gold=SET)]) == -1
    assert value("truthfulness", [result(RIGHT, "a", gold=SET), result(WRONG, "b", gold=SET)]) == 0


def test_precision_recall_f1():
    assert precision_recall_f1(frozenset("ab"), frozenset("bc")) == (0.5, 0.5, 0.5)
    assert precision_recall_f1(frozenset(), frozenset("a")) == (0, 0, 0)
    assert precision_recall_f1(frozenset(), frozenset()) == (1, 1, 1)
    assert precision_recall_f1(frozenset("a"), frozenset()) == (0, 0, 0)


def test_f1_by_dimension_and_macro():
    half = {"text": "SDG 1.", "values": ["SDG 1"]}
    lines = {"type": "set", "of": "action_line", "values": ["C5"]}
    results = [result(half, "a", gold=SET), result({"text": "C5."}, "b", gold=lines)]
    assert value("precision_sdg", results) == 1
    assert value("recall_sdg", results) == 0.5
    assert value("f1_sdg", results) == pytest.approx(2 / 3)
    assert value("f1_action_line", results) == 1  # read from the text
    assert value("f1_outcome", results) is None
    assert value("f1_macro", results) == pytest.approx((2 / 3 + 1) / 2)


def test_abstention_precision_and_recall():
    no_answer = {"abstain": True}
    results = [
        result(DECLINED, "a", **no_answer),
        result({"text": "It was 7."}, "b", **no_answer),
        result(DECLINED, "c", gold=SET),
        result(RIGHT, "d", gold=SET),
    ]
    assert value("abstention_precision", results) == 0.5
    assert value("abstention_recall", results) == 0.5


def test_citations():
    answer = {"text": "x", "citations": [{"quote": A}, {"quote": "Something else entirely."}]}
    both = {"must_contain": [["x"]], "gold_passages": [A, B]}
    assert value("citation_recall", [result(answer, **both)]) == 1
    assert value("citation_recall", [result(answer, gold_mode="all", **both)]) == 0.5
    assert value("citation_precision", [result(answer, **both)]) == 0.5
    assert value("citation_recall", [result(DECLINED, **both)]) is None
    assert value("citation_precision", [result({"text": "x"}, **both)]) is None


def test_ranking():
    answer = {"text": "x", "citations": [{"quote": "Something else entirely."}, {"quote": A}, {"quote": A}]}
    one = result(answer, must_contain=[["x"]], gold_passages=[A, B])
    every = result(answer, must_contain=[["x"]], gold_passages=[A, B], gold_mode="all")
    assert value("recall_at_1", [one]) == 0
    assert value("recall_at_3", [one]) == 1
    assert value("mrr", [one]) == 0.5
    assert value("ndcg_at_10", [one]) == pytest.approx(0.6309, abs=1e-4)
    assert value("recall_at_10", [every]) == 0.5
    assert value("mrr", [result({"text": "x"}, must_contain=[["x"]], gold_passages=[A])]) == 0
    assert value("mrr", [result(RIGHT, gold=SET)]) is None


def test_the_worst_group_stands_beside_the_mean():
    results = [result(RIGHT, f"a{n}", gold=SET, category="easy") for n in range(5)]
    results += [result(WRONG, f"b{n}", gold=SET, category="hard") for n in range(5)]
    results += [result(WRONG, "c", gold=SET, category="rare")]
    assert value("accuracy", results) == pytest.approx(5 / 11)
    assert value("worst_kind", results) == 0
    assert value("worst_language", results) == pytest.approx(5 / 11)
    assert value("worst_kind", results[:5] + results[-1:]) == 1  # one case is too few to be the worst kind


def test_paraphrases_of_one_fact_do_not_narrow_the_interval():
    metric = next(metric for metric in all_metrics() if metric.name == "accuracy")
    apart = [result(RIGHT if n % 2 else WRONG, f"c{n}", f"f{n}", gold=SET) for n in range(40)]
    together = [result(RIGHT if n < 20 else WRONG, f"c{n}", f"f{n // 10}", gold=SET) for n in range(40)]
    narrow, wide = estimate(metric, apart), estimate(metric, together)
    assert narrow.value == wide.value == 0.5
    assert (narrow.facts, wide.facts) == (40, 4)
    assert wide.high - wide.low > 1.5 * (narrow.high - narrow.low)
    assert estimate(metric, apart) == narrow


def test_no_case_no_number():
    metric = Metric("m", "M", "s", lambda _: None)
    assert estimate(metric, [result(RIGHT, gold=SET)]).value is None


def test_errors_are_left_out_of_all_other_figures():
    case = Case(id="e", question="q", category="k", gold=SET)
    broken = Result(case, None, Score("error", False, False, "boom"))
    results = [result(RIGHT, "a", gold=SET), result(WRONG, "b", gold=SET), broken]
    assert value("errors", results) == pytest.approx(1 / 3)
    for name, wanted in (("accuracy", 0.5), ("text_accuracy", 0.5), ("truthfulness", 0), ("wrong", 0.5)):
        assert value(name, results) == wanted
    assert value("f1_sdg", results) == value("f1_sdg", results[:2])
    unanswerable = Case(id="u", question="q", category="k", abstain=True)
    assert value("abstention_recall", [Result(unanswerable, None, broken.score)]) is None
    assert (
        value("mrr", [Result(Case(id="g", question="q", category="k", gold_passages=(A,)), None, broken.score)]) is None
    )


def test_an_empty_text_is_no_abstention():
    for empty in ({"text": ""}, {"text": " ", "abstained": True, "reason": "not_in_report"}):
        assert value("abstention_recall", [result(empty, abstain=True)]) == 0
        assert value("abstention_precision", [result(empty, abstain=True)]) is None


def test_the_smallest_group_is_named_where_the_worst_is():
    titles = [metric.title for metric in all_metrics() if metric.reduce == "worst"]
    assert len(titles) == 2
    assert all("5 cases or more" in title for title in titles)
