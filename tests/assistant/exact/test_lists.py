"""Talks about lists that were found: their first and last, what is in both, only in one, and in neither."""

import pytest

from assistant.assistant import Assistant

SDG_6, SDG_14 = "Which outcomes contribute to SDG 6?", "now for SDG 14"


@pytest.mark.parametrize(
    ("turns", "values"),
    [
        (("Which outcomes contribute to SDG 13?", "what are the lines of the first one?"), ("C2", "C7")),
        (("outcomes with C8", "the last of those: its lines?"), tuple(f"C{number}" for number in range(1, 10))),
        (("Which outcomes have SDG 14?", "Take the last one. Which lines does it facilitate?"), ("C4",)),
        (("Outcomes with C8", "SDGs of the second one"), ("SDG 4", "SDG 5", "SDG 8", "SDG 10", "SDG 17")),
        ((SDG_6, SDG_14, "take away the ones in both lists, what remains from the first?"), ("D.4-2",)),
        ((SDG_6, SDG_14, "which are only in the first list?"), ("D.4-2",)),
        ((SDG_6, SDG_14, "which are in both lists?"), ("D.3-2", "D.3-3")),
        ((SDG_6, SDG_14, "Which are in the first list but not in the second?"), ("D.4-2",)),
        ((SDG_6, SDG_14, "merge the two lists"), ("D.3-2", "D.3-3", "D.4-2")),
        (("Which outcomes have SDG 8?", "which have SDG 10?", "to neither?"),
         ("D.1-4", "D.1-5", "D.2-2", "D.2-3", "D.3-3", "D.3-4", "D.4-2", "D.4-4")),
        (("¿Qué resultados tienen C6?", "¿y C5?", "¿cuáles están en ambas listas?"), ("D.3-2", "D.3-4", "D.4-3")),
        (("Goals of D.2-2?", "Goals of D.1-4?", "and together?"),
         ("SDG 1", "SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17")),
        (("Lines of objective D.2?", "and of D.1?", "which are in D.2 only?"), ("C2", "C3", "C5", "C7", "C9")),
        (("lines for D.2-1", "not D.2-1, D.2-3"), ("C2", "C7")),
        (("What goals does D.3-1 have?", "its lines?", "and which other outcomes have that line?"),
         ("D.3-2", "D.3-4", "D.4-1", "D.4-3")),
        (("Is C10 in D.4-3?", "So where is it?"), ("D.3-2",)),
        (("Which line is the rarest?", "Which outcome has it?"), ("D.3-2",)),
        (("What's the action line of D.3-3?", "Who else has it?"), ("D.3-2", "D.3-4", "D.4-3")),
        (("List outcomes for SDG 7.", "Which of these also cover SDG 13?", "and which not?"), ("D.4-2",)),
        (("Which outcomes list C8?", "which lines do they share?"), tuple(f"C{number}" for number in range(1, 10))),
        (("Goals under D.2-1?", "Just the ones above 10."), ("SDG 11", "SDG 16", "SDG 17")),
        (("Which outcomes have both C2 and C6?", "and additionally C1?"), ("D.3-2", "D.3-4", "D.4-3")),
        (("Lines of the climate outcome?", "and of the one on cybersecurity?"), ("C5",)),
        (("Which outcome is about statistics?", "And which one about regulation?", "Their shared lines?"), ("C6",)),
    ],
)  # fmt: skip
def test_a_follow_up_speaks_of_what_was_found(
    assistant: Assistant, turns: tuple[str, ...], values: tuple[str, ...]
) -> None:
    assert assistant.ask(turns[-1], turns[:-1]).values == values


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("Which outcome has the most goals?", "How many?"), 17),
        (("How many goals does D.2-1 have?", "and lines?"), 5),
        (("Which SDGs are in D.2-2?", "Is 9 one of them?"), True),
        (("Which goals does D.2-3 have?", "D.4-4?", "Do they have the same ones?"), False),
        (("Which outcomes have C6?", "is SDG 2 in the first of those?"), True),
    ],
)
def test_a_follow_up_counts_and_judges_what_was_found(
    assistant: Assistant, turns: tuple[str, ...], value: bool | int
) -> None:
    answer = assistant.ask(turns[-1], turns[:-1])
    assert answer.value == value
    assert type(answer.value) is type(value)


@pytest.mark.parametrize(
    ("message", "values"),
    [
        ("We work with girls and our board wants it tied to SDG 14. Could you send back the outcome codes that "
         "contribute to that Goal? No need for the action lines.", ("D.3-2", "D.3-3")),
        ("Dear colleague, thanks for the SDGs of D.2-3! Could we have its action lines as well?", ("C2", "C7")),
        ("Our association represents blind and deaf users. Your annex has an outcome that concerns us. Which SDGs "
         "does it list?", ("SDG 4", "SDG 5", "SDG 8", "SDG 10", "SDG 17")),
        ("To which WSIS lines does D.2-2 contribute? We need this for the meeting on 14 March (room C3).", ("C5",)),
        ("In our administration we are setting up a CERT and a national cybersecurity strategy. We need to know to "
         "which action lines the corresponding ITU-D outcome contributes.", ("C5",)),
    ],
)  # fmt: skip
def test_a_message_is_read_in_the_light_of_what_it_tells(
    assistant: Assistant, message: str, values: tuple[str, ...]
) -> None:
    assert assistant.ask(message).values == values
