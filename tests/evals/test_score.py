import pytest

from evals.case import Case
from evals.given import read_answer
from evals.score import score

ROW = "Contributes to achievement of SDG Goals 4, 9, 11, 16 and 17"


def mapping(gold, **fields):
    return Case(id="c", question="q?", category="k", gold=gold, **fields)


def text(**fields):
    return Case(id="c", question="q?", category="k", **fields)


def verdict(case, **answer):
    return score(case, read_answer(answer)).verdict


SET = {"type": "set", "of": "sdg", "values": ["SDG 4", "SDG 9"]}


@pytest.mark.parametrize(
    ("answer", "right", "text_right", "fields_right"),
    [
        ({"text": "SDGs 4 and 9. Then more.", "values": ["SDG 9", "SDG 4"]}, True, True, True),
        ({"text": "SDGs 4 and 9, not SDG 5.", "values": ["SDG 4", "SDG 9"]}, False, False, True),
        ({"text": "SDG 4. And SDG 9.", "values": ["SDG 4", "SDG 9"]}, False, False, True),
        ({"text": "SDGs 4 and 9.", "values": ["SDG 4"]}, False, True, False),
        ({"text": "SDGs 4 and 9.", "values": ["SDG 4", "SDG 9", "SDG 1"]}, False, True, False),
        ({"text": "SDGs 4 and 9.", "values": {"D.2-2": ["SDG 4"]}}, False, True, False),
    ],
)
def test_a_set_is_judged_by_text_and_fields_apart(answer, right, text_right, fields_right):
    found = score(mapping(SET), read_answer(answer))
    assert (found.verdict == "right", found.text_right, found.fields_right) == (right, text_right, fields_right)
    assert bool(found.why) is not right


def test_codes_to_ignore_may_be_named():
    gold = SET | {"ignore": ["SDG 17"]}
    assert verdict(mapping(gold), text="After SDG 17 come SDGs 4 and 9.", values=["SDG 4", "SDG 9"]) == "right"
    assert verdict(mapping(gold), text="After SDG 1 come SDGs 4 and 9.", values=["SDG 4", "SDG 9"]) == "wrong"


def test_an_empty_set_says_none():
    gold = {"type": "set", "of": "outcome", "values": []}
    assert verdict(mapping(gold), text="No outcome lists both.", values=[]) == "right"
    assert verdict(mapping(gold), text="D.2-2.", values=[]) == "wrong"


def test_yes_or_no():
    gold = {"type": "bool", "value": False, "evidence": ["D.4-4"]}
    assert verdict(mapping(gold), text="No. D.4-4 does not list SDG 7.", value=False) == "right"
    assert verdict(mapping(gold), text="Yes.", value=False) == "wrong"
    assert verdict(mapping(gold), text="No.", value=None) == "wrong"
    assert verdict(mapping(gold), text="No.", value=0) == "wrong"


def test_a_false_premise_has_to_be_rejected():
    gold = {"type": "bool", "value": True, "evidence": ["D.4-4"], "premise_false": True, "object": "SDG 5"}
    said = "D.4-4 does list SDG 5."
    assert verdict(mapping(gold), text=said, value=True, premise_rejected=True) == "right"
    assert verdict(mapping(gold), text=said, value=True) == "wrong"
    assert verdict(mapping(gold), text=said, value=False, premise_rejected=True) == "wrong"
    assert verdict(mapping(gold), text="It does.", value=True, premise_rejected=True) == "wrong"


def test_a_count_and_its_things():
    gold = {"type": "count", "value": 2, "values": ["C1", "C2"]}
    assert verdict(mapping(gold), text="Two action lines: C1 and C2.", value=2) == "right"
    assert verdict(mapping(gold), text="Two.", value=2, values=["C1", "C2"]) == "right"
    assert verdict(mapping(gold), text="Two.", value=2, values=["C1"]) == "wrong"
    assert verdict(mapping(gold), text="Three.", value=2) == "wrong"
    assert verdict(mapping({"type": "count", "value": 1}), text="One.", value=True) == "wrong"


def test_a_table():
    gold = {"type": "map", "of": "sdg", "values": {"D.2-2": ["SDG 4"], "D.2-3": ["SDG 1", "SDG 3"]}}
    values = {"D.2-2": ["SDG 4"], "D.2-3": ["SDG 1", "SDG 3"]}
    table = "D.2-2: SDG 4\nD.2-3: SDGs 1 and 3"
    assert verdict(mapping(gold), text=table, values=values) == "right"
    assert verdict(mapping(gold), text="D.2-2: SDG 4, SDG 1, SDG 3", values=values) == "wrong"
    assert verdict(mapping(gold), text=table, values=values | {"D.2-1": ["SDG 1"]}) == "wrong"


def test_declining_needs_the_reason_where_the_gold_has_one():
    case = mapping({"type": "abstain", "reason": "no such code"})
    assert verdict(case, text="There is no D.5-1.", abstained=True, reason="no_such_code") == "right"
    assert verdict(case, text="I do not know.", abstained=True, reason="not_in_report") == "declined"
    assert verdict(case, text="D.5-1 lists SDG 1.", values=["SDG 1"]) == "wrong"
    assert verdict(case, text="Which one?", kind="clarify") == "declined"


def test_declining_an_answerable_question_is_no_wrong_answer():
    assert verdict(mapping(SET), text="I do not know.", abstained=True, reason="not_in_report") == "declined"
    assert verdict(mapping(SET), text="Which one?", kind="clarify") == "declined"
    assert verdict(mapping({"type": "clarify"}), text="Which one?", kind="clarify") == "right"


def test_several_questions_are_judged_part_by_part():
    gold = {"type": "parts", "parts": [SET, {"type": "bool", "value": True}]}
    first, second = {"text": "SDGs 4 and 9.", "values": ["SDG 4", "SDG 9"]}, {"text": "Yes.", "value": True}
    assert verdict(mapping(gold), text="Both.", parts=[first, second]) == "right"
    assert verdict(mapping(gold), text="Both.", parts=[second, first]) == "wrong"
    assert verdict(mapping(gold), text="One.", parts=[first]) == "wrong"
    declined = {"text": "?", "abstained": True, "reason": "not_in_report"}
    assert verdict(mapping(gold), text="Half.", parts=[first, declined]) == "declined"


def test_describing_an_outcome_takes_its_words():
    case = mapping({"type": "describe", "value": "D.1-4"})
    words = "Enhanced process and implementation of telecommunication/ICT development projects and regional initiatives"
    assert verdict(case, text=f"D.1-4 is: {words}.") == "right"
    assert verdict(case, text="D.1-4 is about projects.") == "wrong"


def test_a_text_question_needs_words_and_proof():
    case = text(must_contain=[["4", "four"], ["SDG"]], must_not_contain=["SDG 5"], gold_passages=[ROW])
    proof = [{"quote": f"D.2-2 … {ROW}."}]
    assert verdict(case, text="SDG 4.", citations=proof) == "right"
    assert verdict(case, text="SDG 4.", citations=[]) == "wrong"
    assert verdict(case, text="SDG 4 and SDG 5.", citations=proof) == "wrong"
    assert verdict(case, text="Goal 4.", citations=proof) == "wrong"


def test_what_has_no_answer():
    case = text(abstain=True, must_not_contain=["53.6"])
    assert verdict(case, text="The report does not say.", abstained=True, reason="not_in_report") == "right"
    assert verdict(case, text="It was 53.6 per cent.") == "wrong"
    assert verdict(case, text="It was a half.") == "wrong"
    assert verdict(case, text="Not said, perhaps 53.6.", abstained=True) == "wrong"


def test_a_partial_answer_may_be_as_right_as_a_decline():
    case = text(abstain=True, abstain_ok=True, must_contain=[["not", "only"]], must_not_contain=["^Geneva"])
    assert verdict(case, text="The report does not say.", abstained=True) == "right"
    assert verdict(case, text="It gives only the dates.") == "right"
    assert verdict(case, text="Geneva, not Dubai.") == "wrong"
    assert verdict(case, text="In Geneva.") == "wrong"


def test_nobody_gains_by_length():
    case = text(must_contain=[["4"]])
    assert verdict(case, text="4 " + "x " * 4000) == "wrong"
