"""Numbers that a draft counts itself from what it lists: "two days in March (19 and 20)", "four Goals: 4, 5, 9, 17"."""

from collections.abc import Sequence

from assistant.check.atoms import Atom

_TIME = frozenset(("day", "week", "month", "hour", "year", "night"))
_LISTED = ("code", "resolution", "body", "place", "name", "document")
_SMALL = 20


def own_count(number: Atom, atoms: Sequence[Atom]) -> bool:
    """Whether a number says no more than the rest of its clause: a span between dates, or how many things it names."""
    if number.kind != "number" or float(str(number.value[0])) > _SMALL:
        return False
    if number.noun[:1] and number.noun[0] in _TIME and any(atom.kind == "date" for atom in atoms):
        return True
    return any(_listed(kind, atoms) == int(float(str(number.value[0]))) for kind in _LISTED)


def _listed(kind: str, atoms: Sequence[Atom]) -> int:
    return sum(len(atom.value) if kind == "code" else 1 for atom in atoms if atom.kind == kind)
