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
    """What changed, and how many cases only one of the runs has, by system.

    `rewritten` has the cases whose question or gold is not what it was: their verdicts are not compared.
    `unsure` says that the earlier run holds no hashes, so that nobody can tell.
    """

    changes: tuple[Change, ...]
    only_before: Mapping[str, int]
    only_after: Mapping[str, int]
    same_report: bool
    rewritten: tuple[str, ...] = ()
    unsure: bool = False


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> Comparison:
    """Compare two saved runs on the systems both have; changes are in the order of the later run."""
    changes: list[Change] = []
    rewritten: dict[str, None] = {}
    unsure = False
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
        both = [name for name in new if name in old]
        unsure = unsure or any(not old[name].get("sha256") for name in both)
        other = [name for name in both if _rewritten(old[name], new[name])]
        rewritten |= dict.fromkeys(other)
        changes += [
            Change(system, name, old[name]["verdict"], case["verdict"], case["why"])
            for name, case in new.items()
            if name in old and name not in rewritten and old[name]["verdict"] != case["verdict"]
        ]
    same_report = before["report_sha256"] == after["report_sha256"]
    return Comparison(tuple(changes), only_before, only_after, same_report, tuple(rewritten), unsure)


def _rewritten(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    return bool(old.get("sha256")) and old["sha256"] != new.get("sha256")
