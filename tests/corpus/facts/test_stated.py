"""Stretches of the report."""

from corpus.facts.stated import stated


def test_white_space_is_left_out() -> None:
    found = stated("in  Geneva , 2020", 2, 11)
    assert (found.text, found.start, found.end) == ("Geneva", 4, 10)
