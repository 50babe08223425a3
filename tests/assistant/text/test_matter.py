"""A digest tells the whole matter; requests are complete for the party that asks."""

import pytest

from assistant.text.side import TextSide


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("summarise GIGA", ["UNICEF", "meaningful connectivity"]),
        ("sum up the study group paragraph", ["mapped", "Stocktaking Database", "As a result"]),
        ("which paragraphs are addressed to the ITU membership?", ["para 4", "para 9", "para 11"]),
        ("is there something for academia?", ["para 8"]),
        ("which conclusions mention WTDC-17?", ["para 4", "para 8", "para 9"]),
        ("titles of both study groups", ["Enabling environment", "ICT services and applications"]),
    ],
)
def test_the_whole_matter(side: TextSide, question: str, says: list[str]) -> None:
    answer = side.answer(question)
    assert not answer.abstained
    assert all(words in answer.text for words in says), answer.text
