"""Questions on when, where and which events, answered from the typed events: closed-world, with the sentence as proof.

Kind, region, organiser and year say which event is meant; a city, country, month or day either narrows the search or,
where another one is named than the event's, is a false premise.
"""

from collections.abc import Sequence

from assistant.text.draft import Draft
from assistant.text.event_conditions import asks_whole_year, event_conditions, leftover, wants_events
from assistant.text.event_drafts import (
    MOST_LISTED,
    another_count,
    counted,
    listing,
    miscounted,
    mismatch,
    no_such,
    overlapping,
    series_draft,
    timeline,
    without_series,
)
from assistant.text.evidence import Unit
from assistant.text.lexicon import pattern
from assistant.text.reading import Reading
from assistant.text.silence import asks_for
from corpus.facts.counts import Count
from corpus.facts.events import Event

REPORT_YEAR = 2020  # what the report calls coming, comes in it
NOT_OF_EVENTS = (
    "attendance",
    "money",
    "share",
    "results",
    "contact",
    "decision_of_a_body",
    "origins",
)  # what no event is told with


def answer_events(
    reading: Reading, events: Sequence[Event], sentences: Sequence[Unit], text: str, counts: Sequence[Count] = ()
) -> Draft | None:
    """The draft for a question on events, or None where it asks something else.

    `counts` are the numbers the report counts with: the sentence that counts the events meant proves their number.
    """
    if asks_whole_year(reading):
        return timeline(reading, events, sentences, text)
    query, asserted, identity = event_conditions(reading, events)
    if query is None:
        return None
    named = identity.select(events) if identity else ()
    found = without_series(query.select(events))
    if pattern("overlap").search(reading.text) and named and reading.named("kind"):
        return overlapping(reading, named, events, query, text)
    ordered = reading.asked & {"first", "last"}  # "which came first" asks for a date, not for a ranking
    silent = [name for name in NOT_OF_EVENTS if not (ordered and name == "share")]
    if leftover(reading, found or named) or asks_for(reading, *silent):
        return None
    if pattern("to_come").search(reading.text) and found and not reading.named("year") and _all_past(found):
        if series := tuple(event for event in query.select(events) if event.series):
            return series_draft(reading, series, query)
        return no_such(reading, (), query)
    if miscounted(reading, found):
        return another_count(reading, found, query, text, counted(found, counts))
    if identity and not named:
        return no_such(reading, events, query)
    if not found:
        if identity and asserted and 0 < len(named) <= MOST_LISTED:
            return mismatch(reading, without_series(named), query, text)
        return no_such(reading, events, query) if wants_events(reading) else None
    if not wants_events(reading):
        return None
    if "more" in reading.asked and (series := tuple(event for event in query.select(events) if event.series)):
        return series_draft(reading, series, query)
    if "session" in reading.asked:
        found = tuple(event for event in found if event.session) or found
    return listing(reading, found, query, text, counted(found, counts))


def _all_past(found: Sequence[Event]) -> bool:
    """Whether every event lies before the year in which the report speaks of what is to come."""
    return all(event.year is not None and event.year < REPORT_YEAR for event in found)
