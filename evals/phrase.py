"""Does a text say a phrase? Letter case, accents, kinds of dashes, number words and ways to write a date do not count.

The small language of `must_contain`: `word*` is a prefix, `^x` means that the text begins with it, `cs:WHO` keeps
letter case.
"""

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_DASHES = re.compile(r"\s*[‐‑‒–—―−]\s*|(?<=\d)\s*-\s*(?=\d)")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\u00a0": " ", "\u202f": " "})
_MARKDOWN = re.compile(r"\[\d+\](?!\()|[*`|]|^\s*(?:#{1,6}|>|[-+])\s+", re.MULTILINE)
_UNBOUNDED = re.compile(r"[\u0600-\u06ff\u3400-\u9fff]")  # Arabic joins particles, Chinese has no spaces


@cache
def wording() -> dict[str, Any]:
    """The word lists of `data/wording.json`."""
    data: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "wording.json").read_text(encoding="utf-8"))
    return data


@lru_cache(maxsize=256)
def without_markdown(text: str) -> str:
    """The words of a Markdown text: citation numbers, emphasis, heading and list marks are left out."""
    return _MARKDOWN.sub(" ", text)


@lru_cache(maxsize=4096)  # one answer is compared with many phrases
def plain(text: str, fold: bool = True) -> str:
    """One spelling for what means the same: accents off, dashes and quotes alike, one space, digits for number words.

    >>> plain("From 8 to 12 April, Genève")
    '8-12 april, geneve'
    """
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
    text = _DASHES.sub("-", text.translate(_QUOTES))
    text = re.sub(r"\s+", " ", text).strip()
    return _dates(_digits(text.casefold())) if fold else text


def says(text: str, phrase: str) -> bool:
    """Whether the text holds the phrase, in the small language above.

    >>> says("Seven indicators", "7"), says("17 goals", "7"), says("capacities", "capacit*")
    (True, False, True)
    """
    begins = phrase.startswith("^")
    phrase = phrase.removeprefix("^")
    cased = phrase.startswith("cs:")
    phrase = phrase.removeprefix("cs:")
    prefix = phrase.endswith("*")
    wanted = plain(phrase.removesuffix("*"), fold=not cased)
    if not wanted:
        return False
    there = plain(without_markdown(text), fold=not cased)
    pattern = ("^" if begins else _edge(wanted[0], left=True)) + re.escape(wanted)
    return re.search(pattern + ("" if prefix else _edge(wanted[-1], left=False)), there) is not None


def _edge(character: str, left: bool) -> str:
    """A word's edge: "7" is not in "17", "1.7", "7,000" or "WTDC-7"."""
    if _UNBOUNDED.match(character) or not character.isalnum():
        return ""
    if character.isdigit():
        return r"(?<!\w)(?<!\d[.,])(?<![^\W\d]-)" if left else r"(?!\w)(?![.,]\d)"
    return r"(?<!\w)" if left else r"(?!\w)"


@cache
def _number_words() -> dict[str, int]:
    words: dict[str, int] = {}
    for names in wording()["numbers"].values():
        for number, name in enumerate(names):
            words.setdefault(plain(name, fold=False), number)
    words.update(wording()["tens"])
    for articles in ("un", "uno"):  # far more often an article than a number
        words.pop(articles, None)
    return words


@cache
def _number_pattern() -> re.Pattern[str]:
    tens = "|".join(wording()["tens"])
    units = "|".join(wording()["numbers"]["en"][1:10])
    words = "|".join(sorted(map(re.escape, _number_words()), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:(?P<tens>{tens})[- ](?P<unit>{units})|(?P<word>{words}))(?!\w)")


def _digits(text: str) -> str:
    def number(match: re.Match[str]) -> str:
        words = _number_words()
        if match["tens"]:
            return str(words[match["tens"]] + words[match["unit"]])
        return str(words[match["word"]])

    return _number_pattern().sub(number, text)


@cache
def _date_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    months = wording()["months"]
    named = "|".join(months)
    to = "|".join(wording()["range_words"])
    translated = [
        (re.compile(rf"(?<=\d )(?:de |)(?:{'|'.join(plain(name, fold=False) for name in names)})(?!\w)"), english)
        for english, names in months.items()
    ]
    pairs = "|".join(rf"{first} (\d{{1,2}}) {last} (\d{{1,2}})" for first, last in wording()["between"].items())
    return (
        (re.compile(r"(?<=\d)(?:st|nd|rd|th|er)(?!\w)"), ""),
        *translated,
        (re.compile(rf"(?<=\d) (?:of )?({named})(?:,)? (?=(?:{to}|-) ?\d{{1,2}} (?:of )?\1\b)"), " "),
        (re.compile(r"(?<=\d) ?- ?(?=\d)"), "-"),
        (re.compile(rf"\b({named}) (\d{{1,2}}) (?:{to}) (?:\1 )?(\d{{1,2}})\b(?! {named})"), r"\2-\3 \1"),
        (re.compile(rf"\b({named}) (\d{{1,2}}(?:-\d{{1,2}})?)\b(?! ?(?:{named}|-))"), r"\2 \1"),
        (re.compile(rf"\b(?:from |du |del |с )?(\d{{1,2}}) (?:{to}) (\d{{1,2}})(?= (?:{named}))"), r"\1-\2"),
        (re.compile(rf"\b(?:{pairs})(?= (?:{named}))"), r"@between"),
    )


def _dates(text: str) -> str:
    for pattern, replacement in _date_patterns():
        if replacement == "@between":
            text = pattern.sub(lambda match: "-".join(group for group in match.groups() if group), text)
        else:
            text = pattern.sub(replacement, text)
    return text
