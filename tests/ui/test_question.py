"""Questions at the door."""

import pytest

from ui.question import QuestionError, read_question


def test_outer_white_space_is_dropped_and_inner_kept() -> None:
    assert read_question("  Which SDGs\nfor D.2-2?\t", 100) == "Which SDGs\nfor D.2-2?"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\u200b\u200f", "nothing that can be seen"),
        ("a" * 101, "may have 100"),
        ("what\x07?", "U+0007 at character 5"),
        ("what\x00", "U+0000"),
        ("\udcff what", "not valid UTF-8 at character 1"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(raw: str, words: str) -> None:
    with pytest.raises(QuestionError, match=words.replace("+", r"\+")) as refused:
        read_question(raw, 100)
    assert "\n" not in str(refused.value)


def test_the_limit_itself_is_allowed() -> None:
    assert len(read_question("a" * 100, 100)) == 100
