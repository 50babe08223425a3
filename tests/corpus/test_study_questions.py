import pytest

from corpus.study_questions import question_code, reference_questions


def test_fourteen_questions_with_titles_only_where_sourced():
    questions = reference_questions()
    assert [q.code for q in questions] == [f"Q{number}/{group}" for group in (1, 2) for number in range(1, 8)]
    assert {q.code for q in questions if q.title is None} == {
        "Q4/1", "Q7/1", "Q2/2", "Q4/2", "Q5/2", "Q7/2",
    }  # fmt: skip
    assert all(q.source.startswith(("http", "ITU")) for q in questions if q.title)
    assert all(q.study_group == f"SG{q.code[-1]}" for q in questions)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Q3/2", "Q3/2"), ("3/2", "Q3/2"), (" q 3 / 2 ", "Q3/2"), ("Question 3/2", "Q3/2"),
        ("Q8/1", None), ("3/3", None), ("3", None), ("", None), ("1/207", None),
    ],
)  # fmt: skip
def test_question_code(written: str, code: str | None):
    assert question_code(written) == code
