"""Questions on events as values: conditions that can be read, combined, compared and looked up.

>>> (Has("city", ("Geneva",)) & Has("year", ("2020",))).words()
'city is Geneva and year is 2020'
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from corpus.facts.events import Event, places

Field = Literal["kind", "region", "organiser", "city", "country", "year", "month"]
Order = Literal["", "first", "last"]


class Condition:
    """Something an event meets or not. Subclasses are frozen values."""

    __slots__ = ()

    def __and__(self, other: "Condition") -> "Condition":
        """Both conditions: `Has("city", ("Beirut",)) & Has("year", ("2019",))`."""
        return AllOf((*_parts(self), *_parts(other)))

    def __invert__(self) -> "Condition":
        """The opposite: `~Has("country", ("Switzerland",))`."""
        return self.part if isinstance(self, Not) else Not(self)

    def meets(self, event: Event) -> bool:
        """Whether the event meets the condition."""
        raise NotImplementedError

    def words(self) -> str:
        """The condition in words."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Has(Condition):
    """A field of the event is one of these values: `Has("month", ("4",))` is met by what touches April."""

    field: Field
    values: tuple[str, ...]

    def meets(self, event: Event) -> bool:
        """Whether one of the values is the event's."""
        return not self.values or any(value in self.values for value in _values(event, self.field))

    def words(self) -> str:
        """As in "city is Geneva or Rome"."""
        return f"{self.field} is {' or '.join(self.values)}"


@dataclass(frozen=True, slots=True)
class During(Condition):
    """The event has a day between two days, both included."""

    first: date
    last: date

    def meets(self, event: Event) -> bool:
        """Whether the event has such a day; never where its days are not given."""
        return event.dates is not None and event.dates.overlaps(self.first, self.last)

    def words(self) -> str:
        """As in "between 2020-04-06 and 2020-04-09"."""
        return f"between {self.first.isoformat()} and {self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class AllOf(Condition):
    """Every part is met; no parts, every event."""

    parts: tuple[Condition, ...]

    def meets(self, event: Event) -> bool:
        """Whether each part is met."""
        return all(part.meets(event) for part in self.parts)

    def words(self) -> str:
        """The parts, joined by "and"."""
        return " and ".join(part.words() for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """The part is not met."""

    part: Condition

    def meets(self, event: Event) -> bool:
        """Whether the part is not met."""
        return not self.part.meets(event)

    def words(self) -> str:
        """As in "not (city is Geneva)"."""
        return f"not ({self.part.words()})"


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events meet a condition; of those the first, the last, or all."""

    where: Condition
    order: Order = ""

    def select(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """The events in order of their first day; those without days come last, in report order."""
        found = [event for event in events if self.where.meets(event)]
        dated = sorted((event for event in found if event.dates), key=_first_day)
        if self.order and dated:
            edge = _first_day(dated[0 if self.order == "first" else -1])
            return tuple(event for event in dated if _first_day(event) == edge)
        return (*dated, *(event for event in found if event.dates is None))

    def words(self) -> str:
        """The query in words: "events, year is 2019; the first"."""
        return f"events where {self.where.words()}" + (f"; the {self.order}" if self.order else "")

    def to_json(self) -> dict[str, Any]:
        """The query as plain data."""
        return {"find": "events", "where": self.where.words(), "order": self.order}


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, AllOf) else (condition,)


def _first_day(event: Event) -> date:
    return event.dates.first if event.dates else date.max


def _values(event: Event, field: Field) -> tuple[str, ...]:
    if field == "city":
        return (event.city.text,) if event.city else ()
    if field == "country":
        return (_country(event),)
    if field == "year":
        return (str(event.year),) if event.year else ()
    if field == "month":
        if event.dates is None:
            return ()
        return tuple(str(month) for month in range(event.dates.first.month, event.dates.last.month + 1))
    return (getattr(event, field),)


def _country(event: Event) -> str:
    """The country named with the city, or the one the city is known to lie in."""
    if event.country:
        return event.country.text
    return next((place.country for place in places() if event.city and place.city == event.city.text), "")
