"""Measuring: call something several times, keep the median and the spread."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds: the median, and the quartiles around it; `times` is how often it was measured."""

    median: float
    low: float
    high: float
    times: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, and the floor that nothing built on it can beat."""

    bench: str
    name: str
    timing: Timing
    floor_name: str
    floor: Timing


def summarise(milliseconds: Sequence[float]) -> Timing:
    """The median and the quartiles. Raises `ValueError` for nothing measured."""
    if not milliseconds:
        raise ValueError("nothing was measured")
    if len(milliseconds) == 1:
        return Timing(milliseconds[0], milliseconds[0], milliseconds[0], 1)
    low, median, high = statistics.quantiles(milliseconds, n=4, method="inclusive")
    return Timing(median, low, high, len(milliseconds))


def measure(call: Callable[[], object], times: int, warm: int = 1) -> Timing:
    """Time a call, after some calls that do not count."""
    for _ in range(warm):
        call()
    return summarise([_milliseconds(call) for _ in range(times)])


def measure_each(calls: Sequence[Callable[[], object]], rounds: int = 3) -> Timing:
    """Time different calls, several rounds of them after one that does not count."""
    for call in calls:
        call()
    return summarise([_milliseconds(call) for _ in range(rounds) for call in calls])


def measure_process(
    code: str, arguments: Sequence[str] = (), times: int = 3, environment: Mapping[str, str] | None = None
) -> Timing:
    """Time a fresh Python that runs the code; `environment` is added to this one's.

    Raises `subprocess.CalledProcessError` where it fails.
    """
    command = [sys.executable, "-c", code, *arguments]
    around = {**os.environ, **(environment or {})}
    return measure(lambda: subprocess.run(command, check=True, capture_output=True, env=around), times)


def _milliseconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000
