"""The interface's phrases: every language has every phrase, with the same places to fill."""

import re

import pytest

from ui.bar import LANGUAGES
from ui.markup import STATIC, language


@pytest.mark.parametrize("code", [code for code, _ in LANGUAGES])
def test_every_phrase_is_there_with_its_places(code: str) -> None:
    english, other = language("en"), language(code)
    assert set(other) == set(english)
    for key, phrase in english.items():
        assert sorted(re.findall(r"\{\w+\}", other[key])) == sorted(re.findall(r"\{\w+\}", phrase)), key
        assert other[key].strip()


def test_every_phrase_the_scripts_ask_for_exists() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in STATIC.glob("*.js"))
    asked = set(re.findall(r'wsis\.phrase\(\s*"(\w+)"', scripts))
    assert asked
    assert asked <= set(language("en"))
