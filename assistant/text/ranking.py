"""Sentences ranked for a question by rare words met, meaning, BM25 and example questions, each in 0..1 and summed."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.text.evidence import ROWS, Evidence, Unit, Wanted
from assistant.text.examples import Near, nearest
from assistant.text.lexicon import pattern
from assistant.text.reading import Reading
from index.embedder import Vectors
from index.fusion import normalised
from index.reranker import reranked
from index.search import Index

PASSAGE_SHARE = 0.25  # of the meaning, that of the whole passage
BY_SURFACE = 0.03  # for words in the very form of the question: "endorsed" is not "endorse"
BY_PURPOSE = 0.06  # for a sentence that gives a reason, where one is asked
BY_TITLE = 0.35  # for a heading, where a title is asked
LENGTH_COST, PLAIN_LENGTH = 0.03, 20  # taken off for each doubling of a sentence beyond this many words
FAR, SAME = 0.35, 0.9  # cosines of questions on other things, and of the same question in other words
DEPTH = 400


@dataclass(frozen=True, slots=True)
class Shares:
    """What each sign adds to a sentence's score; chosen by cross-validation, see `python -m evals.retrieval`, that of
    the examples on the tuned questions.
    """

    coverage: float = 0.5
    meaning: float = 0.25
    words: float = 0.05
    everyday: float = 0.15
    examples: float = 0.5
    asked: float = 0.25


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a sentence, each 0 to 1: rare words met, nearness in meaning, BM25 over its own words, over its
    everyday words and over the words of the questions it answers (`asked`), nearness of those questions. `extra` is
    added as it is, `cosine` is the plain similarity.
    """

    unit: Unit
    coverage: float
    meaning: float
    words: float
    everyday: float
    extra: float
    cosine: float
    examples: float = 0.0
    asked: float = 0.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with its score, the share of rare words it meets, its cosine to the question, how well its everyday
    words fit, as a share of the best, and the cosine of the nearest question that it answers.
    """

    unit: Unit
    score: float
    coverage: float
    cosine: float
    everyday: float = 0.0
    example: float = 0.0

    @property
    def sure(self) -> float:
        """The score as a share of the greatest possible, 0 to 1."""
        return round(min(1.0, max(0.0, self.score / GREATEST)), 6)


SHARES = Shares()
GREATEST = SHARES.coverage + SHARES.meaning + SHARES.words + SHARES.everyday + SHARES.examples + SHARES.asked


@dataclass(frozen=True, slots=True)
class Meaning:
    """A question as the index sees it: its vector, and how near the example questions are."""

    vector: Vectors
    near: Near


def read_meaning(reading: Reading, index: Index, below: float = 2.0) -> Meaning:
    """The question encoded, in English where it was asked in another language; `below` as in `nearest`."""
    query = reading.question if reading.language == "en" else reading.text or reading.question
    vector = index.encode(query[:1000])
    return Meaning(vector, nearest(index, vector, below))


def rank(
    reading: Reading, wanted: Sequence[Wanted], evidence: Evidence, index: Index | None, meaning: Meaning | None = None
) -> tuple[Ranked, ...]:
    """All sentences, best first, ties in report order. Without an index the words alone decide.

    `meaning` is what `read_meaning` gave for this question, where it was called before. Where the index has a reranker,
    the first come in its order; the scores stay those of the places.
    """
    ranked = weigh(read_signs(reading, wanted, evidence, index, meaning))
    if index is None or index.reranker is None:
        return ranked
    better = reranked(index.reranker, reading.question, ranked, lambda one: one.unit.text)
    return tuple(replace(new, score=old.score) for new, old in zip(better, ranked, strict=True))


def weigh(signs: Sequence[Signs], shares: Shares = SHARES) -> tuple[Ranked, ...]:
    """Sentences by the sum of their signs, best first, ties in report order."""
    ranked = (
        Ranked(
            one.unit,
            round(
                shares.coverage * one.coverage
                + shares.meaning * one.meaning
                + shares.words * one.words
                + shares.everyday * one.everyday
                + shares.examples * max(0.0, one.examples - FAR) / (SAME - FAR)
                + shares.asked * one.asked
                + one.extra,
                6,
            ),
            one.coverage,
            one.cosine,
            one.everyday,
            one.examples,
        )
        for one in signs
    )
    return tuple(sorted(ranked, key=lambda one: (-one.score, one.unit.start)))


def read_signs(
    reading: Reading, wanted: Sequence[Wanted], evidence: Evidence, index: Index | None, meant: Meaning | None = None
) -> tuple[Signs, ...]:
    """The signs of every sentence, in report order; without an index rare words stand in for meaning and BM25."""
    coverage = {unit.id: evidence.coverage(wanted, unit) for unit in evidence.units}
    everyday = evidence.everyday.scores(reading.text)
    asked = evidence.asked.scores(reading.text)
    cosine: dict[str, float] = {}
    answered: Mapping[str, float] = {}
    meaning, words = coverage, coverage
    if index is not None:
        meant = meant or read_meaning(reading, index)
        answered = {} if reading.carried else meant.near.answered
        cosine = {hit.id: hit.score for hit in index.by_meaning(meant.vector, DEPTH, ("sentence", "heading", *ROWS))}
        passages = {hit.id: hit.score for hit in index.by_meaning(meant.vector, DEPTH, ("passage", *ROWS))}
        mixed = {
            unit.id: (1 - PASSAGE_SHARE) * cosine.get(unit.id, 0.0) + PASSAGE_SHARE * passages.get(unit.passage, 0.0)
            for unit in evidence.units
        }
        meaning = _scaled(mixed)
        words = normalised(index.by_words(reading.text, 100, ("sentence", "heading", *ROWS)))
    asks_why, asks_title = "why" in reading.asked, "title" in reading.asked
    return tuple(
        Signs(
            unit,
            coverage[unit.id],
            meaning.get(unit.id, 0.0),
            words.get(unit.id, 0.0),
            everyday.get(unit.id, 0.0),
            BY_SURFACE * _surface(reading, unit)
            + (BY_PURPOSE if asks_why and pattern("gives_reason").search(unit.text) else 0.0)
            + (BY_TITLE if asks_title and unit.kind == "heading" else 0.0)
            - _cost(unit),
            cosine.get(unit.id, 0.0),
            answered.get(unit.id, 0.0),
            asked.get(unit.id, 0.0),
        )
        for unit in evidence.units
    )


def _surface(reading: Reading, unit: Unit) -> float:
    """The share of the question's content words that the sentence has in the same form."""
    words = {reading.words[at].text for at in reading.content}
    return len(words & unit.surface) / len(words) if words else 0.0


def _cost(unit: Unit) -> float:
    """A long sentence meets more words by chance."""
    return LENGTH_COST * max(0.0, math.log2(len(unit.text.split()) / PLAIN_LENGTH))


def _scaled(scores: dict[str, float]) -> dict[str, float]:
    low, high = min(scores.values()), max(scores.values())
    return {name: (score - low) / (high - low) if high > low else 0.0 for name, score in scores.items()}
