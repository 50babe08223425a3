"""A run as JSON: version, report hash, settings, all numbers, every case's verdict. `--against` reads it back.

Everything under "systems" but the times is the same for two runs of the same code.
"""

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from evals.result import Result
from evals.summary import Part

FORMAT = 1
TIMES = ("latency_ms", "seconds", "timings_ms")


class SavedRunError(ValueError):
    """A file of results cannot be read; the message says why."""


def run_to_json(
    runs: Mapping[str, Sequence[Result]],
    summaries: Mapping[str, Mapping[str, Part]],
    settings: Mapping[str, Any],
    report_sha256: str,
) -> dict[str, Any]:
    """All of a run as plain JSON values. `runs` and `summaries` are by system; `settings` are the options used."""
    return {
        "format": FORMAT,
        "version": package_version(),
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "report_sha256": report_sha256,
        "settings": dict(settings),
        "datasets": _datasets(next(iter(runs.values()), ())),
        "systems": {
            name: {
                "parts": {part: asdict(numbers) for part, numbers in summaries[name].items()},
                "cases": [_case(result) for result in results],
            }
            for name, results in runs.items()
        },
    }


def package_version() -> str:
    """The installed version of this project, or "unknown" in a bare checkout."""
    try:
        return version("wsis-assistant")
    except PackageNotFoundError:
        return "unknown"


def write_run(path: Path, run: Mapping[str, Any]) -> None:
    """Write the results. Raises `OSError` where the file cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(run, ensure_ascii=False, indent=1), encoding="utf-8")


def read_run(path: Path) -> dict[str, Any]:
    """Read the results of an earlier run. Raises `SavedRunError` where the file is not one."""
    try:
        run: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SavedRunError(f"{path}: cannot be read as results of wsis eval: {error}") from error
    if not isinstance(run, dict) or run.get("format") != FORMAT:
        raise SavedRunError(f"{path}: these are not results of this version's wsis eval --out (format {FORMAT})")
    return run


def without_times(run: Mapping[str, Any]) -> Any:
    """The run without its times and date: what must be the same twice."""
    return _strip({key: value for key, value in run.items() if key != "made"})


def _strip(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _strip(item) for key, item in value.items() if key not in TIMES}
    return [_strip(item) for item in value] if isinstance(value, list | tuple) else value


def _datasets(results: Sequence[Result]) -> dict[str, dict[str, Any]]:
    """By part and dataset: how many cases were run, and a hash of what they ask and want, in whatever order."""
    prints: dict[str, list[str]] = {}
    for result in results:
        prints.setdefault(f"{result.case.part}/{result.case.dataset}", []).append(result.case.fingerprint)
    return {
        name: {"cases": len(found), "sha256": sha256("\n".join(sorted(found)).encode()).hexdigest()}
        for name, found in prints.items()
    }


def _case(result: Result) -> dict[str, Any]:
    answer = result.answer
    given = None
    if answer is not None:
        given = answer.model_dump(mode="json", exclude={"considered", "closest", "parts", "timings_ms"})
    return {
        "id": result.case.id,
        "part": result.case.part,
        "dataset": result.case.dataset,
        "sha256": result.case.fingerprint,
        "kind": result.case.category,
        "language": result.case.language,
        "verdict": result.score.verdict,
        "text_right": result.score.text_right,
        "fields_right": result.score.fields_right,
        "by_text": result.score.by_text,
        "why": result.score.why,
        "answer": given,
        "seconds": round(result.seconds, 5),
    }
