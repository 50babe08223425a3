"""The ITU-D study Questions of 2018-2021: their codes, and their titles where a source of that period gives one."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SPELLING = re.compile(r"(?:study\s+)?(?:questions?\b|q)?\s*([1-9])\s*/\s*([12])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReferenceQuestion:
    """A study Question: "Q3/2" is Question 3 of Study Group 2. `title` is None where no source confirms it."""

    code: str
    study_group: str
    title: str | None
    source: str


@cache
def reference_questions() -> tuple[ReferenceQuestion, ...]:
    """All study Questions of the period, Study Group 1 first."""
    path = Path(__file__).parent / "data" / "study_questions.json"
    rows = json.loads(path.read_text(encoding="utf-8"))["questions"]
    return tuple(ReferenceQuestion(**row) for row in rows)


def question_code(written: str) -> str | None:
    """The canonical code of a Question written "3/2", "Q3/2" or "Question 3/2"; None where there is none such.

    >>> question_code("question 3/2")
    'Q3/2'
    """
    match = _SPELLING.fullmatch(written.strip())
    code = f"Q{match.group(1)}/{match.group(2)}" if match else ""
    return code if any(question.code == code for question in reference_questions()) else None
