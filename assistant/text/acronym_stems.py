"""The acronyms of the report by their stems: "ICT" and "information and communication technology" say the same."""

from collections.abc import Iterable

from assistant.text.words import stems_of
from corpus.facts.acronyms import Acronym


class AcronymStems:
    """Pairs of the stems of an acronym and those of its long form."""

    def __init__(self, acronyms: Iterable[Acronym]) -> None:
        self._pairs = tuple((stems_of(one.short), stems_of(one.long.text)) for one in acronyms)

    def widen(self, stems: frozenset[str]) -> frozenset[str]:
        """The stems with the long forms of the acronyms among them, and the acronyms of long forms."""
        found = set(stems)
        for short, long in self._pairs:
            if short <= stems:
                found |= long
            if long <= stems:
                found |= short
        return frozenset(found)

    def words_for(self, stem: str) -> frozenset[str]:
        """The long forms of one word that an acronym with this stem has."""
        return frozenset(other for short, long in self._pairs if stem in short for other in long if len(long) == 1)
