"""Counting numbers in a text: digits or words, with what they count and how sure they are ("over 800 projects")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text.words import stem
from corpus.number_words import NUMBER_WORDS

_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w./$-])(?:(\d{{1,3}}(?:[,\u00a0 ]\d{{3}})+|\d+)(\.\d+)?(?:st|nd|rd|th)?"
    rf"|({_WORDS})(?:[- ]({_WORDS}))?|(a dozen|half a dozen))"
    rf"\s?(%|per ?cent\b|thousand\b|million\b|billion\b|hundred\b)?(?![\w/]|\.\d|-\d)"
)
_HEDGE = re.compile(
    r"\b((?<!spread )(?<!distributed )(?<!divided )over|more than|at least|above|upwards of"
    r"|no fewer than|fewer than|less than|(?<![tlrd]s )(?<!ed )(?<!fall )(?<!found )under|at most|up to|no more than"
    r"|about|around|some|nearly|almost|approximately|roughly|close to|exactly|only|just)\s+(?:the\s+)?$"
)
_ALL_BUT = re.compile(rf"\ball but (?P<less>\d+|{_WORDS}) of the (?P<of>\d+|{_WORDS})\b")
_SCALE = {"thousand": 1000, "million": 10**6, "billion": 10**9, "hundred": 100}
_COUNTED = re.compile(  # where the words end that a number counts: at the next number, save in "five of the seven"
    rf"[.;:()]|(?<!of )(?<!of the )(?<!of these )(?<!of those )\b(?:\d|(?:{_WORDS})\b)"
)
_NOUN = re.compile(r"[^\W\d_]+")
_NOUNS = 7  # words after the number in which what it counts is looked for
AT_LEAST = ("over", "more than", "at least", "above", "upwards of", "no fewer than")
AT_MOST = ("fewer than", "less than", "under", "at most", "up to", "no more than")
NEARLY = ("about", "around", "some", "nearly", "almost", "approximately", "roughly", "close to")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `text[start:end]`, its hedge ("over", "only" or empty), and the stems after it."""

    value: float
    hedge: str
    noun: tuple[str, ...]
    start: int
    end: int


def read_numbers(even: str, taken: bytearray) -> Iterator[Number]:
    """The counting numbers of a levelled text; characters marked in `taken` are other things (dates, codes)."""
    for match in _ALL_BUT.finditer(even):
        less, of = (_plain(match[name]) for name in ("less", "of"))
        noun = tuple(stem(word) for word in _NOUN.findall(even[match.end() : match.end() + 60])[:_NOUNS])
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
        yield Number(of - less, "", noun, *match.span())
    for match in _NUMBER.finditer(even):
        if any(taken[match.start() : match.end()]) or _is_article(even, match):
            continue
        hedge = _HEDGE.search(even[max(0, match.start() - 20) : match.start()])
        rest = re.split(
            _COUNTED,
            even[match.end() : match.end() + 80],
        )[0]
        words = list(_NOUN.findall(rest))[:_NOUNS]
        unit = ("percent",) if (match[6] or "").startswith(("%", "per")) else ()
        yield Number(_value(match), hedge[1] if hedge else "", (*unit, *(stem(word) for word in words)), *match.span())


def _is_article(even: str, match: re.Match[str]) -> bool:
    """As in "One of the", "no one", "one another": not a count."""
    return (
        match.group().strip() == "one"
        and re.match(r"\s*(?:of|another|or|that|should|can|\W)", even[match.end() :]) is not None
    )


def _plain(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS[word]


def _value(match: re.Match[str]) -> float:
    if match[5]:
        return 6 if match[5].startswith("half") else 12
    if match[1]:
        value = float(re.sub(r"[, \u00a0]", "", match[1]) + (match[2] or ""))
    else:
        value = float(NUMBER_WORDS[match[3]] + (NUMBER_WORDS[match[4]] if match[4] else 0))
    return value * _SCALE.get((match[6] or "").strip(), 1)
