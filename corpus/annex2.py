"""Annex 2 from a user's file. The report's own tables were pictures and are missing, never empty.

The file is a CSV with the columns `question` ("Q3/2"), `sdgs` and `action_lines`; cells may hold lists and ranges in
the usual spellings ("4;9", "SDG 4, SDG 9", "1-17", "C5").
"""

from dataclasses import dataclass
from pathlib import Path

from corpus.annex1 import read_cell
from corpus.study_questions import question_code, reference_questions
from corpus.table import TableError, read_table

COLUMNS = ("question", "sdgs", "action_lines")


@dataclass(frozen=True, slots=True)
class StudyQuestion:
    """A row of Annex 2. `title` is None where no source of the period confirms one."""

    code: str
    title: str | None
    sdgs: tuple[str, ...]
    action_lines: tuple[str, ...]


def read_annex2(path: Path) -> tuple[StudyQuestion, ...]:
    """Read a user's Annex 2, in the order of the file.

    Raises `TableError` with line, value and what is allowed for an unknown Question or code, a duplicate, or a wrong
    or missing column; `OSError` where the file cannot be read.
    """
    titles = {question.code: question.title for question in reference_questions()}
    rows: dict[str, StudyQuestion] = {}
    for row in read_table(path, COLUMNS):
        written = row.cells["question"]
        code = question_code(written)
        if code is None:
            problem = f'unknown Question "{written}" in column question; allowed: {", ".join(titles)}'
            raise TableError(path.name, row.line, written, problem)
        if code in rows:
            raise TableError(path.name, row.line, written, f'the Question "{code}" stands twice; each has one row')
        sdgs, action_lines = (read_cell(row, column, path.name) for column in ("sdgs", "action_lines"))
        rows[code] = StudyQuestion(code, titles[code], sdgs, action_lines)
    return tuple(rows.values())
