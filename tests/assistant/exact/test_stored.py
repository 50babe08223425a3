"""Queries as JSON: whatever is written is read back as the same value, and what is broken is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exact.code import Family
from assistant.exact.lookup import ACTION_LINES, SDGS, Links, look_up
from assistant.exact.query import (
    Alike,
    Codes,
    Contained,
    Counted,
    Described,
    Everything,
    Exists,
    Linked,
    Listing,
    Number,
    Outnumbers,
    Query,
    Ranked,
    Same,
    Selection,
    Table,
    Truth,
    Worded,
    both,
    either,
    outcomes_with,
)
from assistant.exact.relative import Balanced, Outdoing
from assistant.exact.stored import QueryError, read, write
from assistant.exact.words import query_in_words

FAMILY: dict[Family, tuple[str, ...]] = {
    "outcome": ("D.1-1", "D.2-2", "D.3-2", "D.4-4"),
    "objective": ("D.1", "D.2"),
    "sdg": SDGS,
    "action_line": ACTION_LINES,
}
families = st.sampled_from(tuple(FAMILY))
hows = st.sampled_from(("any", "all", "only", "exactly"))


@st.composite
def selections(draw: st.DrawFn, family: Family | None = None, depth: int = 2) -> Selection:
    """Any selection, nested up to three deep."""
    family = family or draw(families)
    kinds = ["codes", "everything", "linked", "counted", "alike"]
    kinds += ["both", "either", "not", "ranked"] if depth else []
    kinds += ["worded"] if family == "outcome" else []
    inner = selections(family, depth - 1)
    of = draw(families)
    match draw(st.sampled_from(kinds)):
        case "codes":
            return Codes(family, tuple(draw(st.lists(st.sampled_from(FAMILY[family]), min_size=1, max_size=3))))
        case "everything":
            return Everything(family)
        case "linked":
            return Linked(
                family, draw(selections(of, depth - 1 if depth else 0)) if depth else Everything(of), draw(hows)
            )
        case "counted":
            comparison = draw(st.sampled_from(("==", ">=", "<=", "!=")))
            return Counted(family, Everything(of), comparison, draw(st.integers(0, 20)))
        case "alike":
            return Alike(draw(st.sampled_from(FAMILY[family])), ("sdg", "action_line"))
        case "both":
            return both(draw(inner), draw(inner))
        case "either":
            return either(draw(inner), draw(inner))
        case "not":
            return ~draw(inner)
        case "ranked":
            return Ranked(
                draw(inner), Everything(of), draw(st.sampled_from(("most", "fewest"))), draw(st.integers(1, 3))
            )
        case _:
            return Worded(draw(st.text(st.characters(exclude_characters="{}"), max_size=8)))


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Any query."""
    one, family = draw(selections()), draw(families)
    pair = (draw(selections(family)), draw(selections(family)))
    match draw(st.sampled_from(["listing", "number", "table", "described", "truth"])):
        case "listing":
            return Listing((one,))
        case "number":
            return Number(one)
        case "table":
            return Table(draw(selections("outcome")), ("sdg", "action_line"))
        case "described":
            return Described((draw(st.sampled_from(FAMILY[family])),))
        case _:
            claim = draw(
                st.sampled_from(
                    [Contained(*pair), Exists(one), Same(*pair), Outnumbers(*pair, "=="), Outnumbers(*pair)]
                )
            )
            return Truth(claim, draw(st.booleans()), draw(st.booleans()))


@given(queries())
def test_what_is_written_is_read_back(query: Query) -> None:
    written = json.loads(json.dumps(write(query), ensure_ascii=False))
    assert read(written) == query
    assert hash(read(written)) == hash(query)


@given(queries())
def test_any_query_can_be_looked_up_and_said(links: Links, query: Query) -> None:
    finding = look_up(query, links)
    assert finding == look_up(read(write(query)), links)
    for language in ("en", "fr", "es", "ru", "zh", "ar"):
        assert "{" not in query_in_words(query, language)


def test_equal_queries_give_equal_json() -> None:
    left = Number(outcomes_with("SDG 4") & outcomes_with("C5"))
    right = Number(outcomes_with("C5") & outcomes_with("SDG 4"))
    assert json.dumps(write(left)) == json.dumps(write(right))
    assert write(left) != write(Number(outcomes_with("C5") | outcomes_with("SDG 4")))


GOOD = write(Listing((outcomes_with("SDG 4"),)))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (None, "is not part of a query"),
        ([], "is not part of a query"),
        ({}, "is not part of a query"),
        ({"is": "Drop"}, "allowed are Alike"),
        ({"is": "Codes", "family": "sdg", "codes": ["SDG 4"]}, "Codes is not a query"),
        ({"is": "Number", "of": {"is": "Everything", "family": "goals"}}, "'goals' is not a family"),
        ({"is": "Number", "of": {"is": "Everything"}}, "cannot be read"),
        ({**GOOD, "limit": 3}, "has no limit"),
        ({"is": "Number", "of": {"is": "Codes", "family": "sdg", "codes": ["goal 4"]}}, "not a canonical code"),
    ],
)
def test_what_cannot_be_read_is_refused(data: object, problem: str) -> None:
    with pytest.raises(QueryError, match=problem):
        read(data)


def test_comparisons_are_written_and_read_back() -> None:
    for selection in (Balanced("outcome", "action_line", "sdg", ">"), Outdoing("SDG 6", "outcome", "==")):
        assert read(write(Listing((selection,)))) == Listing((selection,))
