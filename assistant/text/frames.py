"""The short phrases an answer is framed with, in six languages, and dates and places as each language writes them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from corpus.facts.dates import MONTHS, Dates

DATA = Path(__file__).parent.parent / "data" / "text"


@cache
def _frames() -> dict[str, dict[str, Any]]:
    data: dict[str, dict[str, Any]] = json.loads((DATA / "frames.json").read_text(encoding="utf-8"))
    return data


def say(language: str, key: str, **slots: object) -> str:
    """The phrase `key` in a language, English where the language lacks it. Raises `KeyError` for an unknown key."""
    phrases = _frames()["phrases"][key]
    template: str = phrases.get(language, phrases["en"])
    return template.format(**slots)


def place_name(name: str, language: str) -> str:
    """A city or country as the report writes it, led by its name in the language: "Genève (Geneva)"."""
    known = _frames()["places"].get(name, {}).get(language)
    return f"{known} ({name})" if known and known != name else name


def date_words(dates: Dates, words: str, language: str) -> str:
    """The report's own words for a date, with its year, led by the language's way of writing it.

    >>> from corpus.facts.dates import read_dates
    >>> date_words(read_dates("In 2020, from 6 to 9 April")[0], "6 to 9 April", "fr")
    '6-9 avril 2020 (6 to 9 April 2020)'
    """
    year = str(dates.last.year)
    english = words if year in words else f"{words} {year}"
    if language == "en":
        return english
    first, last = dates.first, dates.last
    if language == "zh":
        if dates.whole_month:
            local = f"{last.year}年{last.month}月"
        elif first == last:
            local = f"{last.year}年{last.month}月{last.day}日"
        elif first.month == last.month:
            local = f"{last.year}年{last.month}月{first.day}日至{last.day}日"
        else:
            local = f"{last.year}年{first.month}月{first.day}日至{last.month}月{last.day}日"
        return f"{local} ({english})"
    months = _frames()["months"][language]
    named_first, named_last = months[first.month - 1], months[last.month - 1]
    of = " de " if language == "es" else " "
    if dates.whole_month:
        alone = _frames()["months_alone"].get(language, months)[last.month - 1]
        local = f"{alone}{of}{year}"
    elif first == last:
        local = f"{last.day}{of}{named_last}{of}{year}"
    elif first.month == last.month:
        local = f"{first.day}-{last.day}{of}{named_last}{of}{year}"
    else:
        local = f"{first.day}{of}{named_first} - {last.day}{of}{named_last}{of}{year}"
    return f"{local} ({english})"


def month_name(number: int) -> str:
    """The English name of a month, 1 to 12."""
    return MONTHS[number - 1]
