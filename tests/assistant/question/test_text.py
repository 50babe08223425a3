import pytest

from assistant.question.text import clean, tokens


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ｄ．２–２", "d.2-2"),
        ("D.2‑2 — “C5”", 'd.2-2 - "c5"'),
        ("Quels ODD pour D.4–2 ?", "quels odd pour d.4-2 ?"),
        ("الهدف ٤", "الهدف 4"),
        ("résultat", "resultat"),
        ("a\u200bb\x00c", "ab c"),
        ("two  \t spaces\nand a line", "two spaces\nand a line"),
        ("目标４、９？", "目标4,9?"),
    ],
)
def test_writings_of_one_thing_look_the_same(written: str, read: str) -> None:
    assert clean(written) == read
    assert clean(read) == read


def test_different_things_stay_different() -> None:
    assert clean("D.2-2") != clean("D.2-3")
    assert clean("C5") != clean("C 5")


def test_tokens_are_letters_digits_or_one_character() -> None:
    assert [word for word, _, _ in tokens("e-health, sdg4 目标")] == ["e", "health", "sdg", "4", "目", "标"]
    assert tokens("?!") == []


def test_tokens_know_their_place() -> None:
    text = clean("SDG 4, and C5")
    assert all(text[start:end] == word for word, start, end in tokens(text))
