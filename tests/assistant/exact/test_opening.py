"""The first sentence: it says Yes, No, None or the codes, and writes every code as the annex does."""

import re

import pytest

from assistant.assistant import Assistant
from assistant.exact.stored import read


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which action lines does D.2-2 facilitate?", "D.2-2 facilitates one action line: C5."),
        ("Which outcomes list SDG 15?", "One outcome with SDG 15: D.3-2."),
        ("How many outcomes list C7?", "7 outcomes with C7."),
        ("Does D.4-4 list SDG 13?", "Yes. D.4-4 lists SDG 13."),
        ("Does D.4-4 list SDG 7?", "No. D.4-4 does not list SDG 7; it lists SDG 3, SDG 5, SDG 11, SDG 12 and SDG 13."),
        ("Are there any D.1 outcomes with C7?", "No. There are no outcomes with C7, of D.1."),
        ("Why does D.2-2 not contribute to SDG 4?", "In fact, D.2-2 does list SDG 4."),
    ],
)
def test_the_first_sentence(assistant: Assistant, question: str, first: str) -> None:
    said = re.sub(r" (?:\[\d+\])+$", "", assistant.ask(question).text.split("\n")[0])
    assert said == first


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_codes_are_canonical_in_every_language(assistant: Assistant, language: str) -> None:
    answer = assistant.ask("Which SDGs and action lines does D.2-2 contribute to?")
    query = answer.query
    assert query is not None
    text = assistant.answer_query(read(query), language).text.split("\n")[0]
    assert [code for code in ("SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17", "C5") if code not in text] == []
    assert "{" not in text
