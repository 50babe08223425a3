"""What a statement tells in the place of a clause's atoms, as the parts of a finding."""

from collections.abc import Iterable
from itertools import pairwise

from assistant.check.atoms import Atom
from assistant.check.compare import Compared, compare
from assistant.check.level import level
from assistant.check.part import Part, Place
from assistant.check.statements import Statement, Statements
from assistant.check.tables import claims_pattern

TELLING = ("date", "number", "place", "body", "document", "ordinal", "resolution", "code", "year")
RULES = {
    "date": "date", "year": "year", "number": "number", "place": "place", "body": "body", "resolution": "resolution",
    "document": "document", "ordinal": "ordinal", "edition": "year", "paragraph": "locator", "code": "code-of-text",
    "name": "body", "annex": "annex",
}  # fmt: skip


def several_cities(atoms: Iterable[Atom]) -> bool:
    """Whether a clause lists cities, and so speaks of more than one event."""
    return sum(atom.kind == "place" and atom.value[0] == "city" for atom in atoms) > 1


def told_together(statements: Statements, compared: tuple[Compared, ...], one: Statement) -> tuple[Compared, ...]:
    """With the cities of a list that the statements of one section tell between them."""
    if not several_cities(item.atom for item in compared):
        return compared
    section = [atom for other in statements.all if other.passage.section == one.passage.section for atom in other.atoms]
    told = {(atom.kind, atom.value) for atom in section if atom.kind in ("place", "body", "name", "date")}
    return tuple(
        Compared(item.atom, "same")
        if (item.atom.kind, item.atom.value) in told
        or (item.atom.kind == "date" and compare(item.atom, section).outcome == "same")
        else item
        for item in compared
    )


def of_one_event(statements: Statements, compared: tuple[Compared, ...], one: Statement) -> tuple[Compared, ...]:
    """With the place of another event as wrong, where the day is the statement's own: both must be of one event."""
    days = [item for item in compared if item.atom.kind == "date" and item.outcome == "same"]
    places = [atom for atom in one.atoms if atom.kind == "place"]
    if several_cities(item.atom for item in compared) or not places:
        return compared
    if not any(compare(item.atom, one.atoms).outcome == "same" for item in days):
        return compared

    def elsewhere(item: Compared) -> bool:
        if item.atom.kind != "place" or item.outcome != "same" or compare(item.atom, one.atoms).outcome == "same":
            return False
        said = (item.atom.kind, item.atom.value)
        tellers = [other for other in statements.all if any((told.kind, told.value) == said for told in other.atoms)]
        return bool(tellers) and all(
            any(atom.kind == "date" for atom in other.atoms)
            and not any(compare(day.atom, other.atoms).outcome == "same" for day in days)
            for other in tellers
        )

    return tuple(Compared(item.atom, "other", places[0]) if elsewhere(item) else item for item in compared)


def another_time(text: str, compared: tuple[Compared, ...], one: Statement) -> tuple[Compared, ...]:
    """With the time of "a further update" as one that the report does not tell: it tells of the first."""
    again = claims_pattern("another_time")
    if not again.search(level(text)) or again.search(level(one.text)):
        return compared
    return tuple(
        Compared(item.atom, "silent") if item.atom.kind in ("date", "year") and item.outcome == "other" else item
        for item in compared
    )


def years_together(text: str, compared: tuple[Compared, ...], one: Statement) -> tuple[Compared, ...]:
    """With a year as wrong that stands beside another, "2017 and 2018", where the statement joins two others."""
    said = _joined(text, [item.atom for item in compared])
    told = _joined(one.text, list(one.atoms))
    if not said or not told:
        return compared
    years = {atom.value for atom in told}
    return tuple(
        Compared(item.atom, "other", told[0]) if item.atom in said and item.atom.value not in years else item
        for item in compared
    )


def _joined(text: str, atoms: list[Atom]) -> list[Atom]:
    years = [atom for atom in atoms if atom.kind == "year"]
    return next(
        ([first, then] for first, then in pairwise(years) if text[first.end : then.start].strip() in ("and", "&")),
        [],
    )


def other_country(statements: Statements, atoms: tuple[Atom, ...]) -> list[Part]:
    """A city said to lie in another country than the report says."""
    places = [atom for atom in atoms if atom.kind == "place"]
    for city in (atom for atom in places if atom.value[0] == "city"):
        for country in (atom for atom in places if atom.value[0] == "country"):
            for one in statements.all:
                told = [atom for atom in one.atoms if atom.kind == "place"]
                if any(atom.value == city.value for atom in told):
                    lands = [atom for atom in told if atom.value[0] == "country"]
                    if lands and all(atom.value != country.value for atom in lands):
                        return [contradicted(statements, Compared(country, "other", lands[0]), one)]
    return []


def contradicted(statements: Statements, item: Compared, one: Statement) -> Part:
    """The part that the statement's atom, or the one elsewhere that it rests on, contradicts."""
    atom, rival = item.atom, item.rival
    assert rival is not None
    if rival.kind == "paragraph":  # the number stands before the words of the statement
        told = f"paragraph {rival.value[0]}"
        return Part(atom.start, atom.end, "contradicted", RULES[atom.kind], told, ((one.start, one.end),))
    home = one if rival in one.atoms else next(other for other in statements.all if rival in other.atoms)
    told = " ".join(home.text[rival.start : rival.end].split())
    return Part(atom.start, atom.end, "contradicted", RULES[atom.kind], told, ((home.start, home.end),))


def right_beside(text: str, wrong: list[Part], compared: tuple[Compared, ...], place: Place) -> list[Part]:
    """What is right beside what is wrong: the stretches between the wrong parts that hold a right atom."""
    if not wrong or any(part.start == 0 and part.end == len(text) for part in wrong):
        return []
    right = [item.atom for item in compared if item.outcome == "same" and item.atom.kind in TELLING]
    parts, at = [], 0
    for start, end in [*sorted((part.start, part.end) for part in wrong), (len(text), len(text))]:
        first, last = _trimmed(text, at, start)
        if any(first <= atom.start and atom.end <= last for atom in right):
            parts.append(Part(first, last, "supported", "stated", None, (place,)))
        at = max(at, end)
    return parts


def same_day(compared: Iterable[Compared]) -> bool:
    """Whether a whole date is the same, which tells the event."""
    return any(item.outcome == "same" and item.atom.kind == "date" and item.atom.value[2] for item in compared)


def replaced(item: Compared, compared: tuple[Compared, ...], one: Statement) -> Compared:
    """A body that the report does not tell, as another in the place of the only one that the statement names."""
    if item.outcome != "silent" or item.atom.kind != "body":
        return item
    own = [atom for atom in one.atoms if atom.kind in ("body", "name", "edition")]
    if len({atom.value for atom in own}) != 1 or own[0].kind != "body":
        return item
    others = [other for other in compared if other is not item and other.atom.kind in ("body", "name")]
    return item if others else Compared(item.atom, "other", own[0])


def _trimmed(text: str, start: int, end: int) -> Place:
    while start < end and not text[start].isalnum() and text[start] not in '([“"':
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in ')]”"':
        end -= 1
    return start, end
