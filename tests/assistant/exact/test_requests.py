"""What stands around a question: a request behind a yes or no, a doubt, a told number, a description before a colon."""

import pytest

from assistant.assistant import Assistant
from corpus.library import Corpus


def with_codes(corpus: Corpus, *codes: str, without: str = "-") -> tuple[str, ...]:
    return tuple(
        row.code
        for row in corpus.mapping.outcomes
        if set(codes) <= {*row.sdgs, *row.action_lines} and row.code != without
    )


@pytest.mark.parametrize(
    "question",
    [
        "Any outcome for SDG 2? I'd like the list",
        "Anything with SDG 2? codes",
        "Is there any outcome with SDG 2? Just the codes, please.",
        "Does any outcome list SDG 2? List whoever does.",
        "Are there outcomes with SDG 2? We would like the full list.",
        "Is there anything with SDG 2? Name those that have it.",
    ],
)
def test_a_request_after_a_yes_or_no_is_for_the_list(assistant: Assistant, corpus: Corpus, question: str) -> None:
    assert assistant.ask(question).values == with_codes(corpus, "SDG 2")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Any outcome for SDG 2?", True),
        ("I say D.4-1 has C5. Am I mistaken?", True),
        ("I say D.4-1 has C6. Am I wrong?", False),
        ("D.4-1 does not have C6. Am I mistaken?", True),
        ("D.4-1 lists C6, or am I wrong?", True),
        ("D.4-1 has C6, am I right?", True),
        ("My notes say D.4-2 lists 10 SDGs. How many is it really?", 6),
        ("They say D.3-3 has 3 action lines, how many really?", 1),
        ("How many outcomes list 10 SDGs?", 0),
        ("How many outcomes mention nine SDGs?", 3),
        ("How many outcomes have 10 SDGs?", 0),
    ],
)
def test_a_doubt_turns_a_claim_round_and_a_told_number_is_counted(
    assistant: Assistant, question: str, value: bool | int
) -> None:
    assert assistant.ask(question).value == value


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("Lines of D.3-1", "is it the only one?"), True),
        (("Lines of D.2-1", "is that the only one?"), False),
        (("Which outcomes list C10?", "the only one?"), True),
        (("Which outcomes list C8?", "is it the only one?"), False),
    ],
)
def test_a_follow_up_asks_whether_it_is_the_only_one(assistant: Assistant, turns: tuple[str, ...], value: bool) -> None:
    assert assistant.ask(turns[-1], turns[:-1]).value is value


@pytest.mark.parametrize(
    "question",
    [
        "Is SDG 7 only in D.4-1, or elsewhere too? Where?",
        "Is SDG 7 only in D.4-1 or somewhere else? Where?",
        "SDG 7 is in D.4-1. Where else?",
    ],
)
def test_where_else_leaves_out_the_row_that_is_known(assistant: Assistant, corpus: Corpus, question: str) -> None:
    assert assistant.ask(question).values == with_codes(corpus, "SDG 7", without="D.4-1")


@pytest.mark.parametrize(
    ("turns", "values"),
    [
        (("Which goals does D.4-3 list?", "any beyond SDG 8?"), ("SDG 10", "SDG 17")),
        (("Which goals does D.4-3 list?", "any apart from SDG 8?"), ("SDG 4", "SDG 5", "SDG 10", "SDG 17")),
        (("Beyond SDG 17, is there anything D.1-4 contributes to? Which goal?",), ("SDG 1",)),
        (("Is SDG 11 handled anywhere under D.2, and if so by which rows?",), ("D.2-1", "D.2-2", "D.2-3")),
        (("¿En qué otros resultados aparece C8, además de D.3-2?",), ("D.4-3",)),
        (("¿Qué resultados tienen C8 además de C9?",), ("D.3-2", "D.4-3")),
        (("My D.4-4 line in the matrix is smudged. Which SDGs?",), ("SDG 3", "SDG 5", "SDG 11", "SDG 12", "SDG 13")),
        (("D.4-4 line?",), ("C7",)),
        (("D.1-4 is short. Which lines does it not list?",), tuple(f"C{number}" for number in range(2, 11))),
        (("partnerships for the goals (the SDG, not C1/C11): outcomes without it",), ("D.2-3", "D.4-2", "D.4-4")),
        (("One says D.3-3 comes under C4, the other under C6. Which line is it?",), ("C4",)),
        (("Assessing how the action plan was implemented, action lines for that one",), ("C1", "C11")),
        (("Adapting to a warming planet: which action line does that outcome facilitate?",), ("C7",)),
        (("Helping islands and landlocked nations get connected: lines?",), ("C2", "C6", "C7")),
        (("We set up a CERT for cybersecurity. For our planning, which line has the corresponding outcome?",), ("C5",)),
    ],
)
def test_what_stands_around_a_question_is_read_with_it(
    assistant: Assistant, turns: tuple[str, ...], values: tuple[str, ...]
) -> None:
    assert assistant.ask(turns[-1], turns[:-1]).values == values


@pytest.mark.parametrize(
    ("question", "family"),
    [
        ("Quels objectifs sont liés à D.4-4 ?", "SDG"),
        ("¿Qué objetivos apoya D.2-2?", "SDG"),
        ("Quel est l'objectif de D.2-2 ?", "D.2"),
    ],
)
def test_several_objectives_of_an_outcome_are_goals(assistant: Assistant, question: str, family: str) -> None:
    values = assistant.ask(question).values
    assert values
    assert all(str(value).startswith(family) for value in values)


@pytest.mark.parametrize(
    "question",
    [
        "Our minister claims that SDG 9 is under every D.2 outcome. Can she say so in plenary?",
        "Our minister says every D.2 outcome has SDG 9. Is she right?",
        "We wrote that SDG 9 is in every D.2 outcome. May we say that?",
    ],
)
def test_what_somebody_says_is_judged(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.value is False
    assert "D.2-3" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which goals are in every outcome of the enabling environment objective?",
        "Which goals are touched by every single outcome of the enabling environment objective?",
        "Goals in every single outcome of D.3?",
    ],
)
def test_every_outcome_of_an_objective_named_in_words(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("SDG 2", "SDG 4", "SDG 5", "SDG 16", "SDG 17")


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("outcomes for SDG l3", "outcomes for SDG 13"),
        ("goal 1O outcomes", "goal 10 outcomes"),
        ("C1O outcomes", "C10 outcomes"),
        ("D.l-2 sdgs", "D.1-2 sdgs"),
        ("D.2-l lines", "D.2-1 lines"),
    ],
)
def test_letters_that_look_like_digits(assistant: Assistant, question: str, same: str) -> None:
    assert assistant.ask(question).values == assistant.ask(same).values


@pytest.mark.parametrize(
    ("question", "code"), [("goals of CO2 reduction", "SDG 2"), ("what of 5G, which rows?", "SDG 5")]
)
def test_a_number_bound_to_letters_is_no_code(assistant: Assistant, question: str, code: str) -> None:
    assert assistant.ask(question).values != assistant.ask(f"outcomes of {code}").values
