"""Find the outcome that a description means: by the rare words it shares with the row, and by meaning.

Words are weighed by how few of the sixteen rows hold them (inverse document frequency, Spärck Jones 1972). The
nearness in meaning comes from outside, as cosines to the rows, and is asked for only where words do not decide.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from corpus.library import Corpus
from index.tokens import tokens

Cosines = Callable[[str], Mapping[str, float]]

# Set on the tuned questions (evals/datasets/tuned): a row that covers this share of the description's rare words, and
# leads by this much, is meant; the same for words and meaning together.
WORDS_DECIDE = 0.55
WORDS_LEAD = 0.25
LEAST = 0.62
LEAD = 0.12
CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class Meant:
    """The outcomes a description may mean, best first, with scores; `sure` says that the first one is meant."""

    codes: tuple[str, ...]
    scores: tuple[float, ...]
    sure: bool


class OutcomeFinder:
    """Finds outcomes by description. `cosines` gives the nearness of a text to each outcome, in -1..1."""

    def __init__(self, corpus: Corpus, cosines: Cosines | None = None) -> None:
        """Read the words of the rows and of their names in all languages."""
        self._cosines = cosines
        self._words: dict[str, frozenset[str]] = {}
        for outcome in corpus.mapping.outcomes:
            names = " ".join(name.text for name in corpus.vocabulary.names_of(outcome.code))
            self._words[outcome.code] = frozenset(tokens(f"{outcome.text} {names}"))
        everything = [word for words in self._words.values() for word in words]
        count = len(self._words)
        self._weights = {word: math.log(1 + count / everything.count(word)) for word in set(everything)}
        self._unknown = math.log(1 + count)

    def find(self, description: str) -> Meant | None:
        """The outcomes that a description may mean, or None where it shares nothing with any row."""
        words = set(tokens(description))
        if not words:
            return None
        by_words = self._by_words(words)
        ranking = _ranked(by_words)
        if ranking[0][1] >= WORDS_DECIDE and ranking[0][1] - ranking[1][1] >= WORDS_LEAD:
            return _meant(ranking, sure=True)
        if self._cosines is None:
            return _meant(ranking, sure=False) if ranking[0][1] > 0 else None
        cosines = self._cosines(description)
        ranking = _ranked({code: by_words[code] / 2 + cosines.get(code, 0.0) for code in by_words})
        if ranking[0][1] < LEAST / 2:
            return None
        sure = ranking[0][1] >= LEAST and ranking[0][1] - ranking[1][1] >= LEAD
        return _meant(ranking, sure)

    def _by_words(self, words: set[str]) -> dict[str, float]:
        total = sum(self._weights.get(word, self._unknown) for word in words)
        return {
            code: sum(self._weights[word] for word in sorted(words & known)) / total for code, known in self._words.items()
        }


def _ranked(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(((code, round(score, 6)) for code, score in scores.items()), key=lambda pair: (-pair[1], pair[0]))


def _meant(ranking: list[tuple[str, float]], sure: bool) -> Meant:
    best = ranking[:CANDIDATES]
    return Meant(tuple(code for code, _ in best), tuple(score for _, score in best), sure)
