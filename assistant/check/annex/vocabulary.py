"""The words of claims about Annex 1 and the signs they stand for, read once from `annex_words.json`."""

import re
from functools import cache

from assistant.check.annex.initials import alternatives, initials
from assistant.check.tables import table
from assistant.exact.code import Family
from corpus.number_words import NUMBER_WORDS

_NUM = r"(?:\d{1,2}(?![\d.,/]\d)|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
_SIZES = {"a pair of": 2, "a couple of": 2, "half a dozen": 6}


@cache
def vocabulary() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The signs of the vocabulary with their patterns."""
    return tuple((sign, re.compile(_bounded(sign, pattern))) for sign, pattern in _sources())


@cache
def beginning_with(char: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The part of the vocabulary that can match where this character stands, in the same order.

    A pattern without groups is cut down to the alternatives that can match; nothing else is read by this.
    """
    found = []
    for sign, pattern in _sources():
        ways = [pattern] if "(?P<" in pattern else alternatives(pattern)
        ways = [way for way in ways if (begins := _begins(way)) is None or char in begins]
        if ways:
            found.append((sign, re.compile(_bounded(sign, "|".join(ways)))))
    return tuple(found)


@cache
def _begins(pattern: str) -> frozenset[str] | None:
    return initials(pattern)


@cache
def _sources() -> tuple[tuple[str, str], ...]:
    """The signs and their patterns in full, longer alternatives first: "them all" is tried before "them"."""
    return tuple(
        (sign, "|".join(sorted(alternatives(pattern), key=len, reverse=True)).replace("{NUM}", _NUM))
        for sign, pattern in table("annex_words")["words"]
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{NUM}", _NUM))


def _bounded(sign: str, pattern: str) -> str:
    if sign in (",", ";"):
        return rf"(?:{pattern})"
    return rf"(?<![^\W_])(?:{pattern})(?![^\W_]|-[a-z])" if sign != "!" else rf"(?:{pattern})(?![^\W_])"


@cache
def annex_pattern(name: str) -> re.Pattern[str]:
    """One pattern of `annex_words.json`."""
    return _compiled(table("annex_words")[name])


def relates(even: str) -> bool:
    """Whether a levelled sentence holds a code or a row and a word that relates them."""
    return annex_pattern("about").search(even) is not None and any(
        pattern.search(even) for sign, pattern in vocabulary() if sign in "VU"
    )


def begins_predicate(rest: str) -> bool:
    """Whether a verb, or what goes before one, begins here."""
    if re.match(r"(?:is|are|does|do|was|were)\b", rest):
        return True
    return any(
        pattern.match(rest) for sign, pattern in beginning_with(rest[:1]) if sign in ("V", "U", "I", "^", "!", "+", "=")
    )


def family_named(noun: str | None) -> Family | None:
    """The family that a noun names: "goals", "lines"."""
    if noun is None:
        return None
    return "action_line" if "line" in noun else "sdg"


def size_named(word: str | None) -> int | None:
    """The number that a word says; one for "a single"."""
    if not word:
        return None
    word = word.strip()
    return int(word) if word.isdigit() else NUMBER_WORDS.get(word, _SIZES.get(word, 1))


def numbers_in(text: str) -> list[int]:
    """The numbers of a list, with its ranges filled in."""
    found: list[int] = []
    last = 0
    for match in re.finditer(r"\d+", text):
        gap = text[last : match.start()].replace("c", "").strip()
        if found and gap in ("-", "to", "through"):
            found += range(found[-1] + 1, int(match.group()))
        found.append(int(match.group()))
        last = match.end()
    return found
