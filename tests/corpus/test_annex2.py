from pathlib import Path

import pytest

from corpus.annex2 import StudyQuestion, read_annex2
from corpus.table import TableError


def write(tmp_path: Path, rows: str, header: str = "question,sdgs,action_lines") -> Path:
    path = tmp_path / "annex2.csv"
    path.write_text(f"{header}\n{rows}\n", encoding="utf-8")
    return path


def test_rows_in_the_spellings_people_use(tmp_path: Path):
    rows = read_annex2(write(tmp_path, 'Q3/2,4;9,C5\n1/1,"SDG 4, SDG 9",C2 and C6\nQuestion 4/1,1-3,\nq 6/2,,C1 - C11'))
    assert [(row.code, row.sdgs) for row in rows] == [
        ("Q3/2", ("SDG 4", "SDG 9")),
        ("Q1/1", ("SDG 4", "SDG 9")),
        ("Q4/1", ("SDG 1", "SDG 2", "SDG 3")),
        ("Q6/2", ()),
    ]
    assert [len(row.action_lines) for row in rows] == [1, 2, 0, 11]
    assert rows[0] == StudyQuestion(
        "Q3/2",
        "Securing information and communication networks: Best practices for developing a culture of cybersecurity",
        ("SDG 4", "SDG 9"),
        ("C5",),
    )


def test_a_title_that_no_source_confirms_is_not_made_up(tmp_path: Path):
    assert read_annex2(write(tmp_path, "4/1,1,C1"))[0].title is None


@pytest.mark.parametrize(
    ("rows", "line", "value", "allowed"),
    [
        ("Q3/2,4,C5\nQ9/2,4,C5", 3, "Q9/2", "Q1/1, Q2/1"),
        ("Q3/3,4,C5", 2, "Q3/3", "Q7/2"),
        ("cyber,4,C5", 2, "cyber", "Q1/1"),
        ("Q3/2,4,C5\n3/2,9,C6", 3, "3/2", "each has one row"),
        ("Q3/2,19,C5", 2, "19", "SDG 1 to SDG 17"),
        ("Q3/2,4,C5;C5", 2, "C5", "C1 to C11, each once"),
        ("Q3/2,4,C7.e-health", 2, "C7.e-health", "C1 to C11"),
        ("Q3/2,4", 2, "Q3/2,4", "cells"),
    ],
)
def test_refusals(tmp_path: Path, rows: str, line: int, value: str, allowed: str):
    with pytest.raises(TableError) as caught:
        read_annex2(write(tmp_path, rows))
    assert (caught.value.line, caught.value.value) == (line, value)
    assert allowed in str(caught.value)


def test_a_wrong_column_is_refused(tmp_path: Path):
    with pytest.raises(TableError, match='unknown column "goals"; the columns are question, sdgs, action_lines'):
        read_annex2(write(tmp_path, "Q3/2,4,C5", header="question,goals,action_lines"))
