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
