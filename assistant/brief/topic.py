"""A topic in words: which sentences of the report speak of it.

"women and girls" is two alternatives, either will do. A sentence speaks of an alternative where it holds most of its
rare words (weighed by inverse document frequency over the report's sentences), or a word of the same subject
(`data/brief/subjects.json`: "gender" for "women"). Words that the report never uses are named, not guessed at.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.question.text import clean
from assistant.text.words import read_words, stem, stems_of
from index.tokens import stop_words

# The share of an alternative's weight that a sentence must hold: of two words about as rare, both ("capacity building"
# is not "partnership building"); of a rare and a common one, the rare one.
LEAST_SHARE = 0.6
_ALTERNATIVES = re.compile(r"\s*(?:[,;/]|\band\b|\bor\b|&)\s*", re.IGNORECASE)

Word = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way of speaking of a topic: its words with the stems that stand for each, and their weights (sum 1)."""

    words: tuple[Word, ...]
    weights: tuple[float, ...]
    subject: frozenset[str] = frozenset()

    def met_by(self, stems: frozenset[str]) -> bool:
        """Whether a sentence with these stems speaks of it."""
        share = math.fsum(w for (_, own), w in zip(self.words, self.weights, strict=True) if own & stems)
        return share >= LEAST_SHARE or bool(self.subject & stems)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as typed, its alternatives, and its words that stand nowhere in the report."""

    text: str
    alternatives: tuple[Alternative, ...]
    unknown: tuple[str, ...]

    def met_by(self, text: str) -> bool:
        """Whether a text speaks of the topic."""
        stems = stems_of(text)
        return any(alternative.met_by(stems) for alternative in self.alternatives)


def read_topic(text: str, sentences: Iterable[str]) -> Topic:
    """Read a topic against the sentences of the report."""
    frequency: Counter[str] = Counter()
    count = 0
    for sentence in sentences:
        frequency.update(stems_of(sentence))
        count += 1
    alternatives, unknown = [], []
    for part in _ALTERNATIVES.split(text):
        words = [(word.text, _same_subject(word.stem)) for word in read_words(clean(part)) if _tells(word.text)]
        known = [word for word in words if any(frequency[one] for one in word[1])]
        unknown += [word for word, own in words if not frequency[stem(word)]]
        if known:
            alternatives.append(_alternative(tuple(known), frequency, count))
    return Topic(text, tuple(alternatives), tuple(dict.fromkeys(unknown)))


def _alternative(words: tuple[Word, ...], frequency: Counter[str], count: int) -> Alternative:
    raw = [math.log(1 + count / max(1, max(frequency[one] for one in own))) for _, own in words]
    subjects = [own for _, own in words if len(own) > 1]
    subject = subjects[0] if len(set(subjects)) == 1 else frozenset()
    return Alternative(words, tuple(weight / math.fsum(raw) for weight in raw), subject)


def _tells(word: str) -> bool:
    return word not in stop_words() and (len(word) > 2 or word.isdigit())


def _same_subject(one: str) -> frozenset[str]:
    """The stem itself, and the stems the report has for the same subject."""
    return frozenset({one}).union(*(report for asked, report in _subjects() if one in asked))


@cache
def _subjects() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = json.loads(files("assistant").joinpath("data/brief/subjects.json").read_text("utf-8"))["subjects"]
    stems = [{key: frozenset(stem(clean(word)) for word in row[key]) for key in ("asked", "report")} for row in rows]
    return tuple((row["asked"] | row["report"], row["report"]) for row in stems)
