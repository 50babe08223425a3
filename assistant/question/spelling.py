"""Spelling: a word that nobody knows is read as the known word it most resembles.

Only words of the lexicon are candidates, and only words that are neither in the report nor in the lexicon are read
anew, so that a right word is never "corrected". The distance is optimal string alignment, from rapidfuzz.
"""

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

# One slip in short words, two in long ones: the usual limits of spelling correction (as in Lucene's "AUTO" fuzziness).
SHORTEST = 5
LONG = 8
# A message is read with at most this many unknown words, so that its cost stays linear in its length.
MOST_WORDS = 80


class Speller:
    """Reads misspelt words. Built once over the known words, with a memory of what it was asked before."""

    def __init__(self, candidates: Collection[str], correct: Collection[str]) -> None:
        """Take the words that may be meant, and the words that are right as they are."""
        self._correct = frozenset(correct) | frozenset(candidates)
        self._by_initial: dict[str, list[str]] = {}
        for word in sorted(set(candidates)):
            if len(word) >= SHORTEST:
                self._by_initial.setdefault(word[0], []).append(word)
        self._memory: dict[str, str] = {}

    def read(self, word: str) -> str:
        """The known word that `word` most likely stands for; `word` itself where there is none.

        >>> Speller(["outcomes", "goals"], ["which"]).read("outcoems")
        'outcomes'
        """
        if len(word) < SHORTEST or word in self._correct or not word.isalpha():
            return word
        known = self._memory.get(word)
        if known is None:
            known = self._nearest(word)
            if len(self._memory) < 10_000:
                self._memory[word] = known
        return known

    def _nearest(self, word: str) -> str:
        allowed = 1 if len(word) < LONG else 2
        found = process.extractOne(
            word, self._by_initial.get(word[0], ()), scorer=OSA.distance, score_cutoff=allowed, score_hint=allowed
        )
        return str(found[0]) if found else word
