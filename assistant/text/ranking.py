"""Sentences ranked for a question: rare words met, meaning, and BM25, each scaled to 0..1 and summed."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.text.evidence import Evidence, Unit, Wanted
from assistant.text.lexicon import pattern
from assistant.text.reading import Reading
from index.fusion import normalised
from index.search import Index

# Shares of the sum; see the results table of the retrieval study.
BY_COVERAGE, BY_MEANING, BY_WORDS = 0.5, 0.35, 0.15
BY_EVERYDAY = 0.2  # BM25 over the everyday words of each sentence
PASSAGE_SHARE = 0.25  # of the meaning, that of the whole passage
BY_SURFACE = 0.03  # for words in the very form of the question: "endorsed" is not "endorse"
BY_PURPOSE = 0.06  # for a sentence that gives a reason, where one is asked
BY_TITLE = 0.35  # for a heading, where a title is asked
LENGTH_COST, PLAIN_LENGTH = 0.03, 20  # taken off for each doubling of a sentence beyond this many words
DEPTH = 400


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with its score, the share of rare words it meets, its cosine to the question,
    and how well its everyday words fit, as a share of the best.
    """

    unit: Unit
    score: float
    coverage: float
    cosine: float
    everyday: float = 0.0


def rank(
    reading: Reading, wanted: Sequence[Wanted], evidence: Evidence, open_index: Callable[[], Index] | None
) -> tuple[Ranked, ...]:
    """All sentences, best first, ties in report order. Without an index the words alone decide."""
    coverage = {unit.id: evidence.coverage(wanted, unit) for unit in evidence.units}
    everyday = evidence.everyday.scores(reading.text)
    cosine: dict[str, float] = {}
    meaning: dict[str, float] = {}
    words: dict[str, float] = {}
    if open_index is not None:
        index = open_index()
        query = reading.question if reading.language == "en" else reading.text or reading.question
        vector = index.encode(query[:1000])
        cosine = {hit.id: hit.score for hit in index.by_meaning(vector, DEPTH, ("sentence", "heading"))}
        passages = {hit.id: hit.score for hit in index.by_meaning(vector, DEPTH, ("passage",))}
        mixed = {
            unit.id: (1 - PASSAGE_SHARE) * cosine.get(unit.id, 0.0) + PASSAGE_SHARE * passages.get(unit.passage, 0.0)
            for unit in evidence.units
        }
        meaning = _scaled(mixed)
        words = normalised(index.by_words(reading.text, 100, ("sentence", "heading")))
    ranked = [
        Ranked(
            unit,
            round(
                BY_COVERAGE * coverage[unit.id]
                + BY_MEANING * (meaning.get(unit.id, 0.0) if meaning else coverage[unit.id])
                + BY_WORDS * (words.get(unit.id, 0.0) if meaning else coverage[unit.id])
                + BY_EVERYDAY * everyday.get(unit.id, 0.0)
                + BY_SURFACE * _surface(reading, unit)
                + (BY_PURPOSE if "why" in reading.asked and pattern("gives_reason").search(unit.text) else 0.0)
                + (BY_TITLE if "title" in reading.asked and unit.kind == "heading" else 0.0)
                - _cost(unit),
                6,
            ),
            coverage[unit.id],
            cosine.get(unit.id, 0.0),
            everyday.get(unit.id, 0.0),
        )
        for unit in evidence.units
    ]
    return tuple(sorted(ranked, key=lambda one: (-one.score, one.unit.start)))


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
