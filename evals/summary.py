"""A run as numbers: every metric by part, and accuracy by kind, language and dataset. The two parts are never mixed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evals.interval import Estimate, estimate
from evals.metric import all_metrics
from evals.ranking import CURVE
from evals.result import Result


@dataclass(frozen=True, slots=True)
class Part:
    """The numbers of one system on one part of the suite.

    `curve` is recall@1 to recall@10; `coverage` has (share answered, accuracy of the answered), from the most to the
    least confident answers; `latency_ms` has the 50th and 95th percentile by stage.
    """

    verdicts: Mapping[str, int]
    metrics: Mapping[str, Estimate]
    kinds: Mapping[str, Mapping[str, Estimate]]
    languages: Mapping[str, Mapping[str, Estimate]]
    datasets: Mapping[str, Mapping[str, Estimate]]
    curve: tuple[float, ...]
    coverage: tuple[tuple[float, float], ...]
    latency_ms: Mapping[str, tuple[float, float]]


def summarise(results: Sequence[Result]) -> dict[str, Part]:
    """The numbers by part, in the order in which the parts occur."""
    parts = dict.fromkeys(r.case.part for r in results)
    return {part: _part([r for r in results if r.case.part == part]) for part in parts}


def _part(results: Sequence[Result]) -> Part:
    verdicts = Counter(r.score.verdict for r in results)
    return Part(
        verdicts={verdict: verdicts.get(verdict, 0) for verdict in ("right", "declined", "wrong", "error")},
        metrics={metric.name: estimate(metric, results) for metric in all_metrics()},
        kinds=_by(results, lambda r: r.case.category),
        languages=_by(results, lambda r: r.case.language),
        datasets=_by(results, lambda r: r.case.dataset),
        curve=_curve(results),
        coverage=coverage(results),
        latency_ms=_latency(results),
    )


def _by(results: Sequence[Result], name: Callable[[Result], str]) -> dict[str, dict[str, Estimate]]:
    chosen = [metric for metric in all_metrics() if metric.name in ("accuracy", "truthfulness", "errors")]
    groups = sorted({name(r) for r in results})
    return {
        group: {metric.name: estimate(metric, [r for r in results if name(r) == group]) for metric in chosen}
        for group in groups
    }


def _curve(results: Sequence[Result]) -> tuple[float, ...]:
    ranked = [r.retrieval for r in results if r.retrieval]
    return tuple(sum(r[f"R@{k}"] for r in ranked) / len(ranked) for k in CURVE) if ranked else ()


def coverage(results: Sequence[Result]) -> tuple[tuple[float, float], ...]:
    """Accuracy of what is answered against the share of questions answered (the risk-coverage curve of El-Yaniv and
    Wiener 2010, as accuracy). Without `confidence` all answers are one point.
    """
    answered = [(r.answer.confidence, r) for r in results if r.answer is not None and not r.declined]
    if not answered or not results:
        return ()
    if any(confidence is None for confidence, _ in answered):
        return ((len(answered) / len(results), sum(r.right for _, r in answered) / len(answered)),)
    levels = sorted({confidence for confidence, _ in answered if confidence is not None}, reverse=True)
    points = []
    for level in _thin(levels):
        kept = [r for confidence, r in answered if confidence is not None and confidence >= level]
        points.append((len(kept) / len(results), sum(r.right for r in kept) / len(kept)))
    return tuple(points)


def _thin(levels: Sequence[float], most: int = 40) -> list[float]:
    """At most so many levels, the last one always among them."""
    step = max(1, -(-len(levels) // most))
    return [*levels[::step], levels[-1]] if levels else []


def _latency(results: Sequence[Result]) -> dict[str, tuple[float, float]]:
    stages: dict[str, list[float]] = {"whole call": [r.seconds * 1000 for r in results]}
    for result in results:
        for stage, milliseconds in (result.answer.timings_ms if result.answer else {}).items():
            stages.setdefault(stage, []).append(milliseconds)
    return {
        stage: (float(np.percentile(times, 50)), float(np.percentile(times, 95))) for stage, times in stages.items()
    }
