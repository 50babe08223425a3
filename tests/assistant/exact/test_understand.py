"""Understanding: generated questions give the sets that Annex 1 gives, whatever their frame, case and spelling."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from written import Asked, questions

from assistant.answer import Answer
from assistant.assistant import Assistant


def right(answer: Answer) -> tuple[object, object]:
    return answer.values, answer.value


@given(questions())
def test_questions_in_plain_words_give_the_right_codes(assistant: Assistant, asked: Asked) -> None:
    answer = assistant.ask(asked.words)
    assert right(answer) == asked.right, f"{asked.words} was read as: {answer.interpretation}"
    assert answer.kind == "exact"
    assert answer.citations or not answer.values


BEFORE = ["", "Hello, ", "Dear colleagues, could you please tell me: ", "Good morning. ", "Quick question - ",
          "I am preparing a briefing for our minister.\n\n"]  # fmt: skip
AFTER = [
    "",
    " Thanks!",
    " Many thanks in advance.",
    "\n\nBest regards,\nA delegate",
    " Thank you very much for your help.",
]


@given(questions(), st.sampled_from(BEFORE), st.sampled_from(AFTER))
def test_a_polite_frame_changes_nothing(assistant: Assistant, asked: Asked, before: str, after: str) -> None:
    words = asked.words if asked.words.endswith("?") else f"{asked.words}."
    assert right(assistant.ask(f"{before}{words}{after}")) == asked.right


@given(questions(), st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_changes_nothing(assistant: Assistant, asked: Asked, change: object) -> None:
    words = change(asked.words)  # type: ignore[operator]
    assert right(assistant.ask(words)) == asked.right, words


SPELLINGS = [
    (r"\bSDG (\d+)", ["SDG{0}", "SDG-{0}", "sdg {0}", "Goal {0}", "goal{0}", "SDG #{0}", "SDG No. {0}"]),
    (r"\bC(\d+)", ["c{0}", "AL C{0}", "action line C{0}", "c {0}"]),
    (r"\bD\.(\d)-(\d)", ["D{0}-{1}", "D.{0}.{1}", "d {0}-{1}", "outcome {0}-{1}", "D.{0}–{1}", "D{0}.{1}"]),
]


@given(questions(), st.data())
def test_the_spelling_of_codes_changes_nothing(assistant: Assistant, asked: Asked, data: st.DataObject) -> None:
    words = asked.words
    for pattern, spellings in SPELLINGS:
        spelling = data.draw(st.sampled_from(spellings))
        words = re.sub(pattern, lambda match: spelling.format(*match.groups()), words)  # noqa: B023 - called at once
    assert right(assistant.ask(words)) == asked.right, words


TEXT = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("DC.-0123456789?!,;:()[]\"' \n\t") | st.sampled_from("目标成果هدفцельодs"),
    max_size=80,
)  # fmt: skip
WORDS = (
    "SDG goals C7 D.2-2 d.9.9 not without only except every which outcomes action lines most second those it and or "
    "how many 4 seventeen , . ? Q3/2 annex 2 why does objective D.2 of of 1-17 same as compare table each"
)
BITS = st.lists(st.sampled_from(tuple(WORDS.split())), max_size=14).map(" ".join)


@given(TEXT | BITS, st.lists(BITS, max_size=2))
@example("", [])
@example("\x00\ud7ff\u202e", [])
@example("SDG " * 50, [])
@example("and its action lines?", ["Which SDGs does D.2-2 contribute to?"])
def test_any_text_gets_an_answer(assistant: Assistant, text: str, history: list[str]) -> None:
    answer = assistant.ask(text, history)
    assert answer.text.strip()
    assert answer.abstained == (answer.kind == "abstained") == (answer.reason is not None)
    for citation in answer.citations:
        assert citation.quote == assistant.corpus.report.text[citation.start : citation.end]


@given(questions())
def test_the_same_question_gives_the_same_answer(assistant: Assistant, asked: Asked) -> None:
    first, second = (assistant.ask(asked.words).to_json() for _ in range(2))
    assert {**first, "timings_ms": {}} == {**second, "timings_ms": {}}


@given(questions())
def test_the_first_sentence_names_the_codes_and_no_other_of_their_family(assistant: Assistant, asked: Asked) -> None:
    answer = assistant.ask(asked.words)
    if asked.table or asked.value is not None:
        return
    first = answer.text.split("\n")[0]
    family = (
        r"SDG \d+" if "SDG" in "".join(asked.values) else r"\bC\d+" if "C" in "".join(asked.values) else r"D\.\d-\d"
    )
    if asked.values and "D." in asked.values[0] and "-" not in asked.values[0]:
        family = r"D\.\d(?!-)"
    if asked.values:
        assert set(re.findall(family, first)) == set(asked.values)
    else:
        assert "none" in first.lower()


@pytest.mark.parametrize(
    "question", ["When is the ECLAC forum?", "Who chairs the meeting?", "hello", "what is the budget of BDT"]
)
def test_what_is_not_about_the_mapping_is_not_answered_from_it(assistant: Assistant, question: str) -> None:
    assert "is" not in (assistant.ask(question).query or {})  # a query over the mapping, as stored
