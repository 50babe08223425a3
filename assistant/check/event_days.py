"""When events open, close and follow one another: the days of the report's events, and what a clause says of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.check.atoms import Atom
from assistant.check.level import level
from assistant.check.part import Part
from assistant.check.statements import Statement, Statements, content
from assistant.check.tables import claims_pattern

NAMED = 0.6  # cover from which the words beside "before" name an event
MORE = 0.1  # by how much more they name it than any other


@dataclass(frozen=True, slots=True)
class Event:
    """A statement that gives the days of an event: the first and the last, as (year, month, day)."""

    statement: Statement
    first: tuple[int, int, int]
    last: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Beside:
    """Two events of a clause, of which the one is put before or after the other, and where it says so."""

    span: tuple[int, int]
    mine: Event
    other: Event
    wrong: bool


def read_event(one: Statement) -> Event | None:
    """The event of a statement with a whole date; its year may stand beside the date."""
    for atom in one.atoms:
        if atom.kind != "date" or not atom.value[2]:
            continue
        year, month, day, last_month, last = (int(str(part)) for part in atom.value)
        beside = [int(str(other.value[-1])) % 2000 for other in one.atoms if other.kind in ("year", "edition")]
        year = year or (2000 + beside[-1] if beside else 0)
        if year:
            return Event(one, (year, month, day), (year, last_month, last))
    return None


def other_edge(text: str, atom: Atom, told: Sequence[Atom]) -> Atom | None:
    """The report's days, where a clause says that an event opens on its last day or closes on its first."""
    _, month, day, last_month, last = atom.value
    if not day or (month, day) != (last_month, last):
        return None
    even = level(text)
    edges = [(match.start(), name) for name in ("opens", "closes") for match in claims_pattern(name).finditer(even)]
    before = [edge for edge in edges if edge[0] < atom.start]
    edge = max(before)[1] if before else min(edges)[1] if edges else ""
    if not edge:
        return None
    for days in (one for one in told if one.kind == "date" and one.value[2]):
        first, final = (days.value[1], days.value[2]), (days.value[3], days.value[4])
        if first == final or (day not in (first[1], final[1])):
            continue
        if day != (first[1] if edge == "opens" else final[1]):
            return days
    return None


class Order:
    """Holds against the report which event comes first, last, or before another."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._events = tuple(event for one in statements.all if (event := read_event(one)) is not None)

    def misplaced(self, text: str, one: Statement) -> list[Part]:
        """The part that puts an event in another place among its like, or on the other side of another event."""
        beside = self._beside(text, one)
        if beside is None:
            return self._at_end(text, one)
        return [self._part(beside.span, beside.mine)] if beside.wrong else []

    def named_beside(self, text: str, one: Statement) -> tuple[Atom, ...]:
        """The atoms of both events of a clause that puts one before or after the other; none where it does not."""
        beside = self._beside(text, one)
        return (*beside.mine.statement.atoms, *beside.other.statement.atoms) if beside is not None else ()

    def _at_end(self, text: str, one: Statement) -> list[Part]:
        mine = read_event(one)
        if mine is None or not one.passage.lead_in:
            return []
        like = [event for event in self._events if event.statement.passage.lead_in == one.passage.lead_in]
        picks: tuple[tuple[str, Callable[[Event], object]], ...] = (
            ("comes_first", lambda event: event.first),
            ("comes_last", lambda event: tuple(-part for part in event.last)),
        )
        for name, key in picks:
            match = claims_pattern(name).search(level(text))
            right = min(like, key=key)  # type: ignore[arg-type]
            if match is not None and len(like) > 1 and key(mine) != key(right):
                return [self._part(match.span(), right)]
        return []

    def _beside(self, text: str, one: Statement) -> _Beside | None:
        even = level(text)
        for name, sign in (("comes_before", 1), ("comes_after", -1)):
            match = claims_pattern(name).search(even)
            if match is None:
                continue
            right, left = text[match.end() :], text[: match.start()]
            other = self._named(right)
            mine = self._named(left, other) or read_event(one)
            other = other or self._named(right, mine)
            if mine is None or other is None or mine.statement.passage.id == other.statement.passage.id:
                continue
            wrong = mine.first > other.first if sign > 0 else mine.first < other.first
            return _Beside(match.span(), mine, other, wrong)
        return None

    def _named(self, side: str, like: Event | None = None) -> Event | None:
        """The event that a few words name, surely; where they do not, that of the list in which the `like` stands."""
        found = self._surely(side, self._events)
        lead_in = like.statement.passage.lead_in if like is not None else None
        if found is not None or lead_in is None:
            return found
        return self._surely(side, [event for event in self._events if event.statement.passage.lead_in == lead_in])

    def _surely(self, side: str, events: Sequence[Event]) -> Event | None:
        stems = content(side, [])
        ranked = sorted(
            ((self._statements.cover(stems, event.statement), event) for event in events),
            key=lambda pair: -pair[0],
        )
        ranked = [pair for pair in ranked if pair[1].first == ranked[0][1].first or pair[0] > ranked[0][0] - MORE]
        sure = stems and ranked and ranked[0][0] >= NAMED and len({event.first for _, event in ranked}) == 1
        return ranked[0][1] if sure else None

    def _part(self, span: tuple[int, int], event: Event) -> Part:
        one = event.statement
        return Part(*span, "contradicted", "order", " ".join(one.text.split()), ((one.start, one.end),))
