"""Claims that two things are as many: "26 indicators, which relate to as many targets"."""

import re

from assistant.check.atoms import Atom
from assistant.check.level import level
from assistant.check.part import Part, Place
from assistant.check.tables import claims_pattern
from assistant.text.words import stems_of


def equal_counts(text: str, told: tuple[Atom, ...], place: Place) -> list[Part]:
    """The claim that two counts of a statement are equal, where the statement's numbers, `told`, differ."""
    match = claims_pattern("as_many").search(level(text))
    numbers = [atom for atom in told if atom.kind == "number"]
    if match is None:
        return []
    words = [re.findall(r"[a-z]+", match[part] or "") for part in (1, 2)]
    things = [{stem for word in said for stem in stems_of(word)} for said in words]
    first = next((atom for atom in numbers if things[0] & set(atom.noun[:4])), None)
    other = next(
        (atom for atom in numbers if atom is not first and (not things[1] or things[1] & set(atom.noun[:4]))), None
    )
    if first is None or other is None or first.value[0] == other.value[0]:
        return []
    correct = f"{int(float(str(first.value[0])))} and {int(float(str(other.value[0])))}"
    return [Part(*match.span(), "contradicted", "number", correct, (place,))]
