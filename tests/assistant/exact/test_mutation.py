"""A mutation check: change any one cell of Annex 1, and the suite notices, in the data and in the answers."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from corpus.annex1 import TRANSCRIPTION, load_annex1, parse_annex1
from corpus.codes import ACTION_LINES, SDGS
from corpus.library import Corpus
from index.search import Index

ROWS = TRANSCRIPTION.read_text(encoding="utf-8").split()[1:]
CELLS = [(number, column) for number in range(len(ROWS)) for column in (1, 2)]


def expand(cell: str) -> list[str]:
    """ "1-17" and "C1;C11" as lists."""
    first, dash, last = cell.partition("-")
    letter = "C" if cell.startswith("C") else ""
    span = range(int(first.strip("C")), int(last.strip("C")) + 1) if dash else []
    return [f"{letter}{number}" for number in span] or cell.split(";")


def mutated(number: int, column: int, folder: Path) -> Path:
    """The transcription with one link of one cell taken away or, where there is room, another one put in."""
    rows = [row.split(",") for row in ROWS]
    codes = expand(rows[number][column])
    every = [code.removeprefix("SDG ") for code in (SDGS if column == 1 else ACTION_LINES)]
    chance = random.Random(number * 2 + column)
    absent = [code for code in every if code not in codes]
    if absent and chance.random() < 0.5:
        codes.append(chance.choice(absent))
    else:
        codes.remove(chance.choice(codes))
    rows[number][column] = ";".join(codes)
    path = folder / "annex1.csv"
    path.write_text("\n".join(["outcome,sdgs,action_lines", *(",".join(row) for row in rows)]), encoding="utf-8")
    return path


@pytest.mark.parametrize(("number", "column"), CELLS)
def test_a_changed_cell_differs_from_the_text(number: int, column: int, corpus: Corpus, tmp_path: Path) -> None:
    text = corpus.report.text
    assert load_annex1(text, mutated(number, column, tmp_path)) != parse_annex1(text)


def asked(code: str) -> tuple[str, str]:
    return f"Which SDGs does {code} contribute to?", f"Which action lines does {code} facilitate?"


@pytest.mark.parametrize(("number", "column"), CELLS)
def test_a_changed_cell_changes_an_answer(
    number: int, column: int, corpus: Corpus, assistant: Assistant, hashed_index: Index, tmp_path: Path
) -> None:
    mapping = load_annex1(corpus.report.text, mutated(number, column, tmp_path))
    changed = Assistant(replace(corpus, mapping=mapping), lambda: hashed_index)

    def differing(questions: tuple[str, ...]) -> list[str]:
        def said(answer: Answer) -> tuple[object, object]:
            return answer.values, answer.certificate and answer.certificate["result_sha256"]

        return [question for question in questions if said(changed.ask(question)) != said(assistant.ask(question))]

    code = ROWS[number].split(",")[0]
    other = next(row.split(",")[0] for row in ROWS if not row.startswith(code))
    assert differing(asked(code)) == [asked(code)[column - 1]]
    assert differing(asked(other)) == []
