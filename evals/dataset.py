"""Datasets: JSON lines, one case a line. A bad line is refused with its number and the reason.

`datasets/tuned` may be looked at while the assistant is worked on; `datasets/untouched` may not. The two are scored
apart and never mixed.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from evals.case import Case
from evals.lines import LinesError, read_lines
from evals.possible import impossible

FOLDER = Path(__file__).parent / "datasets"
PARTS = ("tuned", "untouched")


class DatasetError(ValueError):
    """A dataset cannot be read; the message names the file, the line and what is wrong."""


def read_cases(path: Path, part: str = "own") -> tuple[Case, ...]:
    """Read one file of cases. Raises `DatasetError` for the first bad line, or where the file has no case."""
    try:
        lines = tuple(read_lines(path))
    except LinesError as error:
        raise DatasetError(str(error)) from error
    cases: list[Case] = []
    seen: dict[str, int] = {}
    set_here = {"part": part, "dataset": path.stem}
    for number, line in lines:
        case = _read_line(line, f"{path.name}, line {number}").model_copy(update=set_here)
        if case.id in seen:
            raise DatasetError(f"{path.name}, line {number}: id {case.id!r} was already used on line {seen[case.id]}")
        seen[case.id] = number
        cases.append(case)
    if not cases:
        raise DatasetError(f"{path}: holds no case; write one JSON object a line")
    return tuple(cases)


def read_suite(suite: str = "all", folder: Path = FOLDER) -> tuple[Case, ...]:
    """Read a suite: "tuned", "untouched", "all" (both, each case marked with its part), a dataset's name, or a file.

    Raises `DatasetError` where the suite is unknown, a line is bad or an id occurs twice.
    """
    cases = tuple(_suite(suite, folder))
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise DatasetError(f"suite {suite!r}: id {case.id!r} stands in two files; make it unique")
        seen.add(case.id)
    return cases


def choose(
    cases: Sequence[Case], kinds: Sequence[str] = (), languages: Sequence[str] = (), sample: int | None = None
) -> tuple[Case, ...]:
    """Keep the cases of some kinds and languages; `sample` draws that many, the same ones each time.

    Raises `DatasetError` where nothing is left, naming the kinds and languages there are.
    """
    kept = [c for c in cases if (not kinds or c.category in kinds) and (not languages or c.language in languages)]
    if not kept:
        known = ", ".join(sorted({c.category for c in cases}))
        spoken = ", ".join(sorted({c.language for c in cases}))
        raise DatasetError(f"no case is left; kinds: {known}; languages: {spoken}")
    if sample is not None and sample < len(kept):
        drawn = {c.id for c in sorted(kept, key=lambda c: hashlib.sha256(c.id.encode()).hexdigest())[:sample]}
        kept = [c for c in kept if c.id in drawn]
    return tuple(kept)


def _suite(suite: str, folder: Path) -> Iterable[Case]:
    parts = PARTS if suite == "all" else (suite,)
    if set(parts) <= set(PARTS):
        for part in parts:
            for path in sorted((folder / part).glob("*.jsonl")):
                yield from read_cases(path, part)
        return
    for part in PARTS:
        path = folder / part / f"{suite}.jsonl"
        if path.exists():
            yield from read_cases(path, part)
            return
    path = Path(suite).expanduser()
    if not path.exists():
        names = ", ".join(sorted({path.stem for part in PARTS for path in (folder / part).glob("*.jsonl")}))
        raise DatasetError(f"suite {suite!r} is neither a file nor one of all, tuned, untouched, {names}")
    yield from read_cases(path)


def _read_line(line: str, place: str) -> Case:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise DatasetError(f"{place}: this is not JSON: {error}") from error
    if not isinstance(data, dict):
        raise DatasetError(f"{place}: a case is a JSON object, this is {type(data).__name__}")
    try:
        case = Case.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(step) for step in first["loc"]) or "case"
        raise DatasetError(f"{place} (id {data.get('id')!r}): {field}: {first['msg']}") from error
    if fault := impossible(case):
        raise DatasetError(f"{place} (id {case.id!r}): {fault}")
    return case
