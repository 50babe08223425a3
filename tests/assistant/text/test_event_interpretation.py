"""What was looked up, in plain words."""

from datetime import date

import pytest

from assistant.text.event_interpretation import interpreted
from assistant.text.event_query import During, EventQuery, Has
from assistant.text.lexicon import event_kinds


@pytest.mark.parametrize(
    ("query", "asked", "words"),
    [
        (EventQuery(Has("city", ("Beirut",))), ("list",), "the events in Beirut"),
        (
            EventQuery(Has("kind", ("wsis-forum",)) & Has("year", ("2019", "2020"))),
            ("date", "place"),
            "date and place of the WSIS Forum in 2019 or 2020",
        ),
        (
            EventQuery(Has("kind", event_kinds()["forum"].stands_for) & Has("organiser", ("ECLAC",))),
            ("date",),
            "date of the forums of ECLAC",
        ),
        (
            EventQuery(During(date(2020, 4, 6), date(2020, 4, 9)), "first"),
            (),
            "the first of the events on 6 April to 9 April 2020",
        ),
        (EventQuery(Has("month", ("4",)) & Has("region", ("arab",))), (), "the events in April for the Arab region"),
    ],
)
def test_queries_read_as_plain_words(query: EventQuery, asked: tuple[str, ...], words: str) -> None:
    assert interpreted(query, asked) == words


def test_no_name_of_the_code_is_left() -> None:
    every = EventQuery(Has("kind", tuple(event_kinds())) & Has("region", ("cis",)))
    assert "where" not in interpreted(every)
    assert "-forum" not in interpreted(every)
