"""Codes in the spellings people use, and what only looks like a code."""

import pytest

from assistant.exact.lookup import Links
from assistant.question.codes import find_codes, number_value
from assistant.question.text import clean

OUTCOME = ("D.2-2", "D2-2", "d 2-2", "D.2.2", "D.2–2", "outcome 2-2", "outcome 2.2", "d2.2", "Ｄ．２-２")
GOAL = (
    *("SDG 5", "SDG5", "SDG-5", "goal5", "Goal 5", "goal five", "SDG no. 5"),
    *("ODD 5", "ODS 5", "ЦУР 5", "目标5", "الهدف 5"),
)


@pytest.fixture
def found(links: Links):  # type: ignore[no-untyped-def]
    """All codes of a text, the unknown ones too, in the order they stand."""
    known = {code for members in links.members.values() for code in members}

    def read(text: str) -> list[str]:
        return [code for m in find_codes(clean(text), known.__contains__) for code in (*m.codes, *m.unknown)]

    return read


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        *((text, ["D.2-2"]) for text in OUTCOME),
        *((text, ["SDG 5"]) for text in GOAL),
        *((text, ["C5"]) for text in ("C5", "c 5", "AL C5", "action line C5", "action line 5", "C.5", "С5")),
        *((text, ["D.2"]) for text in ("D.2", "D2", "objective 2", "objective D.2", "2nd objective")),
        ("Q3/2", ["Q3/2"]),
        ("Question 3/2", ["Q3/2"]),
        ("SDGs 4,5 & 9", ["SDG 4", "SDG 5", "SDG 9"]),
        ("goals 1–5", [f"SDG {n}" for n in range(1, 6)]),
        ("action lines 5 and 6", ["C5", "C6"]),
        ("C1 to C3", ["C1", "C2", "C3"]),
        ("D.2-1, D.2-2 and D.3-1", ["D.2-1", "D.2-2", "D.3-1"]),
        ("SDG 4 and C5", ["SDG 4", "C5"]),
    ],
)  # fmt: skip
def test_a_code_is_found_in_any_spelling(found, text: str, codes: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert found(f"what about {text} please") == codes


@pytest.mark.parametrize(
    ("text", "code"), [("SDG 18", "SDG 18"), ("SDG 0", "SDG 0"), ("C12", "C12"), ("D.1-6", "D.1-6"), ("D.5-1", "D.5-1")]
)
def test_a_well_formed_code_that_does_not_exist_is_marked(links: Links, text: str, code: str) -> None:
    known = {code for members in links.members.values() for code in members}
    (mention,) = find_codes(clean(text), known.__contains__)
    assert (mention.codes, mention.unknown) == ((), (code,))


@pytest.mark.parametrize(
    "text", ["", "the year 2020", "28-31 March 2020", "abc5", "vitamin d", "5 %", "covid-19", "para 3", "B2B"]
)
def test_other_numbers_are_no_codes(found, text: str) -> None:  # type: ignore[no-untyped-def]
    assert found(text) == []


def test_a_mention_knows_its_place() -> None:
    text = clean("Which of SDG 4 or C5 is it?")
    mentions = find_codes(text, bool)
    assert [text[m.start : m.end] for m in mentions] == [m.text for m in mentions] == ["sdg 4", "c5"]


def test_an_or_between_codes_is_kept() -> None:
    assert find_codes(clean("SDG 4 or 5"), bool)[0].quantity == "or"
    assert find_codes(clean("SDG 4 and 5"), bool)[0].quantity == ""


@pytest.mark.parametrize(
    ("word", "value"), [("17", 17), ("seventeen", 17), ("cinq", 5), ("пять", 5), ("hello", None), ("99999", None)]
)
def test_number_words(word: str, value: int | None) -> None:
    assert number_value(word) == value
