"""The sentences of a draft: none too long to be one, and nothing lost between them."""

import pytest

from assistant.check.sentence import LONGEST, read_sentences


@pytest.mark.parametrize("unit", ["D.2-2, SDG 5 and C5, ", "that row; its Goals; ", "word ", "x"])
def test_what_is_no_sentence_is_cut_and_nothing_is_lost(unit: str) -> None:
    draft = unit * (20_000 // len(unit)) + "."
    pieces = read_sentences(draft)
    assert all(len(piece.text) <= LONGEST for piece in pieces)
    assert all(draft[piece.start : piece.end] == piece.text for piece in pieces)
    assert "".join(piece.text for piece in pieces) == draft


def test_a_long_sentence_of_prose_is_left_whole() -> None:
    sentence = "The report says " + "that this is so and " * 25 + "that it ends."
    assert [piece.text for piece in read_sentences(sentence)] == [sentence]
