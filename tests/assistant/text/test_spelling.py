"""Spelling."""

import pytest

from assistant.text.spelling import Spelling, distance


@pytest.mark.parametrize(
    ("left", "right", "slips"), [("form", "from", 1), ("rapporteur", "raporteur", 1), ("forum", "forum", 0)]
)
def test_distance(left: str, right: str, slips: int) -> None:
    assert distance(left, right, 2) == slips


def test_far_words_stop_early() -> None:
    assert distance("stakeholder", "resolution", 2) == 3


def test_mend() -> None:
    spelling = Spelling(["facilitator", "rapporteur", "forum"])
    assert spelling.mend("faciltator") == "facilitator"
    assert spelling.mend("rapporteurs") == "rapporteurs"  # another form of a known word
    assert spelling.mend("fourm") == "forum"
    assert spelling.mend("budget") == "budget"
    assert spelling.mend("frm") == "frm"  # too short to tell


def test_an_abbreviation_becomes_the_word_in_full() -> None:
    spelling = Spelling(["development", "deal"], short={"dev": "development"})
    assert spelling.mend("dev") == "development"
