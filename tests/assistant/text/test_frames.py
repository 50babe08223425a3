"""Phrases, dates and places in six languages."""

import json

import pytest

from assistant.question.language import LANGUAGES
from assistant.text.frames import DATA, date_words, place_name, say
from corpus.facts.dates import read_dates

PHRASES = json.loads((DATA / "frames.json").read_text(encoding="utf-8"))["phrases"]


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_every_phrase_is_there_in_six_languages_with_the_same_slots(key: str) -> None:
    slots = dict.fromkeys(("words", "right", "wrong", "count", "looked", "thing"), "@@")
    counts = {language: say(language, key, **slots).count("@@") for language in LANGUAGES}
    assert set(PHRASES[key]) == set(LANGUAGES)
    assert len(set(counts.values())) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "6 to 9 April 2020"),
        ("fr", "6-9 avril 2020 (6 to 9 April 2020)"),
        ("es", "6-9 de abril de 2020 (6 to 9 April 2020)"),
        ("zh", "2020年4月6日至9日 (6 to 9 April 2020)"),
    ],
)
def test_dates(language: str, words: str) -> None:
    (dates,) = read_dates("In 2020, from 6 to 9 April")
    assert date_words(dates, "6 to 9 April", language) == words


def test_places() -> None:
    assert place_name("Geneva", "ru") == "Женева (Geneva)"
    assert place_name("Geneva", "en") == "Geneva"
    assert place_name("Nowhere", "fr") == "Nowhere"


def test_an_unknown_phrase_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("en", "no such phrase")
