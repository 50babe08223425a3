"""What a writer says of himself beside his question limits, removes and denies nothing."""

import pytest

from assistant.assistant import Assistant

SDGS_OF_D22 = ("SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17")
OUTCOMES_WITH_C8 = ("D.3-2", "D.4-3")


@pytest.mark.parametrize(
    "question",
    [
        "My unit deals only with action line C8; what outcomes are there for us?",
        "The minister is interested in C8 only. Which outcomes can we quote?",
        "Supposing I care only about C8: which outcomes should I read?",
        "This donor funds only C8. Which outcomes could we propose?",
        "We only fund C8 projects, so which outcomes are for us?",
    ],
)
def test_what_somebody_cares_for_limits_nothing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == OUTCOMES_WITH_C8


@pytest.mark.parametrize(
    "question", ["Which outcomes deal only with C7?", "Which outcomes have C7 and nothing else on the WSIS side?"]
)
def test_what_is_asked_of_outcomes_limits_them(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("D.4-2", "D.4-4")


@pytest.mark.parametrize(
    "question",
    [
        "I don't care about the action lines, just the SDGs of D.2-2",
        "We already have the lines; what we miss are the SDGs of D.2-2",
        "Forget the action lines, which goals does D.2-2 have?",
        "The action lines are clear, but which SDGs does D.2-2 have?",
    ],
)
def test_a_column_that_is_not_wanted_is_not_listed(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == SDGS_OF_D22


@pytest.mark.parametrize(
    "question",
    [
        "I'm a bit lost in the table: which goals does D.2-2 have?",
        "Someone removed the SDG column from my file; what was in it for D.2-2?",
        "I missed the session on D.2-2; which goals does it contribute to?",
        "The intern left out the SDGs of D.2-2, which are they?",
    ],
)
def test_what_befell_the_writer_denies_nothing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == SDGS_OF_D22


@pytest.mark.parametrize(
    "question",
    [
        "If D.3-2 falls out, which goals are left without any outcome?",
        "If we took D.3-2 away, which goals would be orphans?",
        "If we drop D.3-2, which SDGs lose all support?",
    ],
)
def test_an_outcome_that_goes_takes_its_own_goals(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("SDG 15",)
