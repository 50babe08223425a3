"""Talks: what a follow-up keeps of the questions before it, and what it lets go."""

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant

D_2_2 = "Which SDGs does D.2-2 contribute to?"
WITH_C7 = "Which outcomes list C7?"


def talk(assistant: Assistant, *turns: str) -> Answer:
    return assistant.ask(turns[-1], turns[:-1])


@pytest.mark.parametrize(
    ("turns", "values"),
    [
        ((D_2_2, "and its action lines?"), ("C5",)),
        ((D_2_2, "And what about D.4-4?"), ("SDG 3", "SDG 5", "SDG 11", "SDG 12", "SDG 13")),
        ((D_2_2, "no, I meant D.2-3"), ("SDG 1", "SDG 3", "SDG 5", "SDG 11", "SDG 13")),
        ((D_2_2, "no, I meant D.2-3", "and its action lines?"), ("C2", "C7")),
        ((WITH_C7, "which of those also support SDG 5?"), ("D.2-3", "D.3-2", "D.4-3", "D.4-4", "D.3-4")),
        ((WITH_C7, "and without SDG 17?"), ("D.2-3", "D.4-2", "D.4-4")),
        ((WITH_C7, "and C8?"), ("D.3-2", "D.4-3")),
        (("Which outcome has the most SDGs?", "and the fewest?"), ("D.1-4", "D.1-5")),
    ],
)  # fmt: skip
def test_a_follow_up_carries_what_it_needs(
    assistant: Assistant, turns: tuple[str, ...], values: tuple[str, ...]
) -> None:
    found = talk(assistant, *turns).values
    assert isinstance(found, tuple)
    assert set(found) == set(values)


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        ((D_2_2, "how many is that?"), 5),
        ((WITH_C7, "how many is that?"), 7),
        (("Does D.4-4 list SDG 7?", "and SDG 13?"), True),
        (("Does D.4-4 list SDG 13?", "and D.2-2?"), False),
    ],
)
def test_a_follow_up_counts_and_judges(assistant: Assistant, turns: tuple[str, ...], value: int) -> None:
    answer = talk(assistant, *turns)
    assert answer.value == value
    assert type(answer.value) is type(value)


@pytest.mark.parametrize(
    "question",
    ["Which outcomes list SDG 15?", "Which action lines does D.4-4 facilitate?", "Does D.4-4 list SDG 7?"],
)
@pytest.mark.parametrize("before", [(D_2_2,), (WITH_C7,), (D_2_2, "and its action lines?")])
def test_a_new_topic_lets_go_of_the_old_one(assistant: Assistant, before: tuple[str, ...], question: str) -> None:
    alone, after = assistant.ask(question), talk(assistant, *before, question)
    assert (alone.values, alone.value, alone.text) == (after.values, after.value, after.text)


def test_without_a_talk_a_pronoun_is_not_guessed(assistant: Assistant) -> None:
    answer = assistant.ask("and its action lines?")
    assert "C5" not in answer.values


def test_a_code_that_does_not_exist_does_not_end_the_talk(assistant: Assistant) -> None:
    assert talk(assistant, D_2_2, "what about D.2-9?").reason == "no_such_code"
    assert talk(assistant, D_2_2, "what about D.2-9?", "and its action lines?").values == ("C5",)
