"""How many cases ended in an error: the system raised, or what it returned is no answer.

An error is neither right, nor wrong, nor declined, so all other figures leave it out; this one says how many there are.
Source: the same split of scored and failed samples as in Inspect (UK AI Security Institute, 2024).
"""

from evals.metric import Metric
from evals.result import Result


def error(result: Result) -> float:
    """1 where the case ended in an error."""
    return float(result.failed)


METRICS = (Metric("errors", "Share of errors", "Inspect, UK AISI 2024: failed samples", error),)
