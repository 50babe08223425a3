"""Atom against atom: whether the report's statement gives this date, number, place or body, or another one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assistant.check.atoms import Atom
from assistant.check.gazetteer import conferences, generic_bodies
from assistant.check.numbers import AT_LEAST, AT_MOST, NEARLY
from assistant.check.statements import same_wording

Outcome = Literal["same", "other", "silent"]
_EMPTY_NOUNS = frozenset(
    ("of", "the", "these", "those", "them", "which", "and", "in", "to", "a", "for", "by", "per", "new")
)
_DAY, _MONTH = 2, 1


@dataclass(frozen=True, slots=True)
class Compared:
    """An atom of the draft: the report has the same, another in its place (`rival`), or is silent on it."""

    atom: Atom
    outcome: Outcome
    rival: Atom | None = None


def compare(atom: Atom, report: Iterable[Atom]) -> Compared:
    """Hold an atom against those of one statement."""
    report = tuple(report)
    if atom.kind in ("place", "year") and any(_revised(atom, other) for other in report if other.kind == "resolution"):
        return Compared(atom, "same")
    own = [other for other in report if other.kind in _KIN.get(atom.kind, (atom.kind,))]
    match atom.kind:
        case "date":
            return _dates(atom, own)
        case "year":
            return _years(atom, own)
        case "number":
            return _numbers(atom, own)
        case "place":
            return _places(atom, own)
        case "body":
            return _bodies(atom, own)
        case "resolution":
            return _resolutions(atom, own)
        case "edition":
            return _editions(atom, own)
        case "code":
            return _codes(atom, own)
        case _:
            return _plain(atom, own)


_KIN = {
    "body": ("body", "edition"),
    "year": ("year", "date", "edition"),
    "date": ("date", "year"),
    "edition": ("edition", "year", "date"),
}


def _revised(atom: Atom, resolution: Atom) -> bool:
    """Whether a place or year is that of a resolution's revision."""
    _, place, year, _ = resolution.value
    told = str(atom.value[-1]).lower()
    return told in (str(place), str(year)) and bool(told)


def _plain(atom: Atom, own: list[Atom]) -> Compared:
    same_kind = [other for other in own if other.kind == atom.kind]
    if any(other.value == atom.value for other in same_kind):
        return Compared(atom, "same")
    return Compared(atom, "other", same_kind[0]) if same_kind else Compared(atom, "silent")


def _dates(atom: Atom, own: list[Atom]) -> Compared:
    dates = [other for other in own if other.kind == "date"]
    if any(_same_date(atom.value, other.value) for other in dates):
        return Compared(atom, "same")
    return Compared(atom, "other", dates[0]) if dates else Compared(atom, "silent")


def _same_date(said: tuple[object, ...], told: tuple[object, ...]) -> bool:
    year, month, first, last_month, last = (int(str(part)) for part in said)
    told_year, told_month, told_first, told_last_month, told_last = (int(str(part)) for part in told)
    if year and told_year and year != told_year:
        return False
    if not month:
        return first == told_first and (last in (told_last, first))
    if not first:
        return told_month <= month <= told_last_month or month == told_month
    if not told_first:
        return month == told_month
    whole = (month, first, last_month, last)
    if whole == (told_month, told_first, told_last_month, told_last):
        return True
    one_day = (month, first) == (last_month, last)  # "opens on 15 April", of 15 to 17 April
    return one_day and (month, first) in ((told_month, told_first), (told_last_month, told_last))


def _years(atom: Atom, own: list[Atom]) -> Compared:
    told = [year for other in own for year in _years_of(other)]
    if all(year in told for year in atom.value):
        return Compared(atom, "same")
    rival = next((other for other in own if other.kind != "edition" and _years_of(other)), None)  # "WTDC-17" names
    return Compared(atom, "other", rival) if rival else Compared(atom, "silent")


def _years_of(atom: Atom) -> tuple[int, ...]:
    if atom.kind == "date":
        year = int(str(atom.value[0]))
        return (year,) if year else ()
    if atom.kind == "edition":
        return (2000 + int(str(atom.value[1])),)
    if atom.kind == "year":
        return tuple(int(str(year)) for year in atom.value)
    return ()


def _editions(atom: Atom, own: list[Atom]) -> Compared:
    told = [other for other in own if other.kind == "edition"]
    if any(other.value == atom.value for other in told):
        return Compared(atom, "same")
    if told:
        return Compared(atom, "other", told[0])
    year = 2000 + int(str(atom.value[1]))
    return Compared(atom, "same" if any(year in _years_of(other) for other in own) else "silent")


def _numbers(atom: Atom, own: list[Atom]) -> Compared:
    same = [other for other in own if _same_number(atom, other)]
    if any(_nouns_meet(atom, other) or not _nouns(atom) for other in same):
        return Compared(atom, "same")
    rivals = [other for other in own if _head_meets(atom, other)]
    if rivals:
        return Compared(atom, "other", rivals[0])
    return Compared(atom, "same") if same and not _nouns(atom) else Compared(atom, "silent")


def _same_number(atom: Atom, other: Atom) -> bool:
    said, told = float(str(atom.value[0])), float(str(other.value[0]))
    hedge, told_hedge = str(atom.value[1]), str(other.value[1])
    if told_hedge in AT_LEAST:
        return said == told and hedge not in AT_MOST and hedge != "exactly"
    if hedge in AT_LEAST:
        return told > said if hedge in ("over", "more than", "above") else told >= said
    if hedge in AT_MOST:
        return told < said if hedge in ("fewer than", "less than", "under") else told <= said
    if hedge in NEARLY:
        return abs(said - told) <= 0.05 * told
    return said == told


def _nouns(atom: Atom) -> list[str]:
    return [word for word in atom.noun[:4] if word not in _EMPTY_NOUNS]


def _nouns_meet(atom: Atom, other: Atom) -> bool:
    theirs = set(other.noun)
    return any(word in theirs or same_wording(word) & theirs for word in _nouns(atom)[:2])


def _head_meets(atom: Atom, other: Atom) -> bool:
    """Whether both count the same thing: one of the first nouns of the one is among the first of the other."""
    mine, theirs = _head(_nouns(atom)[:3]), set(_head(_nouns(other)[:4]))
    return any(word in theirs or same_wording(word) & theirs for word in mine)


def _head(nouns: list[str]) -> list[str]:
    """Nouns from the one that is counted: of "SDG targets", the targets."""
    at = next((at for at, noun in enumerate(nouns) if noun in ("target", "indic", "project")), 0)
    return nouns[at:]


def _places(atom: Atom, own: list[Atom]) -> Compared:
    if any(other.value == atom.value for other in own):
        return Compared(atom, "same")
    rival = next((other for other in own if other.value[0] == atom.value[0]), own[0] if own else None)
    return Compared(atom, "other", rival) if rival else Compared(atom, "silent")


def _bodies(atom: Atom, own: list[Atom]) -> Compared:
    if any(other.value == atom.value for other in own if other.kind == atom.kind):
        return Compared(atom, "same")
    if atom.value[0] in conferences():
        told = [other for other in own if _conference(other)]
        same = not told or any(_conference(other) == atom.value[0] for other in told)
        return Compared(atom, "same") if same else Compared(atom, "other", told[0])
    if atom.value[0] in generic_bodies():
        return Compared(atom, "same")
    own = [other for other in own if other.kind == "body"]
    rival = next((other for other in own if other.value[0] not in generic_bodies()), None)
    return Compared(atom, "other", rival) if rival else Compared(atom, "silent")


def _conference(atom: Atom) -> str:
    """The conference that an atom names or is an edition of; empty for others."""
    name = str(atom.value[0])
    return next((one for one in conferences() if one.lower() == name.lower()), "")


def _resolutions(atom: Atom, own: list[Atom]) -> Compared:
    number, place, year, _ = atom.value
    same = [other for other in own if other.value[0] == number]
    for other in same:
        _, told_place, told_year, _ = other.value
        if (not place or not told_place or place == told_place) and (not year or not told_year or year == told_year):
            return Compared(atom, "same")
    rival = same[0] if same else own[0] if own else None
    return Compared(atom, "other", rival) if rival else Compared(atom, "silent")


def _codes(atom: Atom, own: list[Atom]) -> Compared:
    told = {code for other in own for code in other.value}
    family = str(atom.value[0])[0]
    kin = [other for other in own if str(other.value[0])[0] == family]
    if set(atom.value) <= told:
        return Compared(atom, "same")
    return Compared(atom, "other", kin[0]) if kin else Compared(atom, "silent")
