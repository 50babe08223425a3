"""Queries as values: how they compose, when they are equal, what they refuse."""

import pytest

from assistant.exact.lookup import Links, select
from assistant.exact.query import (
    Both,
    Codes,
    Counted,
    Either,
    Everything,
    Linked,
    Not,
    Selection,
    Worded,
    action_lines_of,
    both,
    either,
    linked,
    outcomes_with,
    sdgs_of,
)

SDG_16, SDG_1, C5 = outcomes_with("SDG 16"), outcomes_with("SDG 1"), outcomes_with("C5")


def found(selection: Selection, links: Links) -> set[str]:
    return set(select(selection, links))


def test_codes_stand_in_number_order_and_once() -> None:
    assert Codes("sdg", ("SDG 9", "SDG 4", "SDG 9")) == Codes("sdg", ("SDG 4", "SDG 9"))
    assert Codes("sdg", ("SDG 4",)) != Codes("sdg", ("SDG 9",))


def test_and_keeps_what_both_hold(links: Links) -> None:
    assert found(SDG_16 & C5, links) == {"D.2-2", "D.3-2", "D.3-4"}
    assert "D.4-3" in found(C5, links) - found(SDG_16 & C5, links)


def test_or_keeps_what_either_holds(links: Links) -> None:
    assert found(C5 | outcomes_with("SDG 15"), links) == {"D.2-2", "D.3-2", "D.3-4", "D.4-3"}
    assert "D.1-1" not in found(C5 | outcomes_with("SDG 15"), links)


def test_not_keeps_the_rest_of_the_family(links: Links) -> None:
    assert found(~SDG_1, links) == set(links.outcomes) - found(SDG_1, links)
    assert found(~Everything("sdg"), links) == set()


def test_minus_takes_away(links: Links) -> None:
    assert found(SDG_16 - SDG_1, links) == {"D.2-2", "D.3-1"}
    assert found(SDG_16 - SDG_16, links) == set()


def test_operators_nest(links: Links) -> None:
    assert found((SDG_16 & C5) - SDG_1 | outcomes_with("SDG 14"), links) == {"D.2-2", "D.3-2", "D.3-3"}
    assert found(~(C5 | SDG_1), links) == found(~C5 & ~SDG_1, links)


def test_the_order_of_parts_does_not_matter() -> None:
    assert SDG_16 & C5 == C5 & SDG_16
    assert hash(SDG_16 & C5) == hash(C5 & SDG_16)
    assert SDG_16 | C5 == C5 | SDG_16
    assert SDG_16 & C5 != SDG_16 | C5
    assert SDG_16 - C5 != C5 - SDG_16


def test_parts_of_one_kind_are_flat() -> None:
    assert (SDG_16 & C5) & SDG_1 == SDG_16 & (C5 & SDG_1)
    assert both(SDG_16, SDG_1, C5) == (SDG_16 & C5) & SDG_1
    assert either(C5, SDG_1, SDG_16) == (SDG_16 | C5) | SDG_1
    assert isinstance((SDG_16 & C5) | SDG_1, Either)


def test_what_is_said_twice_counts_once() -> None:
    assert C5 & C5 == C5
    assert C5 | C5 == C5
    assert both(C5, SDG_1, C5) == C5 & SDG_1


def test_a_double_negation_is_none() -> None:
    assert ~~C5 == C5
    assert ~C5 == Not(C5) != C5


def test_queries_can_be_keys() -> None:
    asked = {C5 & SDG_16: "first"}
    assert asked[outcomes_with("SDG 16") & outcomes_with("C5")] == "first"
    assert C5 not in asked


def test_different_families_do_not_combine() -> None:
    with pytest.raises(ValueError, match="outcome, sdg"):
        outcomes_with("C5") & sdgs_of("D.2-2")
    with pytest.raises(ValueError, match="action_line, sdg"):
        action_lines_of("D.2-2") | sdgs_of("D.2-2")


def test_a_combination_has_the_family_of_its_parts() -> None:
    for selection in (C5 & SDG_1, C5 | SDG_1, ~C5, C5 - SDG_1):
        assert selection.family == "outcome"
    assert (~sdgs_of("D.2-2")).family == "sdg"


def test_outcomes_with_wants_all_the_codes(links: Links) -> None:
    assert found(outcomes_with("SDG 16", "SDG 4"), links) == {"D.2-2", "D.3-1", "D.3-2", "D.3-3", "D.3-4"}
    assert found(outcomes_with("SDG 15", "SDG 7", how="any"), links) == {"D.3-2", "D.4-1", "D.4-2"}
    assert outcomes_with("C5", how="all") == outcomes_with("C5", how="any")


def test_linked_takes_its_family_from_the_codes() -> None:
    assert linked("objective", "SDG 13") == Linked("objective", Codes("sdg", ("SDG 13",)))
    with pytest.raises(ValueError, match="not a canonical code"):
        linked("outcome", "goal 13")


def test_kinds_are_not_equal_to_one_another() -> None:
    assert Everything("outcome") != Everything("sdg")
    assert Worded("women") != Worded("youth")
    assert Counted("outcome", Everything("sdg"), ">=", 9) != Counted("outcome", Everything("sdg"), "<=", 9)
    assert Both((C5, SDG_1)) != Either((C5, SDG_1))


def test_a_query_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        C5.how = "all"  # type: ignore[attr-defined]
