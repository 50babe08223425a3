"""How far the atoms of a clause agree with a statement, and which of them it tells otherwise."""

import re
from collections.abc import Mapping

from assistant.check.atoms import Atom
from assistant.check.choices import COMMON, read_choices
from assistant.check.compare import Compared, compare
from assistant.check.event_days import other_edge
from assistant.check.gazetteer import conferences, generic_bodies
from assistant.check.level import level
from assistant.check.statements import Statement, Statements, same_words
from assistant.text.words import stems_of
from index.tokens import stop_words

# What an atom that both share says for their being about the same matter: a whole date much, a year little.
POINTS = {
    "date": 0.18, "document": 0.2, "resolution": 0.2, "edition": 0.14, "body": 0.12, "name": 0.12, "code": 0.1,
    "number": 0.08, "ordinal": 0.06, "place": 0.18, "year": 0.03, "paragraph": 0.25, "annex": 0.12,
}  # fmt: skip
STRICT = ("document", "ordinal")  # what the sentence itself must tell, since its neighbours speak of others
REGION = 0.14
KIN = 0.05  # for a number of the same things, or a choice of the same family, whatever it says
LOOSE = ("body", "name", "number", "year")  # that many statements share, so that they tell little by themselves
FULL = 0.6  # cover from which they count in full
YEARS = 0.15  # for a range of years
MOST = 0.45


class Agreement:
    """Compares the atoms of a clause with statements and their surroundings."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def points(
        self, atoms: tuple[Atom, ...], choices: Mapping[str, frozenset[str]], one: Statement, cover: float
    ) -> float:
        """What the shared atoms add to a statement's score, 0 to `MOST`.

        `choices` are those of the clause, `cover` is how far the statement meets the clause's words.
        """
        total = 0.0
        for atom in atoms:
            if atom.kind == "annex":
                total += POINTS["annex"] * one.passage.id.startswith(f"annex{atom.value[0]}.")
                continue
            worth = POINTS.get(atom.kind, 0.0)
            if atom.kind == "body" and atom.value[0] in generic_bodies():
                worth = 0.01
            if atom.kind == "year" and len(atom.value) > 1:
                worth = YEARS
            if worth and _shares(atom, one):
                total += worth * (min(1.0, cover / FULL) if atom.kind in LOOSE else 1.0)
            elif atom.kind == "number" and compare(atom, one.atoms).outcome == "other":
                total += KIN
        if choices.get("region", frozenset()) & one.choices.get("region", frozenset()):
            total += REGION
        total += KIN * any(name in one.choices for name in choices if name not in COMMON)
        return min(total, MOST)

    def compare(self, text: str, atom: Atom, one: Statement, near: list[Statement]) -> Compared:
        """What the statement says to an atom; one that its neighbours tell is not contradicted."""
        if atom.kind == "paragraph":
            return self._paragraph(atom, one, near)
        if atom.kind == "name":
            return self._name(text, atom, one)
        if atom.kind == "annex":
            return compare(atom, one.atoms)
        first = compare(atom, one.atoms)
        if atom.kind == "date" and (edge := other_edge(text, atom, one.atoms)) is not None:
            return Compared(atom, "other", edge)
        elsewhere = atom.kind == "body" and first.outcome == "other" and atom.value[0] in conferences()
        if first.outcome != "same" and not elsewhere and compare(atom, one.around).outcome == "same":
            return Compared(atom, "same")
        if first.outcome == "same":
            return first
        passage = [other for other in self._statements.all if other.passage.id == one.passage.id]
        if atom.kind == "year" and len(atom.value) > 1:
            told = any(_shares(atom, other) for other in self._statements.all)
            return Compared(atom, "same") if told else first
        around = [] if atom.kind in STRICT else [*near, *passage]
        if any(_shares(atom, other) for other in around):
            return Compared(atom, "same")
        if (atom.kind == "year" or (atom.kind == "edition" and first.outcome == "silent")) and any(
            compare(atom, other.atoms).outcome == "same" for other in self._section(one)
        ):
            return Compared(atom, "same")
        if first.outcome == "silent" and atom.kind == "number" and self._introduced(one) == atom.value[0]:
            return Compared(atom, "same")
        if first.outcome == "silent" and any(_shares(atom, other) for other in self._same_event(one)):
            return Compared(atom, "same")
        return self._of_edition(atom, one) or first

    def _section(self, one: Statement) -> list[Statement]:
        return [other for other in self._statements.all if other.passage.section == one.passage.section]

    def _introduced(self, one: Statement) -> float:
        """How many items the statement's passage introduces as a list."""
        return float(
            len({other.passage.id for other in self._statements.all if other.passage.lead_in == one.passage.id})
        )

    def _of_edition(self, atom: Atom, one: Statement) -> Compared | None:
        """What is told elsewhere of the edition that a statement names: the days and the city of WTIS-20."""
        named = {other.value for other in one.atoms if other.kind == "edition"}
        if atom.kind not in ("date", "place") or not named:
            return None
        elsewhere = [
            other
            for other in self._statements.all
            if other is not one and any(told.kind == "edition" and told.value in named for told in other.atoms)
        ]
        found = [compare(atom, other.atoms) for other in elsewhere]
        best = next((item for item in found if item.outcome == "same"), None)
        return best or next((item for item in found if item.outcome == "other"), None)

    def _same_event(self, one: Statement) -> list[Statement]:
        """The statements that give the same whole date: they tell of the same event."""
        days = {atom.value for atom in one.atoms if atom.kind == "date" and atom.value[2]}
        return [
            other
            for other in self._statements.all
            if other is not one and any(atom.kind == "date" and atom.value in days for atom in other.atoms)
        ]

    def in_place(self, text: str, item: Compared, one: Statement) -> bool:
        """Whether the report's atom stands where the draft's does: after a word that says the same."""
        assert item.rival is not None
        return bool(_before(text, item.atom) & _before(one.text, item.rival))

    def _paragraph(self, atom: Atom, one: Statement, near: list[Statement]) -> Compared:
        """Whether the statement, or one that tells nearly the same, stands in the numbered paragraph that is named."""
        numbers = [re.match(r"p(\d+)\b", other.passage.id) for other in (one, *near)]
        if numbers[0] is None or any(number and int(number[1]) == atom.value[0] for number in numbers):
            return Compared(atom, "same")
        return Compared(atom, "other", Atom("paragraph", (int(numbers[0][1]),), 0, 0))

    def _name(self, text: str, atom: Atom, one: Statement) -> Compared:
        """A name that no list knows: told where the report uses its words, else another's place or nobody's."""
        words = [word for word in re.findall(r"[^\W_]+", str(atom.value[0])) if word not in stop_words()]
        if "region" in read_choices(text[atom.start : atom.end]):
            return Compared(atom, "same")
        if all(word in self._statements.words or stems_of(word) & one.own for word in words):
            return Compared(atom, "same")
        mine = _before(text, atom)
        for rival in one.atoms:
            if rival.kind == "body" and rival.value[0] in generic_bodies():
                continue
            if rival.kind in ("body", "name") and mine & _before(one.text, rival):
                return Compared(atom, "other", rival)
        return Compared(atom, "silent")


def _shares(atom: Atom, one: Statement) -> bool:
    """Whether a statement has an atom of this kind (for a year, a date or an edition too) that tells the same."""
    kinds = ("year", "date", "edition") if atom.kind == "year" else (atom.kind,)
    if atom.kind == "body" and atom.value[0] in generic_bodies():
        return any(other.kind == "body" and other.value == atom.value for other in one.atoms)
    if atom.kind == "edition" and "edition" not in one.kinds and not set(str(atom.value[0]).split()) <= one.own:
        return False  # a date of the same year tells of something else
    return not one.kinds.isdisjoint(kinds) and compare(atom, one.atoms).outcome == "same"


def _before(text: str, atom: Atom) -> frozenset[str]:
    """The stems of the last two telling words before an atom, with what says the same."""
    words = [w for w in re.findall(r"[^\W_]+", level(text[: atom.start])) if w not in stop_words()][-2:]
    stems = frozenset(stem for word in words for stem in stems_of(word))
    return stems | frozenset(other for stem in stems for other in same_words(stem))
