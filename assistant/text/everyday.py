"""Everyday words for each sentence of the report: how people speak of what it says who have not read it, in phrases and
in the example questions that it answers (document expansion: Nogueira et al. 2019, doc2query).

They are ours, serve search alone, and are never quoted. A word of them counts for less than the sentence's own.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from assistant.text.lexicon import DATA
from assistant.text.words import stems_of
from index.keywords import Keywords

DECIMALS = 6


def read_everyday() -> dict[str, str]:
    """The phrases of each sentence by its id, set apart by "; " (`everyday_words.json`)."""
    words: dict[str, str] = json.loads((DATA / "everyday_words.json").read_text(encoding="utf-8"))["words"]
    return words


def read_asked() -> dict[str, str]:
    """The example questions that each sentence answers, by its id, as one text (`example_questions.json`)."""
    asked: dict[str, list[str]] = json.loads((DATA / "example_questions.json").read_text(encoding="utf-8"))["answered"]
    return {name: " ".join(questions) for name, questions in asked.items()}


class Everyday:
    """The everyday words of sentences: their stems, how rare each is, and BM25 over them."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._ids = tuple(phrases)
        self._texts = tuple(phrases.values())

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {name: stems_of(text) for name, text in zip(self._ids, self._texts, strict=True)}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        counts = Counter(one for stems in self._stems.values() for one in stems)
        return {one: math.log((len(self._ids) + 1) / (count + 0.5)) for one, count in counts.items()}

    @cached_property
    def _keywords(self) -> Keywords:
        return Keywords.build(self._texts)

    def stems(self, sentence: str) -> frozenset[str]:
        """The stems of a sentence's everyday words; none for an unknown id."""
        return self._stems.get(sentence, frozenset())

    def rarity(self, stems: Iterable[str]) -> float | None:
        """The rarity of the rarest of these stems; None where no everyday words have any of them."""
        return max((self._rarity[one] for one in stems if one in self._rarity), default=None)

    def scores(self, text: str) -> dict[str, float]:
        """How well the everyday words of each sentence fit a text: BM25 as a share of the best, 0 to 1."""
        scores = self._keywords.scores(text)
        best = float(scores.max(initial=0.0))
        if best <= 0:
            return {}
        return {name: round(float(score) / best, DECIMALS) for name, score in zip(self._ids, scores, strict=True)}
