"""A mean with its 95 % interval, by bootstrap over the facts asked.

Paraphrases of one question succeed and fail together, so whole facts are drawn, not cases: the cluster bootstrap of
Field and Welsh (2007), percentile interval as in Efron and Tibshirani (1993).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from evals.metric import Metric
from evals.result import Result

DRAWS = 1000
SEED = 20200327  # any fixed number: the same results give the same interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, its 95 % interval, and over how many cases and facts. All None and 0 where no case applies."""

    value: float | None
    low: float | None
    high: float | None
    cases: int
    facts: int


def estimate(metric: Metric, results: Sequence[Result]) -> Estimate:
    """One metric over some results."""
    rows = [(r, value) for r in results if (value := metric.value(r)) is not None]
    if not rows:
        return Estimate(None, None, None, 0, 0)
    facts = sorted({r.case.cluster for r, _ in rows})
    groups = sorted({_group(metric, r) for r, _ in rows})
    sums, counts = _tables(metric, rows, facts, groups)
    kept = counts.sum(axis=0) >= (metric.smallest if metric.reduce == "worst" else 1)
    if not kept.any():
        return Estimate(None, None, None, len(rows), len(facts))
    sums, counts = sums[:, kept], counts[:, kept]
    value = _reduce(metric, sums.sum(axis=0)[None, :], counts.sum(axis=0)[None, :])[0]
    weights = _weights(len(facts))
    drawn = _reduce(metric, weights @ sums, weights @ counts)
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return Estimate(float(value), float(low), float(high), len(rows), len(facts))


def _group(metric: Metric, result: Result) -> str:
    return metric.group(result) if metric.group else ""


def _tables(
    metric: Metric, rows: Sequence[tuple[Result, float]], facts: Sequence[str], groups: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    fact_at = {fact: n for n, fact in enumerate(facts)}
    group_at = {group: n for n, group in enumerate(groups)}
    sums = np.zeros((len(facts), len(groups)))
    counts = np.zeros_like(sums)
    for result, value in rows:
        place = fact_at[result.case.cluster], group_at[_group(metric, result)]
        sums[place] += value
        counts[place] += 1
    return sums, counts


@lru_cache(maxsize=64)
def _weights(facts: int) -> NDArray[np.float64]:
    """How often each fact is drawn, for each of the draws: shape (DRAWS, facts)."""
    drawn = np.random.default_rng(SEED).multinomial(facts, np.full(facts, 1 / facts), size=DRAWS)
    return drawn.astype(np.float64)


def _reduce(metric: Metric, sums: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """One number a row; a group that was not drawn is left out of its row."""
    if metric.reduce == "mean":
        total = counts.sum(axis=1)
        overall: NDArray[np.float64] = np.divide(
            sums.sum(axis=1), total, out=np.full(len(total), np.nan), where=total > 0
        )
        return overall
    means: NDArray[np.float64] = np.divide(sums, counts, out=np.full(sums.shape, np.nan), where=counts > 0)
    there = ~np.isnan(means)
    if metric.reduce == "worst":
        lowest: NDArray[np.float64] = np.where(there.any(axis=1), np.where(there, means, np.inf).min(axis=1), np.nan)
        return lowest
    number = there.sum(axis=1)
    total = np.where(there, means, 0).sum(axis=1)
    average: NDArray[np.float64] = np.divide(total, number, out=np.full(len(number), np.nan), where=number > 0)
    return average
