"""Two runs side by side: which cases changed sides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """A case whose verdict is not what it was."""

    system: str
    case: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed, and how many cases only one of the runs has, by system."""

    changes: tuple[Change, ...]
    only_before: Mapping[str, int]
    only_after: Mapping[str, int]
    same_report: bool


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> Comparison:
    """Compare two saved runs on the systems both have; changes are in the order of the later run."""
    changes: list[Change] = []
    only_before: dict[str, int] = {}
    only_after: dict[str, int] = {}
    for system, run in after["systems"].items():
        earlier = before["systems"].get(system)
        if earlier is None:
            continue
        old = {case["id"]: case for case in earlier["cases"]}
        new = {case["id"]: case for case in run["cases"]}
        only_before[system] = len(old.keys() - new.keys())
        only_after[system] = len(new.keys() - old.keys())
        changes += [
            Change(system, name, old[name]["verdict"], case["verdict"], case["why"])
            for name, case in new.items()
            if name in old and old[name]["verdict"] != case["verdict"]
        ]
    return Comparison(tuple(changes), only_before, only_after, before["report_sha256"] == after["report_sha256"])
