"""Classes of phrasing that were once misread, several of each, with others that look alike and are read otherwise."""

import pytest

from assistant.assistant import Assistant
from corpus.library import Corpus

ALL_OF_C5 = ("D.2-2", "D.3-2", "D.3-4", "D.4-3")


def with_codes(corpus: Corpus, *codes: str, without: str = "-") -> tuple[str, ...]:
    return tuple(
        row.code
        for row in corpus.mapping.outcomes
        if set(codes) <= {*row.sdgs, *row.action_lines} and not row.code.startswith(without)
    )


@pytest.mark.parametrize(
    "question",
    [
        "From Goal 1 up to Goal 9, which ones does D.2-1 tick?",
        "Of the goals between 1 and 9, which does D.2-1 list?",
        "SDG 1 all the way to SDG 9: which does D.2-1 touch?",
        "Which SDGs lower than 10 does D.2-1 list?",
    ],
)
def test_a_range_in_words_is_chosen_from(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("SDG 1", "SDG 3", "SDG 5", "SDG 8", "SDG 9")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Only one outcome has SDG 15, no?", True),
        ("C10 is in just one outcome, isn't it?", True),
        ("SDG 14 is covered more than once in the annex? Please confirm or deny.", True),
        ("Does C10 appear at least twice?", False),
        ("C8 shows up twice, true or false?", True),
        ("Is C5 listed by more than four outcomes?", False),
        ("C10: more than one outcome? yes/no", False),
        ("D.2-2 has only one line, no?", True),
        ("D.3-1 has no action line besides C6, correct?", True),
        ("Is D.3-2 the only one that has C10?", True),
        ("So D.3-3 has nothing but C4 for lines?", True),
        ("Would it be wrong to say that D.4-4 lists SDG 7?", True),
    ],
)
def test_a_claim_on_a_count_or_with_a_tag_is_judged(assistant: Assistant, question: str, value: bool) -> None:
    assert assistant.ask(question).value is value


@pytest.mark.parametrize("question", ["Which outcomes have no SDG 17?", "No SDG 17: which outcomes?"])
def test_a_no_that_asks_for_no_assent_denies(assistant: Assistant, corpus: Corpus, question: str) -> None:
    having = set(with_codes(corpus, "SDG 17"))
    assert assistant.ask(question).values == tuple(code for code in with_codes(corpus) if code not in having)


@pytest.mark.parametrize(
    "question",
    [
        "They told me D.2-2 goes with one single WSIS line, but not which... so which?",
        "Dont ask why but i need the lines of D.2-2",
        "I can't remember which action lines D.2-2 has, help",
        "No SDGs wanted. D.2-2 action lines only.",
        "I must announce the lines of D.2-2 in one minute",
        "He said D.2-2 has just one line without naming it. Name it.",
        "We forgot to write down which action lines D.2-2 supports",
    ],
)
def test_chatter_denies_nothing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("C5",)


@pytest.mark.parametrize(
    "question",
    [
        "C5 is my only concern. Which outcomes?",
        "The only line I follow is C5. Outcomes?",
        "We only care about C5: which outcomes",
        "Is it possible to know the outcomes that are having C5 inside?",
        "Do you know the outcomes of C5?",
        "The facilitator of C5 wants to know the ITU-D outcomes on his plate. What do I answer him?",
        "What outcomes would a C5 facilitator have to read?",
    ],
)
def test_the_writer_and_politeness_limit_nothing(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ALL_OF_C5


def test_a_question_on_the_facilitator_is_not_about_outcomes(assistant: Assistant) -> None:
    assert "facilitator of C5" in assistant.ask("Who is the facilitator of C5?").text


@pytest.mark.parametrize(
    "question",
    [
        "infrastructure line (the WSIS one, NOT the SDG!), outcomes please",
        "the infrastructure one - WSIS, not the goal - which outcomes?",
        "outcomes for infrastructure, I mean the action line not the SDG",
    ],
)
def test_a_name_is_told_apart(assistant: Assistant, corpus: Corpus, question: str) -> None:
    assert assistant.ask(question).values == with_codes(corpus, "C2")


@pytest.mark.parametrize(
    "question",
    [
        "I see C8 at D.3-2. Any second place for it? Where?",
        "C8 is in D.3-2; where else does it appear?",
        "C8: D.3-2 and anywhere else?",
        "C8 belongs to D.3-2 and which other outcome?",
    ],
)
def test_where_else_leaves_out_what_is_known(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("D.4-3",)


def test_what_else_of_a_row_asks_for_its_other_codes(assistant: Assistant) -> None:
    assert assistant.ask("D.2-1 facilitates C1 and what else?").values == ("C2", "C3", "C9", "C11")


@pytest.mark.parametrize(
    "question",
    [
        "Common to every single outcome of D.1: what goals?",
        "Which goals are common to all of D.1's outcomes?",
        "Goals shared by each outcome of D.1",
        "What goals do the D.1 outcomes all have?",
        "Present in each of the D.1 outcomes: which goals?",
    ],
)
def test_what_all_outcomes_of_an_objective_have(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("SDG 1", "SDG 17")


def test_for_each_outcome_is_still_a_table(assistant: Assistant) -> None:
    assert isinstance(assistant.ask("For each outcome of D.1, which goals?").values, dict)


@pytest.mark.parametrize(
    "question",
    [
        "Is there an AL that lives only thanks to D.3-2? tell me its code",
        "Which line depends entirely on D.3-2?",
        "Which lines would vanish without D.3-2?",
        "Which line has D.3-2 as its only home?",
    ],
)
def test_what_only_one_row_has(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("C10",)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Are the goals of D.2-2 without exception found in D.3-1 too?", True),
        ("Do the lines of D.2-3 all appear in D.2-1?", False),
        ("Does D.3-1 have every goal that D.2-2 has?", True),
        ("Does D.2-2 contain all of D.3-1's goals?", False),
    ],
)
def test_which_row_is_said_to_hold_all(assistant: Assistant, question: str, value: bool) -> None:
    assert assistant.ask(question).value is value


@pytest.mark.parametrize(
    "question",
    [
        "i think its D.4-3 or D.4-4 , the one that have C8, tell me wich of two",
        "Is it D.4-3 or D.4-4 that has C8?",
        "Between D.4-3 and D.4-4, which lists C8?",
        "C8 - D.4-3 or D.4-4?",
    ],
)
def test_one_of_two_rows_is_chosen(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("D.4-3",)


def test_a_claim_on_either_of_two_rows_is_judged(assistant: Assistant) -> None:
    assert assistant.ask("Does D.4-3 or D.4-4 list C8?").value is True


@pytest.mark.parametrize(
    "question",
    [
        "three in one: SDG 6? SDG 7? SDG 14? separate outcomes for each thx",
        "SDG 6? SDG 7? SDG 14? give each its outcomes",
    ],
)
def test_bare_codes_before_each_make_a_table(assistant: Assistant, corpus: Corpus, question: str) -> None:
    expected = {code: with_codes(corpus, code) for code in ("SDG 6", "SDG 7", "SDG 14")}
    assert assistant.ask(question).values == expected


@pytest.mark.parametrize(
    "question",
    [
        "my boss wants outcomes that has sdg 9 but he hates D.3 so no D.3 ones",
        "Which outcomes have SDG 9? We don't want D.3 ones.",
        "SDG 9 outcomes but leave D.3 alone",
        "outcomes with SDG 9, D.3 excluded",
        "SDG 9 outcomes, forget the D.3 lot",
    ],
)
def test_an_objective_is_left_out_in_many_ways(assistant: Assistant, corpus: Corpus, question: str) -> None:
    assert assistant.ask(question).values == with_codes(corpus, "SDG 9", without="D.3")


@pytest.mark.parametrize(
    "question",
    [
        "Explain me how come C7 was forgotten for D.4-1",
        "Why did they leave C7 out of D.4-1?",
        "Explain the omission of C7 from D.4-1.",
        "Why did C7 get skipped in D.4-1?",
        "How come nobody put C7 into D.4-1?",
    ],
)
def test_a_false_premise_of_absence_is_rejected(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).premise_rejected


@pytest.mark.parametrize(
    "question",
    [
        "Three conditions at once, SDG 1, SDG 5, SDG 11. Who satisfies them?",
        "Must have SDG 1, SDG 5 and SDG 11. Which outcomes qualify?",
        "Criteria: SDG 1, SDG 5 and SDG 11. Who fits?",
    ],
)
def test_conditions_may_stand_before_the_question(assistant: Assistant, corpus: Corpus, question: str) -> None:
    assert assistant.ask(question).values == with_codes(corpus, "SDG 1", "SDG 5", "SDG 11")


@pytest.mark.parametrize(
    "question",
    [
        "I call D.4-3 the broadest outcome; which lines do I cite?",
        "D.4-3, the biggest row, has which lines?",
    ],
)
def test_a_superlative_may_only_describe_a_row(assistant: Assistant, corpus: Corpus, question: str) -> None:
    row = next(one for one in corpus.mapping.outcomes if one.code == "D.4-3")
    assert assistant.ask(question).values == row.action_lines


def test_a_superlative_that_is_asked_is_judged(assistant: Assistant) -> None:
    assert assistant.ask("Is D.3-2 the outcome with the most SDGs?").value is True


@pytest.mark.parametrize(
    "question",
    [
        "There is an outcome concerning regional initiatives and development projects. Its action lines, please?",
        "One of the outcomes deals with regional initiatives and development projects; its action lines?",
    ],
)
def test_an_outcome_is_told_of_before_it_is_asked_about(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).values == ("C1", "C11")


def test_a_layout_is_no_amount(assistant: Assistant) -> None:
    words = "D.4-4 as a small two-row table, one row for Goals, the other row for Action Lines"
    assert assistant.ask(words).values == {
        "sdg": ("SDG 3", "SDG 5", "SDG 11", "SDG 12", "SDG 13"),
        "action_line": ("C7",),
    }
