"""Events: what takes place, when, where, within what; read from the sentence that speaks of each.

Which events there are, and how to find each in the text, is data (`data/facts/events.json`); what is said of them is
read: a date, a city and its country, the number of the session.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.facts.dates import Dates, read_dates, years_in
from corpus.facts.stated import Stated, stated
from corpus.library import Corpus

DATA = Path(__file__).parent.parent / "data" / "facts"
_SESSION = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\s+session\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A city with its country, and the words by which questions name them (lower case)."""

    city: str
    country: str
    city_words: tuple[str, ...]
    country_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One event. What the report does not say is None: no date, no city.

    `sentence` is where it is told. A `series` stands for several events of which no more is said. `year` is known
    where the sentence names one, even if no day is given.
    """

    id: str
    kind: str
    name: str
    region: str
    organiser: str
    session: Stated | None
    dates: Dates | None
    year: int | None
    city: Stated | None
    country: Stated | None
    part_of: Stated | None
    sentence: Stated
    series: bool = False


@cache
def places() -> tuple[Place, ...]:
    """The places of `places.json`."""
    rows = json.loads((DATA / "places.json").read_text(encoding="utf-8"))["places"]
    return tuple(
        Place(row["city"], row["country"], tuple(row.get("city_words", ())), tuple(row["country_words"]))
        for row in rows
    )


def read_events(corpus: Corpus) -> tuple[Event, ...]:
    """All events of `events.json`, in report order. Raises `ValueError` where the text does not hold one of them."""
    rows = json.loads((DATA / "events.json").read_text(encoding="utf-8"))["events"]
    return tuple(sorted((_event(corpus, row) for row in rows), key=lambda event: event.sentence.start))


def _event(corpus: Corpus, row: dict[str, Any]) -> Event:
    text = corpus.report.text
    found = re.search(row["find"], text)
    passage = corpus.passage_at(found.start()) if found else None
    if found is None or passage is None:
        raise ValueError(
            f"events.json: the report holds nothing like {row['find']!r} ({row['id']}); correct the pattern."
        )
    within = next(s for s in passage.sentences if s.start <= found.start() < s.end)
    start, end = within.start, within.end
    dates = next(iter(read_dates(text, start, end)), None)
    years = years_in(text[start:end])
    session = _SESSION.search(text, start, end)
    city, country = _place(text, start, end)
    part = text.find(row["part_of"], start, end) if "part_of" in row else -1
    return Event(
        id=row["id"],
        kind=row["kind"],
        name=row["name"],
        region=row.get("region", ""),
        organiser=row.get("organiser", ""),
        session=stated(text, *session.span()) if session else None,
        dates=dates,
        year=dates.last.year if dates else (years[0] if years else None),
        city=city,
        country=country,
        part_of=stated(text, part, part + len(row["part_of"])) if part >= 0 else None,
        sentence=stated(text, start, end),
        series=row.get("series", False),
    )


def _place(text: str, start: int, end: int) -> tuple[Stated | None, Stated | None]:
    """The first known city of a sentence, and its country where that is named after it."""
    spots = [(text.find(place.city, start, end), place) for place in places()]
    named = sorted((at, place.city, place.country) for at, place in spots if at >= 0)
    if not named:
        return None, None
    at, city, country = named[0]
    after = re.match(rf"\s*,\s*({re.escape(country)})", text[at + len(city) : end])
    land = stated(text, at + len(city) + after.start(1), at + len(city) + after.end(1)) if after else None
    return stated(text, at, at + len(city)), land
