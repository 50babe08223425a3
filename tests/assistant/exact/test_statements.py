"""Statements under a question mark, objectives by their place, and lists that are to be kept apart."""

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("D.3-2 really covers all 17 SDGs?", True),
        ("D.4-3 has all 17 goals?", False),
        ("all D.1 outcomes have SDG 17?", True),
        ("D.3-1 covers 9 SDGs?", True),
        ("D.2-2 has more SDGs than D.2-1?", False),
    ],
)
def test_a_statement_under_a_question_mark_is_tested(assistant: Assistant, question: str, value: bool) -> None:
    assert assistant.ask(question).value is value


@pytest.mark.parametrize(
    "question",
    [
        "Name the outcomes under the third objective.",
        "outcomes in the 3rd pillar",
        "Outcomes of objective number three?",
    ],
)
def test_an_objective_is_named_by_its_place(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("D.3-1", "D.3-2", "D.3-3", "D.3-4")


@pytest.mark.parametrize(
    "question",
    ["list action line D.4-1 & D.4-2 separate", "lines for D.4-1 and D.4-2, don't mix them"],
)
def test_lists_are_kept_apart(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == {"D.4-1": ("C2", "C6", "C7"), "D.4-2": ("C7",)}


@pytest.mark.parametrize(
    "question",
    [
        "I was told every outcome has a WSIS line. Which is it for D.3-1?",
        "Every outcome has some action lines. Which are they for D.3-1?",
    ],
)
def test_the_column_that_all_are_said_to_have_is_asked_for(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("C6",)


@pytest.mark.parametrize(
    "question",
    [
        "Compared with D.1-4, which SDGs does D.1-1 have in addition?",
        "What extra SDGs does D.1-1 have over D.1-4?",
        "What is missing from D.1-4's SDGs if I compare with D.1-1?",
    ],
)
def test_what_one_has_in_addition_to_another(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("SDG 3", "SDG 5", "SDG 10", "SDG 16")


@pytest.mark.parametrize(
    "question", ["My line is C8. Outcomes?", "I don't know the number but the line is C8. Outcomes?"]
)
def test_a_code_that_is_told_is_what_is_asked_about(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("D.3-2", "D.4-3")


def test_a_column_after_another_one_is_part_of_one_question(assistant: Assistant) -> None:
    assert assistant.ask("D.4-2: goals? action lines?").values == assistant.ask("goals and lines of D.4-2").values


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("Is there an outcome with life below water but not life on land?", True),
        ("Is there an outcome with life below water and not gender equality?", False),
        ("My professor says no outcome mentions SDG 15 apart from statistics. Is he right?", True),
        ("Apart from the statistics outcome, does any outcome list SDG 15?", False),
        ("Is the statistics outcome the only one with SDG 15?", True),
        ("Is the cybersecurity outcome the only one with C5?", False),
    ],
)
def test_titles_and_names_of_outcomes_beside_conditions(assistant: Assistant, question: str, truth: bool) -> None:
    assert assistant.ask(question).value is truth


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Which outcomes other than the disaster one list SDG 13?", ("D.3-2", "D.3-3", "D.4-1", "D.4-4")),
        ("Which outcomes under D.4 list C7 but not the climate one?", ("D.4-1", "D.4-2", "D.4-3")),
    ],
)
def test_outcomes_set_apart_by_name(assistant: Assistant, question: str, values: tuple[str, ...]) -> None:
    assert assistant.ask(question).values == values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("which SDGs does the cybersecurity outcome share with the one on disasters?", ("SDG 11",)),
        ("¿Qué ODS comparte el resultado de ciberseguridad con el de gestión de desastres?", ("SDG 11",)),
        ("Quels ODD le résultat sur la cybersécurité partage-t-il avec celui sur les catastrophes ?", ("SDG 11",)),
    ],
)
def test_two_outcomes_told_in_words(assistant: Assistant, question: str, values: tuple[str, ...]) -> None:
    assert assistant.ask(question).values == values
