"""CRAG's truthfulness score: +1 for a right answer, 0 for a declined one, -1 for a wrong one.

Source: Yang et al., "CRAG: Comprehensive RAG Benchmark" (NeurIPS 2024), section 3.2, without the half point for
answers that are acceptable but not perfect. An error is none of the three and is left out.
"""

from evals.metric import Metric
from evals.result import Result

POINTS = {"right": 1.0, "declined": 0.0, "wrong": -1.0}


def truthfulness(result: Result) -> float | None:
    """The points of one answer; None for an error."""
    return POINTS.get(result.score.verdict)


def wrong(result: Result) -> float | None:
    """1 for a wrong answer: what CRAG calls the hallucination rate; None for an error."""
    return None if result.failed else float(result.score.verdict == "wrong")


METRICS = (
    Metric("truthfulness", "Truthfulness (-1 to 1)", "Yang et al. 2024 (CRAG)", truthfulness),
    Metric("wrong", "Share of wrong answers", "Yang et al. 2024 (CRAG), hallucination", wrong),
)
