"""Thresholds: the numbers below which a run fails, so that anyone can gate on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.metric import all_metrics
from evals.summary import Part


class ThresholdError(ValueError):
    """A threshold cannot be read; the message says how to write one."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least a metric may be, in every part of the run."""

    metric: str
    least: float


def read_threshold(written: str) -> Threshold:
    """Read `metric=0.9`. Raises `ThresholdError` for an unknown metric or a bad number."""
    name, _, number = written.partition("=")
    known = [metric.name for metric in all_metrics()]
    if name not in known:
        raise ThresholdError(f"--min {written}: there is no metric {name!r}; there are {', '.join(known)}")
    try:
        return Threshold(name, float(number))
    except ValueError:
        raise ThresholdError(f"--min {written}: {number!r} is not a number; write --min {name}=0.9") from None


def missed(thresholds: Sequence[Threshold], parts: Mapping[str, Part]) -> tuple[str, ...]:
    """What is below its threshold, in words. A metric that applies to no case of a part is not held against it."""
    found = []
    for threshold in thresholds:
        for part, numbers in parts.items():
            value = numbers.metrics[threshold.metric].value
            if value is not None and value < threshold.least:
                found.append(f"{part}: {threshold.metric} is {value:.4f}, below {threshold.least}")
    return tuple(found)
