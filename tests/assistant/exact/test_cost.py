"""The cost of a message grows no faster than its length, whatever the message is made of."""

import itertools
import time

import pytest

from assistant.assistant import Assistant

# One bit of adversarial input for each thing that a question is searched for.
BITS = {
    "codes": "SDG 4, C7 and D.2-2 or ",
    "unfinished codes": "D.2-",
    "numbers": "1 2 3 ",
    "a range of ranges": "goals 1-17 to 3-",
    "a list of numbers": "4, ",
    "number words": "seventeen ",
    "names": "climate action ",
    "half names": "industry, innovation and ",
    "misspelt words": "outcoems gaols wehre ",
    "new words": "qwxyz ",
    "negations": "not without except ",
    "operators": "which of those only have at least the most ",
    "pronouns": "it its those that ",
    "questions": "which? ",
    "question marks": "?",
    "a long word": "a",
    "long digits": "1",
    "open brackets": "(",
    "quotes": '"',
    "commas": ",",
    "commas and spaces": ", ",
    "dots": ".",
    "dots and spaces": ". ",
    "dashes": "-",
    "spaces": " ",
    "line breaks": "\n",
    "bullets": "\n- ",
    "abbreviations": "e.g. ",
    "chinese": "可持续发展目标",
    "arabic": "الهدف ",
    "russian": "цель ",
    "accents": "e\u0301",
    "controls": "\x00\u200b",
    "and": "and ",
    "question after question": "which SDGs does D.2-2 list and ",
    "c": "c ",
    "study questions": "Q3/",
}
SHORT, LONG = 2_500, 10_000
RUNS = itertools.count()


def seconds(assistant: Assistant, text: str, times: int = 2) -> float:
    """The least time of several for one answer."""
    least = float("inf")
    for _ in range(times):
        new = f"run {next(RUNS)}. {text}"  # never the same text twice, since texts are remembered
        started = time.perf_counter()
        assistant.ask(new)
        least = min(least, time.perf_counter() - started)
    return least


def message(bit: str, length: int) -> str:
    return (bit * (length // len(bit) + 1))[:length]


@pytest.mark.parametrize("name", BITS)
def test_four_times_the_text_costs_at_most_eight_times(assistant: Assistant, name: str) -> None:
    short, long = message(BITS[name], SHORT), message(BITS[name], LONG)
    assistant.ask(short)
    for _ in range(3):
        # Below a millisecond the clock and the machine decide, not the text.
        if seconds(assistant, long) <= 8 * max(seconds(assistant, short), 0.001):
            return
    pytest.fail(f"{name}: three times, four times the text cost more than eight times as much")


def test_a_question_at_the_end_of_a_long_message_is_answered(assistant: Assistant) -> None:
    background = "We are preparing our delegation's briefing for the coming meeting in Geneva. " * 130
    answer = assistant.ask(f"Dear colleagues,\n\n{background}\n\nWhich SDGs does D.2-2 contribute to?\n\nBest regards")
    assert len(background) > 10_000
    assert answer.values == ("SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17")
