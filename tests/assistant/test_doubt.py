"""When a question that could be meant for the mapping goes to the report's text."""

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    ["why were the study group Questions mapped onto the action lines?", "what is the point of mapping the Questions?"],
)
def test_what_the_questions_were_mapped_for_is_told_by_the_text(assistant: Assistant, question: str) -> None:
    assert "wsis index --annex2" not in assistant.ask(question).text


def test_which_lines_a_question_serves_is_not(assistant: Assistant) -> None:
    assert "wsis index --annex2" in assistant.ask("which action lines does Question 3/1 contribute to?").text


@pytest.mark.parametrize("question", ["and goals?", "and how many goals?"])
def test_a_follow_up_on_goals_stays_with_the_text(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, ["How many ICT indicators are on the thematic list?"])
    assert answer.kind != "exact"
    assert assistant.ask(question).kind == "exact"


@pytest.mark.parametrize(
    ("message", "holds"),
    [
        ("When is WTIS-20? And which outcomes list C5?", ("15 to 17 April 2020", "D.2-2")),
        ("Which SDGs does D.2-3 support? Who organised the Arab High-Level Forum?", ("SDG 13", "Forum")),
        ("What is ITU's role in C4? And in C9?", ("co-facilitator", "partner")),
    ],
)
def test_a_message_asks_the_text_and_the_mapping(assistant: Assistant, message: str, holds: tuple[str, str]) -> None:
    parts = assistant.ask(message).parts
    assert len(parts) == len(holds)
    assert all(words in part.text for words, part in zip(holds, parts, strict=True))


def test_marks_and_scraps_are_no_questions(assistant: Assistant) -> None:
    assert not assistant.ask("D.1-5 wsis AL ??").parts
    said = assistant.ask("and the reverse? which outcomes facilitate that line?", ["Which action line has D.2-2?"])
    assert said.values == ("D.2-2", "D.3-2", "D.3-4", "D.4-3")
