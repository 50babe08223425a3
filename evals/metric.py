"""A metric: a named number per case and the way to average it. `metrics/` holds one file for each family of them.

To add a metric, put a file with a `METRICS` tuple into `metrics/`; nothing else has to be changed.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from evals.result import Result


@dataclass(frozen=True, slots=True)
class Metric:
    """`value` gives a case's number, or None where the metric does not apply to it.

    `reduce` is how cases become one number: "mean"; "macro", the mean of the groups' means; "worst", the lowest
    group's mean. `group` names a case's group; groups of fewer than `smallest` cases are left out of "worst".
    `source` says where the metric is defined.
    """

    name: str
    title: str
    source: str
    value: Callable[[Result], float | None]
    reduce: Literal["mean", "macro", "worst"] = "mean"
    group: Callable[[Result], str] | None = None
    smallest: int = 1


@cache
def all_metrics() -> tuple[Metric, ...]:
    """All metrics of all modules in `evals.metrics`. Raises `ValueError` where two have the same name."""
    package = importlib.import_module("evals.metrics")
    found: list[Metric] = []
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
        found += importlib.import_module(f"evals.metrics.{info.name}").METRICS
    names = [metric.name for metric in found]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"two metrics are called {name!r}; rename one")
    return tuple(found)
