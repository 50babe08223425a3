"""Queries on events are values."""

from datetime import date

import pytest

from assistant.text.event_query import AllOf, During, EventQuery, Has, Not
from corpus.facts.events import Event, read_events
from corpus.library import Corpus


@pytest.fixture(scope="module")
def events(corpus: Corpus) -> tuple[Event, ...]:
    return read_events(corpus)


def ids(query: EventQuery, events: tuple[Event, ...]) -> list[str]:
    return [event.id for event in query.select(events)]


def test_has(events: tuple[Event, ...]) -> None:
    assert ids(EventQuery(Has("city", ("Beirut",))), events) == ["RDF-ARB-2019", "ESCWA-2020"]
    assert ids(EventQuery(Has("city", ("Oslo",))), events) == []


def test_and_not_during(events: tuple[Event, ...]) -> None:
    geneva = Has("city", ("Geneva",))
    assert ids(EventQuery(geneva & Has("month", ("4",))), events) == ["WSIS-FORUM-2020", "WTIS-20"]
    assert "WTIS-20" not in ids(EventQuery(~geneva), events)
    assert ids(EventQuery(During(date(2020, 4, 8), date(2020, 4, 8))), events) == ["WSIS-FORUM-2020", "ESCWA-2020"]


def test_order(events: tuple[Event, ...]) -> None:
    rdf = Has("kind", ("rdf",))
    assert ids(EventQuery(rdf, "first"), events) == ["RDF-ARB-2019"]
    assert ids(EventQuery(rdf, "last"), events) == ["RDF-CIS-2019"]


def test_values_and_words() -> None:
    left, right = Has("year", ("2019",)), Has("city", ("Rome",))
    assert left & right == AllOf((left, right))
    assert ~Not(left) == left
    assert EventQuery(left & right, "first").words() == "events where year is 2019 and city is Rome; the first"
    assert (~left).words() == "not (year is 2019)"
    assert EventQuery(left).to_json()["where"] == "year is 2019"
