"""Joining two rankings: pure functions over scores by id.

The default is the half-and-half sum of min-max-normalised scores, over the best of each ranking; reciprocal rank
fusion (Cormack, Clarke and Büttcher 2009) is kept to compare with.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

DEPTH = 100
RRF_K = 60
DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: the id of its item, and its score (larger is better)."""

    id: str
    score: float


def fuse(
    by_meaning: Sequence[Hit], by_words: Sequence[Hit], *, meaning_weight: float = 0.5, depth: int = DEPTH
) -> tuple[Hit, ...]:
    """The weighted sum of both rankings, each min-max-normalised over its first `depth` hits; best first.

    An id that one ranking lacks counts as its lowest score there. Where nothing shares a word with the question, the
    order is that of meaning.

    >>> fuse([Hit("a", 0.9), Hit("b", 0.1)], [Hit("b", 7.0), Hit("c", 3.0)])
    (Hit(id='a', score=0.5), Hit(id='b', score=0.5), Hit(id='c', score=0.0))
    """
    meaning, words = normalised(by_meaning[:depth]), normalised(by_words[:depth])
    sums = {
        name: meaning_weight * meaning.get(name, 0.0) + (1 - meaning_weight) * words.get(name, 0.0)
        for name in {**meaning, **words}
    }
    return ranked(sums)


def reciprocal_rank_fusion(rankings: Iterable[Sequence[Hit]], k: int = RRF_K) -> tuple[Hit, ...]:
    """The sum of 1 / (k + rank) over the rankings, with ranks from 1; best first."""
    sums: dict[str, float] = {}
    for ranking in rankings:
        for rank, hit in enumerate(ranking, 1):
            sums[hit.id] = sums.get(hit.id, 0.0) + 1 / (k + rank)
    return ranked(sums)


def normalised(hits: Sequence[Hit]) -> dict[str, float]:
    """Scores moved to 0..1: the lowest becomes 0 and the highest 1; where all are equal, 1."""
    if not hits:
        return {}
    low, high = min(hit.score for hit in hits), max(hit.score for hit in hits)
    if high == low:
        return {hit.id: 1.0 for hit in hits}
    return {hit.id: (hit.score - low) / (high - low) for hit in hits}


def ranked(scores: Mapping[str, float]) -> tuple[Hit, ...]:
    """Scores as hits, best first, ties in id order. Scores are rounded first, so that no machine's last bit decides."""
    rounded = ((name, round(score, DECIMALS)) for name, score in scores.items())
    return tuple(Hit(name, score) for name, score in sorted(rounded, key=lambda pair: (-pair[1], pair[0])))
