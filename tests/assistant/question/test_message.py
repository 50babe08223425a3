import pytest

from assistant.question.message import sentences


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("Hello. What is D.2-2 about? And D. 2-3?", ("Hello.", "What is D.2-2 about?", "And D. 2-3?")),
        ("No. I meant D.2-3.", ("No.", "I meant D.2-3.")),
        ("See D.2-2. SDG 4 is there.", ("See D.2-2.", "SDG 4 is there.")),
        ("First?Second!", ("First?", "Second!")),
        ("D.2-2的目标？D.2-3呢？", ("D.2-2的目标？", "D.2-3呢？")),
        ("Dear all,\n\nwhich SDGs\n\nthanks", ("Dear all,", "which SDGs", "thanks")),
        ("D.3-1 is tied to SDG 3. Explain", ("D.3-1 is tied to SDG 3.", "Explain")),
        ("Goals 1, 3 and 5. Which?", ("Goals 1, 3 and 5.", "Which?")),
        ("Two: 1. SDGs of D.2-1 2. lines of D.2-2", ("Two:", "SDGs of D.2-1", "lines of D.2-2")),
        ("Tell me:\n- SDGs of D.2-2\n- SDGs of D.2-3", ("Tell me:", "- SDGs of D.2-2", "- SDGs of D.2-3")),
    ],
)
def test_a_message_is_split_at_the_end_of_a_sentence(message: str, parts: tuple[str, ...]) -> None:
    assert sentences(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "Which outcomes have SDG No. 4?",
        "Compare D.2-1 vs. D.2-3",
        "Some rows, e.g. D.2-2, list it",
        "Ask Dr. Smith about D.2-2",
        "SDGs of D. 2-3",
        "one\nline and the next",
    ],
)
def test_an_abbreviation_ends_no_sentence(message: str) -> None:
    assert sentences(message) == (message,)


@pytest.mark.parametrize("message", ["", " \n\n ", "\t"])
def test_nothing_has_no_sentences(message: str) -> None:
    assert sentences(message) == ()
