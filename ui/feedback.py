"""Feedback on answers: JSON lines in the data folder, written by the screen and read by `wsis feedback`.

Nothing of it leaves this computer. A line is `{at, verdict, reason, comment, question, history, answer, version,
report}`.
"""

import json
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant.settings import Settings

REASONS = ("wrong_answer", "missing", "wrong_place", "should_decline")
COMMENT_LIMIT = 2_000
_WRITING = threading.Lock()


def feedback_file(settings: Settings) -> Path:
    """Where feedback is kept: beside the index, in the user's data folder."""
    return settings.index_folder.parent / "feedback.jsonl"


def add_feedback(path: Path, entry: Mapping[str, Any]) -> None:
    """Append one entry, with the time it was given. Raises `OSError` where the folder cannot be written."""
    line = json.dumps({"at": datetime.now(UTC).isoformat(timespec="seconds"), **entry}, ensure_ascii=False)
    with _WRITING:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(line + "\n")


def read_feedback(path: Path) -> tuple[dict[str, Any], ...]:
    """All entries in the order they were given; none where there is no file.

    Raises `ValueError` with the line's number where a line is not JSON.
    """
    if not path.exists():
        return ()
    entries = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            entries.append(json.loads(line))
        except json.JSONDecodeError as error:
            raise ValueError(f"{path}: line {number} is not JSON ({error.msg}): mend or delete that line") from None
    return tuple(entries)


def clear_feedback(path: Path) -> int:
    """Delete all feedback and give back how many entries there were."""
    count = len(path.read_text(encoding="utf-8").splitlines()) if path.exists() else 0
    path.unlink(missing_ok=True)
    return count
