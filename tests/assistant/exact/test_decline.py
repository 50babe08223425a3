"""Closed-world honesty: codes that do not exist, single targets, Annex 2 missing and supplied, false premises."""

from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.exact.decline import nearest
from assistant.exact.lookup import Links
from corpus.library import load_corpus
from index.search import Index


@pytest.mark.parametrize(
    ("question", "unknown", "valid"),
    [
        ("Which outcomes contribute to SDG 18?", "SDG 18", "SDG 17"),
        ("Which outcomes contribute to SDG 0?", "SDG 0", "SDG 1"),
        ("Which outcomes facilitate C12?", "C12", "C11"),
        ("Which SDGs does D.1-6 contribute to?", "D.1-6", "D.1-5"),
        ("Which SDGs does D.5-1 contribute to?", "D.5-1", "D.4"),
        ("Does D.2-2 list goal 19?", "SDG 19", "SDG 17"),
        ("which outcomes are in objective 7", "D.7", "D.4"),
    ],
)
def test_a_code_that_does_not_exist_is_named_with_what_does(
    assistant: Assistant, question: str, unknown: str, valid: str
) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.abstained, answer.reason) == ("abstained", True, "no_such_code")
    assert answer.text.startswith(f"There is no {unknown} ")
    assert valid in answer.text
    assert answer.values == ()


@pytest.mark.parametrize("code", ["SDG 17", "C11", "D.1-5", "D.4-4"])
def test_the_last_code_of_each_family_exists(assistant: Assistant, code: str) -> None:
    assert not assistant.ask(f"What is {code}?").abstained


def test_the_nearest_rows_are_of_the_same_objective(links: Links) -> None:
    assert nearest(("D.2-9",), links) == ("D.2-3", "D.2-2", "D.2-1")
    assert nearest(("D.1-0",), links) == ("D.1-1", "D.1-2", "D.1-3")
    assert nearest(("D.5-1", "SDG 18"), links) == ()


def test_a_single_target_is_not_in_the_report(assistant: Assistant) -> None:
    answer = assistant.ask("Which outcomes contribute to SDG target 4.2?")
    assert answer.reason == "not_in_report"
    assert assistant.ask("Which outcomes contribute to SDG 4?").reason is None


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Why does D.2-2 not contribute to SDG 4?", True),
        ("Why does D.4-4 contribute to SDG 7?", False),
    ],
)
def test_a_false_premise_is_corrected(assistant: Assistant, question: str, value: bool) -> None:
    answer = assistant.ask(question)
    assert answer.premise_rejected
    assert answer.value is value
    assert answer.citations


def test_a_true_premise_is_not_rejected(assistant: Assistant) -> None:
    assert not assistant.ask("Why does D.2-2 contribute to SDG 4?").premise_rejected
    assert not assistant.ask("Why does D.4-4 not contribute to SDG 7?").premise_rejected


def test_a_negative_is_proved_with_the_row(assistant: Assistant) -> None:
    answer = assistant.ask("Does D.4-4 list SDG 7?")
    assert answer.value is False
    assert answer.text.startswith("No. D.4-4 does not list SDG 7; it lists SDG 3, SDG 5, SDG 11, SDG 12 and SDG 13.")
    assert [citation.locator for citation in answer.citations] == ["Annex 1, D.4-4"]


def test_nothing_found_says_none(assistant: Assistant) -> None:
    answer = assistant.ask("Which outcomes list SDG 15 but not C1?")
    assert answer.text.startswith("None")
    assert (answer.values, answer.abstained) == ((), False)


def test_a_range_says_that_it_is_one(assistant: Assistant) -> None:
    assert "as a range" in assistant.ask("Which outcomes list SDG 15?").text
    assert "as a range" not in assistant.ask("Which SDGs does D.2-2 contribute to?").text


ANNEX_2 = [
    "Which SDGs does Q3/2 contribute to?",
    "Question 3/2 - which action lines?",
    "Which study questions contribute to SDG 9?",
]


@pytest.mark.parametrize("question", ANNEX_2)
def test_annex_2_is_missing(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.abstained, answer.reason) == (True, "annex_2_missing")
    assert answer.closest
    assert all("Annex 2" in citation.locator for citation in answer.closest)


@pytest.fixture(scope="module")
def with_annex_2(hashed_index: Index, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    path: Path = tmp_path_factory.mktemp("annex2") / "annex2.csv"
    path.write_text("question,sdgs,action_lines\nQ3/2,4;9;16,C5\nQ1/1,9,C2;C6\n", encoding="utf-8")
    return Assistant(load_corpus(path), lambda: hashed_index)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        (ANNEX_2[0], ("SDG 4", "SDG 9", "SDG 16")),
        (ANNEX_2[1], ("C5",)),
        (ANNEX_2[2], ("Q1/1", "Q3/2")),
        ("Which study questions list SDG 16?", ("Q3/2",)),
    ],
)
def test_annex_2_that_was_supplied_is_answered(with_annex_2: Assistant, question: str, values: tuple[str, ...]) -> None:
    answer = with_annex_2.ask(question)
    assert (answer.values, answer.kind) == (values, "exact")
    assert "supplied" in answer.text


def test_a_question_that_the_supplied_file_lacks_is_no_code(with_annex_2: Assistant) -> None:
    answer: Answer = with_annex_2.ask("Which SDGs does Q5/1 contribute to?")
    assert answer.reason == "no_such_code"
    assert "Q1/1" in answer.text


def test_annex_1_is_answered_the_same_with_annex_2(with_annex_2: Assistant, assistant: Assistant) -> None:
    for question in ("Which outcomes list SDG 16?", "How many outcomes have C5?"):
        assert with_annex_2.ask(question).values == assistant.ask(question).values
