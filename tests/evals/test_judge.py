"""The judge is judged: perfect answers get 1, cheats get next to nothing, and one wrong cell is caught."""

from typing import Any

import pytest

from evals.annex import ACTION_LINES, SDGS, read_annex
from evals.case import Case
from evals.dataset import read_suite
from evals.given import read_answer
from evals.result import Result
from evals.run import run, with_ranking
from evals.score import score
from evals.summary import Part, summarise

CASES = read_suite("all")


def results_of(answers: dict[str, dict[str, Any]], cases: tuple[Case, ...] = CASES) -> tuple[Result, ...]:
    given = {case.id: read_answer(answers[case.id]) for case in cases}
    return with_ranking([Result(case, given[case.id], score(case, given[case.id])) for case in cases])


def tuned(results: tuple[Result, ...]) -> Part:
    return summarise([result for result in results if result.case.part == "tuned"])["tuned"]


def test_perfect_answers_get_one_on_every_case_and_metric(perfect):
    results = results_of({case.id: perfect(case) for case in CASES})
    wrong = {result.case.id: result.score.why for result in results if not result.right}
    assert wrong == {}
    numbers = {name: found.value for name, found in tuned(results).metrics.items() if found.value is not None}
    assert numbers.pop("wrong") == numbers.pop("errors") == 0
    cut = {name: numbers.pop(name) for name in ("recall_at_1", "recall_at_3", "recall_at_5", "recall_at_10")}
    assert set(numbers.values()) == {1.0}, numbers
    assert cut["recall_at_1"] > 0.5  # below 1 only where more gold passages are wanted than places are counted


def test_always_yes_has_no_truthfulness_on_yes_or_no(fixed):
    balanced = tuple(case for case in CASES if case.id.startswith("g:yes_no:"))
    part = tuned(run(fixed({"text": "Yes.", "value": True}), balanced))
    assert part.metrics["truthfulness"].value == pytest.approx(0, abs=0.02)
    whole = tuned(run(fixed({"text": "Yes.", "value": True}), CASES))
    assert whole.metrics["accuracy"].value < 0.15
    assert whole.metrics["truthfulness"].value < -0.5


def test_listing_everything_is_nearly_always_wrong(fixed, everything):
    annex = read_annex()
    cheat = {"text": everything, "values": [*SDGS, *ACTION_LINES, *annex.outcomes, *annex.objectives]}
    part = tuned(run(fixed(cheat), CASES))
    assert part.metrics["accuracy"].value < 0.02
    assert part.metrics["set_exact_match"].value == 0
    assert part.metrics["f1_macro"].value < 0.5


def test_pasting_the_report_is_nearly_always_wrong(fixed, report_text):
    cheat = {"text": report_text, "citations": [{"quote": report_text}]}
    part = tuned(run(fixed(cheat), CASES))
    assert part.metrics["accuracy"].value < 0.02
    assert part.metrics["citation_recall"].value == 0
    assert part.metrics["recall_at_10"].value == 0


def test_citing_every_line_has_no_citation_precision(fixed, report_text):
    lines = [{"quote": line} for line in report_text.splitlines() if len(line.split()) > 3]
    part = tuned(run(fixed({"text": "See there.", "citations": lines}), CASES))
    assert part.metrics["citation_precision"].value < 0.1
    assert part.metrics["accuracy"].value < 0.02


@pytest.mark.parametrize("empty", ["", "   ", {"text": "", "values": []}])
def test_empty_answers_are_declined_never_wrong(fixed, empty):
    part = tuned(run(fixed(empty), CASES))
    assert part.metrics["accuracy"].value == 0
    assert part.metrics["wrong"].value == 0
    assert part.verdicts["declined"] == sum(part.verdicts.values())
    assert part.metrics["abstention_recall"].value == 0  # saying nothing is no abstention
    assert part.metrics["abstention_precision"].value is None


def test_always_declining_scores_only_what_has_no_answer(fixed):
    refusal = {"text": "No.", "kind": "abstained", "abstained": True, "reason": "not_in_report"}
    part = tuned(run(fixed(refusal), CASES))
    assert part.metrics["accuracy"].value < 0.05
    assert part.metrics["wrong"].value < 0.01
    assert part.metrics["abstention_recall"].value == 1
    assert part.metrics["abstention_precision"].value < 0.15


@pytest.mark.parametrize(
    ("outcome", "code"), [("D.4-4", "SDG 7"), ("D.2-2", "SDG 9"), ("D.1-4", "C5"), ("D.3-4", "C7")]
)
def test_one_corrupted_cell_of_the_mapping_is_caught(perfect, outcome, code):
    """A system that answers perfectly from a mapping in which one cell is flipped fails, and on that cell only."""
    flipped = {}
    for case in CASES:
        answer = perfect(case)
        gold = case.gold
        if gold is not None and gold.type == "bool" and gold.evidence == (outcome,) and code in case.asked[-1]:
            answer |= {"value": not gold.value, "text": f"{'No' if gold.value else 'Yes'}. {outcome} and {code}."}
        elif gold is not None and gold.type == "set" and case.fact in (f"sdg:{outcome}", f"al:{outcome}"):
            family = "sdg:" if code in SDGS else "al:"
            if case.fact.startswith(family):
                wrong = [c for c in gold.values if c != code] if code in gold.values else [*gold.values, code]
                answer |= {"values": wrong, "text": f"{', '.join(wrong)}."}
        flipped[case.id] = answer
    failed = [result.case for result in results_of(flipped) if not result.right]
    assert len(failed) >= 10
    assert all(outcome in f"{case.asked} {case.fact} {case.gold.evidence}" for case in failed)


def test_an_error_is_neither_wrong_nor_declined():
    class Broken:
        name = "broken"

        def answer(self, turns):
            raise RuntimeError("out of order")

    part = tuned(run(Broken(), CASES[:50]))
    assert part.verdicts == {"right": 0, "declined": 0, "wrong": 0, "error": 50}
    assert part.metrics["errors"].value == 1
    assert {name for name, found in part.metrics.items() if found.value is not None} == {"errors"}


def test_the_same_answers_give_the_same_numbers_twice(fixed):
    system = fixed({"text": "Yes.", "value": True})
    first, second = (tuned(run(system, CASES[:300])) for _ in range(2))
    assert first.metrics == second.metrics
    assert first.kinds == second.kinds
