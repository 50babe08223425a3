"""Spelling mended: a long word that nobody knows becomes the known word one or two slips away, and a usual
abbreviation the word in full.
"""

from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from assistant.text.words import stem

SHORTEST = 4
MOST_REMEMBERED = 4096
LONG = 8  # from here on two slips are forgiven


class Spelling:
    """Known words, and the nearest of them to an unknown one."""

    def __init__(
        self, known: Iterable[str], first: frozenset[str] = frozenset(), short: Mapping[str, str] | None = None
    ) -> None:
        """`first` are the words to prefer where several are as near: the report's own; `short` the abbreviations with
        what they stand for.
        """
        self._short = short or {}
        self._known = frozenset(known)
        self._first = first
        self._stems = frozenset(stem(word) for word in self._known)
        self._memory: dict[str, str] = {}
        self._by_letter: dict[tuple[str, int], list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= SHORTEST - 1 and word.isalpha():
                self._by_letter.setdefault((word[0], len(word)), []).append(word)

    def knows(self, word: str) -> bool:
        """Whether the word is known as it stands, or is another form of a known one."""
        return word in self._known or stem(word) in self._stems

    def mend(self, word: str) -> str:
        """The known word that was meant, or the word itself; ties go to the report's own, then by the alphabet."""
        if word in self._short:
            return self._short[word]
        if len(word) < SHORTEST or not word.isalpha() or not word.isascii() or self.knows(word):
            return word
        if (before := self._memory.get(word)) is not None:
            return before
        if len(self._memory) >= MOST_REMEMBERED:
            self._memory.clear()
        self._memory[word] = meant = self._nearest(word)
        return meant

    def _nearest(self, word: str) -> str:
        allowed = 2 if len(word) >= LONG else 1
        near = [
            (slips, known not in self._first, known)
            for length in range(len(word) - allowed, len(word) + allowed + 1)
            for known in self._by_letter.get((word[0], length), ())
            if (slips := distance(word, known, allowed)) <= allowed
        ]
        return min(near)[2] if near else word


def distance(left: str, right: str, limit: int) -> int:
    """Slips between two words: a letter too many, too few, another, or two swapped; `limit + 1` where it is more.

    Optimal string alignment, from rapidfuzz.

    >>> distance("rapporteur", "raporteur", 2), distance("form", "from", 2)
    (1, 1)
    """
    return OSA.distance(left, right, score_cutoff=limit)
