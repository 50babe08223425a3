"""Ways of asking that were once misread, each over several rows: what is right is read from Annex 1."""

import pytest

from assistant.assistant import Assistant
from corpus.library import Corpus
from corpus.mapping import Outcome

ROWS = ("D.2-2", "D.3-4", "D.4-3")


def row(corpus: Corpus, code: str) -> Outcome:
    return next(one for one in corpus.mapping.outcomes if one.code == code)


@pytest.mark.parametrize("code", ROWS)
@pytest.mark.parametrize(
    "words", ["Besides {one}, what else does {code} cover?", "What is {code} tied to apart from {one}?"]
)
def test_what_else_is_what_is_left_of_the_codes_of_one_kind(
    assistant: Assistant, corpus: Corpus, code: str, words: str
) -> None:
    for codes in (row(corpus, code).sdgs, row(corpus, code).action_lines):
        answer = assistant.ask(words.format(code=code, one=codes[0]))
        assert answer.values == codes[1:]


@pytest.mark.parametrize("line", ["C5", "C7"])
def test_only_stands_in_every_place(assistant: Assistant, corpus: Corpus, line: str) -> None:
    alone = tuple(one.code for one in corpus.mapping.outcomes if one.action_lines == (line,))
    assert assistant.ask(f"Outcomes with only {line}, please").values == alone
    any_of = tuple(one.code for one in corpus.mapping.outcomes if line in one.action_lines)
    assert assistant.ask(f"Just tell me which outcomes list {line}").values == any_of


@pytest.mark.parametrize(
    ("words", "sdgs"),
    [("poverty and education", {"SDG 1", "SDG 4"}), ("hunger and poverty", {"SDG 2", "SDG 1"})],
)
def test_two_everyday_names_of_sdgs_name_sdgs(assistant: Assistant, corpus: Corpus, words: str, sdgs: set[str]) -> None:
    both = [one.code for one in corpus.mapping.outcomes if sdgs <= set(one.sdgs)]
    assert assistant.ask(f"In how many outcomes do {words} show up together?").value == len(both)


@pytest.mark.parametrize(
    "question", ["Is there any outcome without an action line?", "Is there an outcome with no SDG?"]
)
def test_that_every_outcome_has_one_is_said(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.value is False
    assert answer.text.startswith("No. Every outcome has at least one ")


def test_that_no_sdg_is_left_out_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("Which SDG is in no outcome?")
    assert answer.values == ()
    assert answer.text.startswith("None: every SDG is in at least one outcome.")


def test_being_among_those_of_another_row_is_a_claim(assistant: Assistant, corpus: Corpus) -> None:
    for part, whole in (("D.4-4", "D.3-2"), ("D.4-2", "D.4-1")):
        inside = set(row(corpus, part).sdgs) <= set(row(corpus, whole).sdgs)
        assert assistant.ask(f"Are the SDGs of {part} all among those of {whole}?").value is inside
