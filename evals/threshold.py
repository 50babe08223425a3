"""Thresholds: the numbers below which a run fails, so that anyone can gate on it.

What cannot be computed has not been reached: an undefined metric fails the gate, and so do errors, which the figures
leave out, unless the caller allows some.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from evals.metric import all_metrics
from evals.quantity import quantity
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
        least = float(number)
        if not isfinite(least):
            raise ValueError(number)
        return Threshold(name, least)
    except ValueError:
        raise ThresholdError(f"--min {written}: {number!r} is not a number; write --min {name}=0.9") from None


def missed(thresholds: Sequence[Threshold], parts: Mapping[str, Part]) -> tuple[str, ...]:
    """What is below its threshold in a part, or undefined there, in words."""
    found = []
    for threshold in thresholds:
        for part, numbers in parts.items():
            value = numbers.metrics[threshold.metric].value
            if value is None:
                found.append(f"{part}: {threshold.metric} is undefined, not {threshold.least}: {_undefined(numbers)}")
            elif value < threshold.least:
                found.append(f"{part}: {threshold.metric} is {value:.4f}, below {threshold.least}")
    return tuple(found)


def too_many_errors(parts: Mapping[str, Part], allowed: int | None, gated: bool) -> tuple[str, ...]:
    """More errors than `allowed`, in words; where nothing is said and the run is gated, none is allowed."""
    most = 0 if allowed is None and gated else allowed
    errors = sum(part.verdicts["error"] for part in parts.values())
    if most is None or errors <= most:
        return ()
    hint = " (--max-errors allows some)" if allowed is None else ""
    return (f"{quantity(errors, 'case')} ended in an error, more than {most}{hint}",)


def _undefined(numbers: Part) -> str:
    errors, cases = numbers.verdicts["error"], sum(numbers.verdicts.values())
    if errors:
        return f"{errors} of {quantity(cases, 'case')} ended in an error, and it applies to none of the others"
    return f"it applies to none of the {quantity(cases, 'case')}"
