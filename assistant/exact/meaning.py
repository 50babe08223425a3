"""Find the outcome that a description means: by the rare words it shares with the row, and by meaning.

Words are weighed by how few of the sixteen rows hold them (inverse document frequency, Spärck Jones 1972). A row's
words are its own, those of its names, and everyday words for its subject (`data/outcome_words.json`), in six
languages. The nearness in meaning comes from outside, as cosines to the rows, and is asked for only where words do
not decide.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import Stemmer

from assistant.question.text import CJK, clean, tokens
from corpus.library import Corpus
from index.tokens import stop_words

Cosines = Callable[[str], Mapping[str, float]]

# Set on the tuned questions (evals/datasets/tuned): a row that covers this share of the description's rare words, and
# leads by this much, is meant; the same for words and meaning together.
WORDS_DECIDE = 0.34
WORDS_LEAD = 0.15
LEAST = 0.3
LEAD = 0.05
CANDIDATES = 4

_CHARACTER = re.compile(f"[{CJK}]")
_STEMMERS = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian", "ar": "arabic"}
# Words of a row's own text count for more than our everyday words for it.
GENERIC_WORD = 0.25
OWN_WORD = 1.0
EVERYDAY_WORD = 0.8


@dataclass(frozen=True, slots=True)
class Meant:
    """The outcomes a description may mean, best first, with scores; `sure` says that the first one is meant."""

    codes: tuple[str, ...]
    scores: tuple[float, ...]
    sure: bool


class OutcomeFinder:
    """Finds outcomes by description. `cosines` gives the nearness of a text to each outcome, in -1..1."""

    def __init__(self, corpus: Corpus, cosines: Cosines | None = None) -> None:
        """`corpus` holds the rows and their names."""
        self._corpus = corpus
        self._cosines = cosines
        self._rows: dict[str, dict[str, dict[str, float]]] = {}

    def find(self, description: str, language: str = "en") -> Meant | None:
        """The outcomes that a description may mean, or None where it shares nothing with any row."""
        words = set(_stems(description, language))
        if not words:
            return None
        by_words = self._by_words(words, language)
        ranking = _ranked(by_words)
        if ranking[0][1] >= WORDS_DECIDE and ranking[0][1] - ranking[1][1] >= WORDS_LEAD:
            return _meant(ranking, sure=True)
        if self._cosines is None:
            return _meant(ranking, sure=False) if ranking[0][1] > 0 else None
        cosines = self._cosines(description) if language in ("en", "fr", "es") else {}
        ranking = _ranked({code: by_words[code] / 2 + cosines.get(code, 0.0) for code in by_words})
        if ranking[0][1] < LEAST / 2:
            return None
        sure = ranking[0][1] >= LEAST and ranking[0][1] - ranking[1][1] >= LEAD
        return _meant(ranking, sure)

    def any_of_them(self) -> Meant:
        """All outcomes alike: what "its action lines" may mean where nothing was said before."""
        codes = tuple(outcome.code for outcome in self._corpus.mapping.outcomes)
        return Meant(codes, tuple(0.0 for _ in codes), sure=False)

    def _by_words(self, words: set[str], language: str) -> dict[str, float]:
        """The share of the description's weight that each row covers."""
        rows = self._words(language)
        generic = _generic(language)
        weights = {
            word: math.log(1 + len(rows) / max(1, sum(word in row for row in rows.values())))
            * (GENERIC_WORD if word in generic else 1)
            for word in words
        }
        total = sum(weights.values())
        return {
            code: sum(weights[word] * row[word] for word in sorted(words) if word in row) / total
            for code, row in rows.items()
        }

    def _words(self, language: str) -> dict[str, dict[str, float]]:
        if language not in self._rows:
            self._rows[language] = {
                row.code: self._row(row.code, row.text, language) for row in self._corpus.mapping.outcomes
            }
        return self._rows[language]

    def _row(self, code: str, text: str, language: str) -> dict[str, float]:
        everyday = _everyday()[code]
        names = [name.text for name in self._corpus.vocabulary.names_of(code) if name.language in (language, "en")]
        words = dict.fromkeys(_stems(f"{everyday['en']} {everyday.get(language, '')}", language), EVERYDAY_WORD)
        return words | dict.fromkeys(_stems(f"{text} {' '.join(names)}", language), OWN_WORD)


@cache
def _everyday() -> dict[str, dict[str, str]]:
    data = json.loads(files("assistant").joinpath("data/outcome_words.json").read_text(encoding="utf-8"))
    return {code: words for code, words in data.items() if code.startswith("D.")}


@cache
def _generic(language: str) -> frozenset[str]:
    data = json.loads(files("assistant").joinpath("data/outcome_words.json").read_text(encoding="utf-8"))
    return frozenset(_stems(data["generic"]["words"], language)) if language != "zh" else frozenset()


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_STEMMERS.get(language, "english"))


def _stems(text: str, language: str) -> list[str]:
    """The stems of a text's words without stop words; pairs of characters for Chinese."""
    words = [word for word, _, _ in tokens(clean(text))]
    pairs = [one + two for one, two in pairwise(words) if _CHARACTER.fullmatch(one) and _CHARACTER.fullmatch(two)]
    if language == "zh":
        return [*pairs, *(word for word in words if word.isascii() and len(word) > 2)]
    content = [word for word in words if len(word) > 2 and word not in stop_words()]
    return [*_stemmer(language).stemWords(content), *pairs]


def _ranked(scores: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(((code, round(score, 6)) for code, score in scores.items()), key=lambda pair: (-pair[1], pair[0]))


def _meant(ranking: list[tuple[str, float]], sure: bool) -> Meant:
    best = ranking[:CANDIDATES]
    return Meant(tuple(code for code, _ in best), tuple(score for _, score in best), sure)
