"""Answers from a file: `{"id", "answer": {...}}` a line, as `wsis ask --batch` writes them, or anyone else."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.case import Case
from evals.given import AnswerError, Given, read_answer
from evals.lines import LinesError, read_lines
from evals.quantity import quantity

SHOWN = 10  # ids in a note


class AnswersFileError(ValueError):
    """The file cannot be read; the message names the line."""


class FailedLineError(RuntimeError):
    """The file says that this question failed; the message is the file's."""


class AnswersFile:
    """Answers by case id. An id that the file lacks counts as declined, a line with `error` as an error."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._answers = _read(path)

    @property
    def ids(self) -> frozenset[str]:
        """The ids that the file has a line for."""
        return frozenset(self._answers)

    def notes(self, cases: Sequence[Case]) -> tuple[str, ...]:
        """What the cases and the file do not share, in words: nothing is dropped or filled in silently."""
        asked = [case.id for case in cases]
        missing = [name for name in asked if name not in self._answers]
        strangers = [name for name in self._answers if name not in set(asked)]
        found = []
        if missing:
            many = quantity(len(missing), "case")
            found.append(f"{self.name}: no line for {many}, counted as declined: {_some(missing)}")
        if strangers:
            many = quantity(len(strangers), "line")
            found.append(f"{self.name}: {many} not scored, no such id among the cases of this run: {_some(strangers)}")
        return tuple(found)

    def answer_for(self, case_id: str) -> Given:
        """The answer to a case. Raises `FailedLineError` where the file has an error in its place."""
        found = self._answers.get(case_id)
        if found is None:
            return Given(text="", abstained=False)
        if isinstance(found, str):
            raise FailedLineError(found)
        return found


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")


def _read(path: Path) -> dict[str, Given | str]:
    try:
        lines = tuple(read_lines(path))
    except LinesError as error:
        raise AnswersFileError(str(error)) from error
    answers: dict[str, Given | str] = {}
    for number, line in lines:
        case_id, found = _read_line(line, f"{path.name}, line {number}")
        if case_id in answers:
            raise AnswersFileError(f"{path.name}, line {number}: id {case_id!r} was already answered above")
        answers[case_id] = found
    if not answers:
        raise AnswersFileError(f'{path}: holds no answer; a line is {{"id": …, "answer": {{"text": …}}}}')
    return answers


def _read_line(line: str, place: str) -> tuple[str, Given | str]:
    try:
        data: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise AnswersFileError(f"{place}: this is not JSON: {error}") from error
    if not isinstance(data, dict) or "id" not in data or not ({"answer", "error"} & set(data)):
        raise AnswersFileError(f'{place}: a line needs "id" and "answer" (or "error")')
    if "answer" not in data:
        return str(data["id"]), f"{data['error']}"
    try:
        return str(data["id"]), read_answer(data["answer"])
    except AnswerError as error:
        raise AnswersFileError(f"{place} (id {data['id']!r}): {error}") from error
