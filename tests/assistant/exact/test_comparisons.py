"""Comparisons and set operations in the words of an adversary: rows weighed, singled out, left out, taken back."""

import pytest

from assistant.assistant import Assistant
from corpus.library import Corpus


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Which outcome has more lines than goals?", ("D.4-3",)),
        ("Are there outcomes with more action lines than SDGs? Which?", ("D.4-3",)),
        ("Where do the lines outnumber the goals?", ("D.4-3",)),
        ("Which outcomes have as many goals as action lines?", ("D.1-4", "D.1-5")),
        ("In which outcomes does the number of lines equal the number of goals?", ("D.1-4", "D.1-5")),
        ("Which outcomes have the same number of goals and lines?", ("D.1-4", "D.1-5")),
        ("Which outcomes have more goals than D.2-1?", ("D.3-2", "D.3-3")),
        ("Which SDG is in as many outcomes as SDG 6?", ("SDG 7",)),
        ("Which lines are in fewer outcomes than C9?", ("C8", "C10")),
        ("Which action line is the second most frequent?", ("C11",)),
        ("What is the second rarest goal?", ("SDG 14",)),
        ("Which goal comes second to last by number of outcomes?", ("SDG 14",)),
        ("Rank the outcomes by lines; who is third?", ("D.3-4",)),
        ("Which of C2, C6 and C7 is facilitated by the most outcomes?", ("C7",)),
    ],
)
def test_sizes_are_compared_row_by_row(assistant: Assistant, question: str, values: tuple[str, ...]) -> None:
    assert assistant.ask(question).values == values


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Does D.4-3 have more lines than goals?", True),
        ("Does every outcome have more goals than lines?", False),
        ("Does any outcome have more goals than D.3-2?", False),
        ("Do D.1-1 and D.1-4 differ in their goals?", True),
        ("Is there any difference between the goals of D.1-4 and D.1-5?", False),
        ("Are the lines of D.2-1 different from those of D.3-4?", True),
        ("Do all outcomes with C8 also have C9?", True),
        ("Does every outcome with SDG 4 list SDG 5?", False),
        ("Is D.1-4 the only outcome with just two goals?", False),
        ("Is there an SDG that only D.3 covers?", True),
        ("D.4-1 has C6, hasn't it?", True),
        ("SDG 4 isn't in D.2-1, is it?", False),
        ("No outcome lists SDG 15 apart from D.3-2, does it?", False),
        ("So C3 is among the lines of D.2-1?", True),
        ("I'd like to know whether D.4-1 contributes to SDG 9, because our plan refers to it.", True),
    ],
)
def test_claims_that_compare_or_end_in_a_tag_are_judged(assistant: Assistant, question: str, value: bool) -> None:
    assert assistant.ask(question).value is value


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Is there an SDG in all three of D.2-1, D.2-2 and D.2-3? Which?", ("SDG 11",)),
        ("Which SDGs are in D.2-1, D.3-1 and D.4-1 alike?", ("SDG 8", "SDG 9", "SDG 11", "SDG 17")),
        ("What SDG do D.4-1, D.4-2 and D.4-4 all have?", ("SDG 3", "SDG 11")),
        ("D.2.1, D.2.2, D.2.3 common goals", ("SDG 11",)),
        ("d.4-2 vs d.4-4 sdgs in common", ("SDG 3", "SDG 11")),
        ("Compare D.4-3 with D.3-4: which action lines are only in D.3-4?", ("C11",)),
        ("Looking at D.3-1 next to D.3-4, which SDGs are found only in D.3-1?", ("SDG 8", "SDG 10", "SDG 11")),
        ("Put D.4-1 beside D.4-4. Which goals are exclusive to D.4-4?", ("SDG 5", "SDG 12")),
        ("Compare D.2-1 and D.2-2: which goals does only D.2-1 have?", ("SDG 1", "SDG 3", "SDG 5", "SDG 8", "SDG 10")),
        ("SDGs of D.3-3 minus SDGs of D.3-1", ("SDG 1", "SDG 3", "SDG 6", "SDG 12", "SDG 13", "SDG 14")),
        ("What goals do D.1-1 and D.1-4 not have in common?", ("SDG 3", "SDG 5", "SDG 10", "SDG 16")),
        ("Which goals are common to every outcome that has C8?", ("SDG 4", "SDG 5", "SDG 8", "SDG 10", "SDG 17")),
        ("Which of SDG 4, SDG 9 and SDG 13 do D.2-2 and D.3-1 share?", ("SDG 4", "SDG 9")),
        ("goals the inclusion outcome has but the climate outcome has not", ("SDG 4", "SDG 8", "SDG 10", "SDG 17")),
    ],
)
def test_rows_are_shared_subtracted_or_singled_out(
    assistant: Assistant, question: str, values: tuple[str, ...]
) -> None:
    assert assistant.ask(question).values == values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Without counting D.3-2, which action lines are never taken up by an outcome?", ("C10",)),
        ("Not counting D.3-2 and D.4-3, which action lines would have no outcome?", ("C8", "C10")),
        ("If we leave D.3-2 out of account, which goals does nobody cover?", ("SDG 15",)),
        ("Apart from D.3-2, which goals does no outcome list?", ("SDG 15",)),
        ("Leaving D.3-2 aside, which goals are in exactly one outcome?", ("SDG 14",)),
        ("which goals would be left uncovered if D.3-2 were dropped?", ("SDG 15",)),
        ("Which outcomes meet two conditions: SDG 16 in, SDG 1 out?", ("D.2-2", "D.3-1")),
        ("all outcomes except those with C7 and those with C1", ("D.2-2", "D.3-1", "D.3-3")),
        ("If D.1-4 and D.1-5 were our only outcomes, which lines would be covered?", ("C1", "C11")),
        ("Which outcomes facilitate C7 and no other line?", ("D.4-2", "D.4-4")),
        ("Which outcomes don't have 17?", ("D.2-3", "D.4-2", "D.4-4")),
        ("Which SDGs come with D.2-3, other than 1 and 3?", ("SDG 5", "SDG 11", "SDG 13")),
        ("With D.2-2 and D.2-3 alone, what action lines would ITU-D serve?", ("C2", "C5", "C7")),
    ],
)
def test_rows_and_codes_are_left_out(assistant: Assistant, question: str, values: tuple[str, ...]) -> None:
    assert assistant.ask(question).values == values


def test_what_survives_a_removal_is_what_the_other_rows_list(assistant: Assistant, corpus: Corpus) -> None:
    others = {
        line for row in corpus.mapping.outcomes if row.code not in ("D.3-2", "D.4-3") for line in row.action_lines
    }
    answer = assistant.ask("which lines would we still have if D.3-2 and D.4-3 were dropped?")
    assert set(answer.values) == others == set(assistant.ask("Which lines remain without D.3-2 and D.4-3?").values)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("outcomes for SDG 14, sorry, SDG 15", ("D.3-2",)),
        ("lines for d.2-3 oops d.2-2", ("C5",)),
        ("Goals of D.1-4 - I mean lines", ("C1", "C11")),
        ("Which outcomes have C5? Sorry, C10!", ("D.3-2",)),
        ("Action lines for D.1-4... scratch that, the SDGs", ("SDG 1", "SDG 17")),
        ("D.3-1 lines (sorry, D.3-3)", ("C4",)),
        ("sorry, which lines has D.2-2?", ("C5",)),
    ],
)
def test_what_is_taken_back_counts_no_more(assistant: Assistant, question: str, values: tuple[str, ...]) -> None:
    assert assistant.ask(question).values == values


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Strange that SDG 3 was omitted from D.2-3.", True),
        ("It seems strange that C9 was omitted from D.2-1. Any explanation?", True),
        ("What was the thinking behind putting SDG 14 in D.4-4?", False),
        ("Why not SDG 17 in D.1-5?", True),
        ("I can't see why D.3-1 would contribute to SDG 3. Explain?", False),
        ("Could you explain the presence of SDG 12 in D.4-3?", False),
        ("Whose decision was it to remove SDG 17 from D.4-1?", True),
        ("I was told there's a reason why C9 isn't part of D.4-3. Which is it?", True),
    ],
)
def test_a_false_premise_is_rejected_however_it_is_put(assistant: Assistant, question: str, holds: bool) -> None:
    answer = assistant.ask(question)
    assert (answer.value, answer.premise_rejected) == (holds, True)
