"""Outcomes and objectives named by what they are about: "the cybersecurity outcome", "the second objective"."""

from collections.abc import Iterable

from assistant.check.atoms import Atom
from assistant.check.level import level
from assistant.check.mapping_words import mapping_pattern
from assistant.exact.meaning import OutcomeFinder
from assistant.text.words import stems_of
from corpus.library import Corpus

_ORDINALS = ("first", "second", "third", "fourth")
_SHARE = 0.5  # of a description's words that an objective's name must hold to be the one meant


class NamedRows:
    """Finds the rows that a clause names without their codes."""

    def __init__(self, corpus: Corpus) -> None:
        self.finder = OutcomeFinder(corpus)
        self._outcomes = tuple(outcome.code for outcome in corpus.mapping.outcomes)
        self._objectives = {one.code: stems_of(f"{one.name} {one.text}") for one in corpus.mapping.objectives}

    def find(self, text: str) -> tuple[Atom, ...]:
        """The rows as atoms of kind "code", in order; a description that fits none or several is left out."""
        even = level(text)
        found = [*self._by_description(even), *self._by_place(even)]
        return tuple(sorted(found, key=lambda atom: atom.start))

    def names_one(self, text: str) -> bool:
        """Whether a clause names an outcome or objective by description, known or not."""
        even = level(text)
        return any(mapping_pattern(name).search(even) for name in ("described_after", "described_before"))

    def _by_description(self, even: str) -> Iterable[Atom]:
        for name in ("described_after", "described_before"):
            for match in mapping_pattern(name).finditer(even):
                code = self.meant(match["what"], match["row"])
                if code:
                    yield Atom("code", (code,), match.start(), match.end())

    def meant(self, description: str, row: str) -> str:
        """The code of the row that a description means, empty where that is not sure; `row` is what it is called."""
        if row.startswith("objective"):
            said = stems_of(description)
            shares = {code: len(said & stems) / max(1, len(said)) for code, stems in self._objectives.items()}
            best = sorted(shares, key=lambda code: -shares[code])
            return best[0] if shares[best[0]] >= _SHARE and shares[best[0]] > shares[best[1]] else ""
        meant = self.finder.find(description)
        return meant.codes[0] if meant is not None and meant.sure else ""

    def _by_place(self, even: str) -> Iterable[Atom]:
        for match in mapping_pattern("objective_by_place").finditer(even):
            number = _ORDINALS.index(match[1]) + 1
            yield Atom("code", (f"D.{number}",), match.start(), match.end())
        for match in mapping_pattern("first_outcomes").finditer(even):
            rows = [code for code in self._outcomes if code.startswith(f"D.{match['objective']}-")]
            size = ("one", "two", "three", "four", "five").index(match["size"]) + 1
            codes = rows[:size] if match["end"] == "first" else rows[-size:]
            yield Atom("code", tuple(codes), match.start(), match.end())


def with_named(atoms: Iterable[Atom], named: Iterable[Atom]) -> tuple[Atom, ...]:
    """The atoms with the named rows among them; where a row has its code in the clause, descriptions add nothing."""
    own = tuple(atoms)
    if any(atom.kind == "code" and str(atom.value[0]).startswith("D.") and "-" in str(atom.value[0]) for atom in own):
        return own
    free = [
        one
        for one in named
        if not any(one.start < atom.end and atom.start < one.end for atom in own if atom.kind == "code")
    ]
    kept = [atom for atom in own if not any(one.start < atom.end and atom.start < one.end for one in free)]
    return tuple(sorted([*kept, *free], key=lambda atom: atom.start))
