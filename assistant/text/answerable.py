"""How likely it is that the report answers a question: a small logistic model over what the search found.

Two things speak: how the question is worded (stems of words, alone, in pairs and threes: "how many people", "who
chairs"), and what was found (words met, nearness in meaning, the nearest example questions with and without an
answer). The weights are data (`answerable.json`), learnt from the example questions and the tuned questions by
`python -m evals.answerable`.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.logistic import probability
from assistant.text.examples import Near
from assistant.text.lexicon import DATA
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading
from assistant.text.words import read_words

FILE = DATA / "answerable.json"
LONGEST_PHRASE = 3
# What was found, in the order of the weights; the wording's own score comes last.
FOUND = ("coverage", "cosine", "everyday", "gap", "told", "told_any", "silent", "pattern", "strange", "unread")
GREATEST_GAP = 0.4


def phrases(text: str) -> Iterator[str]:
    """The stems of a cleaned text, each alone and with those after it; "^" stands for the beginning.

    >>> list(phrases("who won"))
    ['^', 'who', 'won', '^ who', 'who won', '^ who won']
    """
    stems = ["^", *(word.stem for word in read_words(text))]
    for size in range(1, LONGEST_PHRASE + 1):
        for at in range(len(stems) - size + 1):
            yield " ".join(stems[at : at + size])


def found(reading: Reading, ranked: Sequence[Ranked], near: Near, pattern: bool, strange: bool) -> tuple[float, ...]:
    """What was found for a question, as numbers in the order of `FOUND`.

    `pattern` says that it asks for a thing of `silent.json` which the best sentence lacks, `strange` that it has a
    word unknown to the report and to us.
    """
    best, second = ranked[0], ranked[1]
    gap = min(best.score - second.score, GREATEST_GAP)
    return (
        best.coverage, best.cosine, best.everyday, gap, best.example, near.told, near.silent[1],
        float(pattern), float(strange), float(bool(reading.unread)),
    )  # fmt: skip


@dataclass(frozen=True)
class Answerable:
    """The weights: of phrases with their base, of what was found with theirs, and the least chance to answer."""

    phrases: Mapping[str, float]
    base: float
    found: Sequence[float]
    wording: float
    rest: float
    least: float

    def worded(self, text: str) -> float:
        """How much a question's wording speaks for an answer: above 0 for, below against."""
        known = [self.phrases[one] for one in set(phrases(text)) if one in self.phrases]
        return self.base + sum(known) / math.sqrt(len(known)) if known else self.base

    def chance(self, text: str, signs: Sequence[float]) -> float:
        """The probability, 0 to 1, that the report answers."""
        total = self.rest + self.wording * self.worded(text)
        total += sum(weight * sign for weight, sign in zip(self.found, signs, strict=True))
        return probability(total)

    def answers(self, text: str, signs: Sequence[float]) -> bool:
        """Whether the report is taken to answer."""
        return self.chance(text, signs) >= self.least


@lru_cache(maxsize=1)
def read_answerable() -> Answerable:
    """The weights of the data file."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return Answerable(
        data["phrases"], data["base"], tuple(data["found"][name] for name in FOUND), data["wording"], data["rest"],
        data["least"],
    )  # fmt: skip
