"""Events read from the report."""

import pytest

from corpus.facts import events
from corpus.facts.events import Event, read_events
from corpus.library import Corpus


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> dict[str, Event]:
    return {event.id: event for event in read_events(corpus)}


def test_every_event_stands_in_its_sentence(corpus: Corpus, found: dict[str, Event]) -> None:
    text = corpus.report.text
    for event in found.values():
        assert text[event.sentence.start : event.sentence.end] == event.sentence.text
        for part in (event.city, event.country, event.session, event.part_of):
            assert part is None or event.sentence.start <= part.start < part.end <= event.sentence.end
            assert part is None or text[part.start : part.end] == part.text


def test_date_place_and_session_are_read(found: dict[str, Event]) -> None:
    escap = found["ESCAP-2020"]
    assert escap.dates is not None
    assert escap.dates.first.isoformat() == "2020-03-25"
    assert escap.city is not None
    assert escap.city.text == "Bangkok"
    assert escap.country is not None
    assert escap.country.text == "Thailand"
    assert escap.session is not None
    assert escap.session.text == "7th session"


def test_what_the_report_does_not_say_is_none(found: dict[str, Event]) -> None:
    assert found["WSIS-FORUM-2019"].city is None
    assert found["AHLF"].dates is None
    assert found["AHLF"].year is None
    assert found["RDF-2020"].series
    assert found["RDF-2020"].dates is None


def test_a_pattern_that_finds_nothing_is_an_error(corpus: Corpus) -> None:
    with pytest.raises(ValueError, match="X-99"):
        events._event(corpus, {"id": "X-99", "kind": "rdf", "name": "none", "find": "no such words"})
