"""Answers that are nothing but text: right, declined or wrong by their words."""

import pytest

from evals.case import Case
from evals.dataset import read_suite
from evals.given import read_answer
from evals.run import run
from evals.score import score
from evals.summary import summarise
from evals.text_score import says_declined

SET = {"type": "set", "of": "sdg", "values": ["SDG 4", "SDG 9"]}
BOOL = {"type": "bool", "value": False}
NO_CODE = {"type": "abstain", "reason": "no such code"}
EMPTY = {"type": "set", "of": "sdg", "values": []}
TABLE = {"type": "map", "of": "sdg", "values": {"D.2-2": ["SDG 4"], "D.2-3": ["SDG 1"]}}
PREMISE = {"type": "bool", "value": False, "premise_false": True, "evidence": ["D.4-4"], "object": "SDG 7"}
BOTH = {"type": "parts", "parts": [SET, BOOL]}


def judged(text, **fields):
    return score(Case(id="c", question="q", category="k", **fields), read_answer(text))


@pytest.mark.parametrize(
    ("fields", "text", "verdict"),
    [
        ({"gold": SET}, "SDGs 4 and 9.", "right"),
        ({"gold": SET}, "SDG 4.", "wrong"),
        ({"gold": SET}, "The report does not say.", "declined"),
        ({"gold": BOOL}, "No, it is not in the report's row.", "right"),
        ({"gold": BOOL}, "Yes.", "wrong"),
        ({"gold": EMPTY}, "No SDG.", "right"),
        ({"gold": EMPTY}, "I do not know.", "declined"),
        ({"gold": TABLE}, "D.2-2: SDG 4\nD.2-3: SDG 1", "right"),
        ({"gold": TABLE}, "D.2-2: SDG 4, SDG 1\nD.2-3: SDG 1", "wrong"),
        ({"gold": PREMISE}, "It does not: D.4-4 lists no SDG 7.", "right"),
        ({"gold": PREMISE}, "D.4-4, SDG 7.", "wrong"),
        ({"gold": NO_CODE}, "There is no such outcome.", "right"),
        ({"gold": NO_CODE}, "It lists SDG 4.", "wrong"),
        ({"gold": {"type": "clarify"}}, "Which one do you mean?", "right"),
        ({"gold": {"type": "clarify"}}, "SDG 4.", "wrong"),
        ({"gold": BOTH}, "SDGs 4 and 9.\n\nNo.", "right"),
        ({"gold": BOTH}, "SDGs 4 and 9.\n\nYes.", "wrong"),
        ({"gold": BOTH}, "SDGs 4 and 9. No.", "wrong"),
        ({"must_contain": [["Geneva"]], "gold_passages": ["x"]}, "In Geneva.", "right"),
        ({"must_contain": [["Geneva"]]}, "In Dubai.", "wrong"),
        ({"abstain": True}, "Le rapport ne précise pas ce montant.", "right"),
        ({"abstain": True}, "It was 7.", "wrong"),
        ({"abstain": True, "must_not_contain": ["53"]}, "The report does not say, perhaps 53.", "wrong"),
        ({"abstain": True}, "", "declined"),
    ],
)
def test_text_alone(fields, text, verdict):
    assert judged(text, **fields).verdict == verdict


def test_any_structured_field_holds_an_answer_to_its_fields():
    assert judged({"text": "SDGs 4 and 9.", "timings_ms": {}}, gold=SET).by_text
    found = judged({"text": "SDGs 4 and 9.", "values": []}, gold=SET)
    assert (found.verdict, found.by_text) == ("wrong", False)


@pytest.mark.parametrize(
    ("text", "declined"),
    [
        ("I don't know.", True),
        ("报告没有提到。", True),
        ("Я не знаю.", True),
        ("No. D.4-4 does not list SDG 7.", False),
    ],
)
def test_a_refusal_is_known_by_its_opening(text, declined):
    assert says_declined(text) is declined


def test_text_cheats_gain_nothing(fixed, everything, report_text):
    cases = read_suite("tuned")
    for cheat, most in ((everything, 0.03), (report_text, 0.02), ("I do not know.", 0.15)):
        part = summarise(run(fixed(cheat), cases))["tuned"]
        assert part.metrics["accuracy"].value < most
        assert part.metrics["field_accuracy"].value is None
