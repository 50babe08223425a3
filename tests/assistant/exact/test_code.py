import pytest

from assistant.exact.code import FAMILIES, family_of, in_order, order


@pytest.mark.parametrize(
    ("code", "family"),
    [("SDG 4", "sdg"), ("C11", "action_line"), ("D.2-2", "outcome"), ("D.2", "objective"), ("Q3/2", "study_question")],
)
def test_each_code_has_its_family(code: str, family: str) -> None:
    assert family_of(code) == family
    assert family in FAMILIES


@pytest.mark.parametrize("code", ["", "SDG", "C", "C7.e", "2-2", "sdg 4", "Q3"])
def test_what_is_no_canonical_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="not a canonical code"):
        family_of(code)


def test_order_is_by_number_and_not_by_letter() -> None:
    assert in_order(["SDG 10", "SDG 9", "SDG 9"]) == ("SDG 9", "SDG 10")
    assert in_order(["C11", "C2"]) == ("C2", "C11")
    assert in_order(["D.3-1", "D.2-3", "D.2-1"]) == ("D.2-1", "D.2-3", "D.3-1")


def test_study_questions_go_by_group_first() -> None:
    assert in_order(["Q2/2", "Q3/1", "Q1/2"]) == ("Q3/1", "Q1/2", "Q2/2")


def test_families_keep_apart() -> None:
    assert order("D.4-4") < order("SDG 1") < order("C1") < order("D.1") < order("Q1/1")
