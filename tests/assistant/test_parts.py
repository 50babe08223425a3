"""Several questions in one message: one answer, its parts in order, its citations numbered through."""

import re

import pytest

from assistant.answer import Answer, Citation
from assistant.assistant import Assistant
from assistant.parts import together


def cited(text: str, *numbers: int, **fields: object) -> Answer:
    citations = tuple(Citation(n, "report", f"place {text} {n}", "words", n, n + 5) for n in numbers)
    return Answer(text=text, kind="exact", citations=citations, **fields)  # type: ignore[arg-type]


def test_one_answer_stays_itself() -> None:
    only = cited("one [1]", 1)
    assert together([only]) is only


def test_citations_are_numbered_through() -> None:
    answer = together([cited("one [1][2]", 1, 2), cited("two [1] and [2]", 1, 2), cited("three [1]", 1)])
    assert [citation.n for citation in answer.citations] == [1, 2, 3, 4, 5]
    assert answer.text == "**1.** one [1][2]\n\n**2.** two [3] and [4]\n\n**3.** three [5]"
    assert answer.parts[1].text == "two [1] and [2]"


def test_numbers_of_two_digits_are_not_mixed_up() -> None:
    numbers = tuple(range(1, 13))
    answer = together([cited("one [1]", 1), cited(" ".join(f"[{n}]" for n in numbers), *numbers)])
    assert answer.text.endswith(" ".join(f"[{n + 1}]" for n in numbers))


def test_a_part_that_is_declined_does_not_decline_the_whole() -> None:
    no = Answer("The report does not say.", "abstained", abstained=True, reason="not_in_report")
    answer = together([no, cited("one [1]", 1)])
    assert (answer.kind, answer.abstained, answer.reason) == ("exact", False, None)


def test_all_parts_declined_is_a_refusal() -> None:
    no = Answer("There is no SDG 18.", "abstained", abstained=True, reason="no_such_code")
    answer = together([no, no])
    assert (answer.kind, answer.abstained, answer.reason) == ("abstained", True, "no_such_code")


def test_a_rejected_premise_is_kept() -> None:
    assert together([cited("a"), cited("b", premise_rejected=True)]).premise_rejected
    assert not together([cited("a"), cited("b")]).premise_rejected


@pytest.mark.parametrize(
    ("message", "values"),
    [
        ("Which SDGs does D.2-2 contribute to? Which action lines does D.4-4 facilitate?",
         [("SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17"), ("C7",)]),
        ("Which outcomes list SDG 15? And how many list C7?",
         [("D.3-2",), ("D.2-3", "D.3-2", "D.3-4", "D.4-1", "D.4-2", "D.4-3", "D.4-4")]),
    ],
)  # fmt: skip
def test_a_message_with_two_questions_gets_two_answers(
    assistant: Assistant, message: str, values: list[tuple[str, ...]]
) -> None:
    answer = assistant.ask(message)
    assert [part.values for part in answer.parts] == values
    marks = {int(n) for n in re.findall(r"\[(\d+)\]", answer.text)}
    assert marks == {citation.n for citation in answer.citations}


def test_one_question_has_no_parts(assistant: Assistant) -> None:
    assert assistant.ask("Hello! Which SDGs does D.2-2 contribute to? Thank you!").parts == ()
