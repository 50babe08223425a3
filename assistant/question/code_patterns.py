"""How codes are written: one regular expression for each way, over a cleaned question.

The words for families and numbers are data (`data/code_words.json`). What is tried first wins: `Q3/2` before `D.2-2`,
an outcome before its objective, a target (`SDG 4.a`) before its SDG.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# A word begins and ends here, in Latin and Cyrillic letters; `\b` would also split at CJK characters.
START = r"(?<![a-z\u0430-\u044f0-9_])"
END = r"(?![a-z\u0430-\u044f_])"
# What stands between two codes of a list, and between the ends of a range.
AND = (
    r"(?:\s*(?:,|;|/|&|\+|and|und|et|y|e|и|و|和|与|及|or|ou|o|или|او|或)"
    r"\s*(?:,\s*)?(?:and\s+|or\s+|&\s*)?)"
)
TO = r"(?:\s*(?:-|to|through|thru|until|till|up to|a|al|au|hasta|по|до|至|到|الي|\.\.+)\s*)"

# "No.", "#", "№" and the like between a noun and its number.
_SIGN = r"\s*(?:[-#№.:(]|no\.?|nos\.?|nr\.?|n°|numbers?|numero|numeros|num\.?|номер|رقم|第)*\s*"
_LINE = r"(?:c|с)[\s\-._#]{0,2}0?\d{1,2}(?![\d]|[.,]\d|\s?%)"
_LINE_ITEM = rf"(?:{_LINE}|0?\d{{1,2}}(?!\d|\s?%))"
_OUTCOME = r"(?:d|д)(?:[\s.,_\-#]{0,3}\d{1,2}\s?[.\-/_ ]\s?\d{1,2}|[1-9][1-9])(?!\d)"
_BARE_OUTCOME = r"\d{1,2}\s?[.\-/]\s?\d{1,2}(?!\d)"
_OUTCOME_ITEM = rf"(?:(?:{_OUTCOME})|(?:{_BARE_OUTCOME}))"
_OBJECTIVE = r"(?:d|д)[\s.\-]{0,2}[0-9]{1,2}(?!\s?[.\-/]\s?\d|\d)"
_QUESTION = r"(?:q|questions?|cuestion|вопрос\w*|课题|المساله)"
_IN_GROUP = r"\s(?:of|in|under|from)\s(?:itu-d\s)?(?:study group|sg)\s?"


@dataclass(frozen=True, slots=True)
class Spellings:
    """The words of codes: nouns by family, and the values of number words and of ordinals."""

    nouns: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]


@cache
def spellings() -> Spellings:
    """The words of `data/code_words.json`."""
    data = json.loads(files("assistant").joinpath("data/code_words.json").read_text(encoding="utf-8"))
    families = ("outcome", "objective", "action_line", "sdg")
    return Spellings(
        {family: tuple(data[family]) for family in families},
        {word: int(number) for number, words in data["numbers"].items() for word in words},
        {word: int(number) for number, words in data["ordinals"].items() for word in words},
    )


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What each pattern finds (a family, or "sdg_target"), and the pattern, in the order of trying."""
    nouns = {family: f"(?:{alternatives(words)})" for family, words in spellings().nouns.items()}
    number = rf"(?:0?\d{{1,3}}(?![\d.]*\d)|(?:{alternatives(spellings().numbers)})(?![a-z\u0430-\u044f_]))"
    numbers = _list_of(number)
    ordinal = f"(?:{alternatives(spellings().ordinals)})"
    written = (
        ("study_question", rf"{_QUESTION}\s?(\d{{1,2}})\s?/\s?([12])(?![\d/])"),
        ("study_question", rf"(?:q|questions?)\s?(\d{{1,2}}){_IN_GROUP}([12])(?!\d)"),
        ("outcome", _list_of(_OUTCOME, _OUTCOME_ITEM)),
        ("outcome", f"{nouns['outcome']}{_SIGN}{_list_of(_BARE_OUTCOME, _OUTCOME_ITEM)}"),
        ("objective", f"{nouns['objective']}{_SIGN}{_list_of(f'(?:{_OBJECTIVE}|{number})')}"),
        ("objective", _list_of(_OBJECTIVE)),
        ("action_line", f"(?:{nouns['action_line']}{_SIGN})?{_list_of(_LINE, _LINE_ITEM)}"),
        ("action_line", f"{nouns['action_line']}{_SIGN}{numbers}"),
        ("sdg_target", rf"(?:{nouns['sdg']}|targets?){_SIGN}\d{{1,2}}\.(?:\d{{1,2}}|[a-d]){END}"),
        ("sdg", f"{nouns['sdg']}{_SIGN}{numbers}"),
        ("sdg", rf"{ordinal}\s(?:sdg|goal|odd|ods|цур){END}"),
        ("action_line", rf"{ordinal}\s(?:action line|wsis line|line){END}"),
        ("objective", rf"{ordinal}\s(?:objective|itu-d objective){END}"),
    )
    return tuple((kind, re.compile(START + pattern)) for kind, pattern in written)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; spaces may be missing, and `*` stands for any ending."""
    escaped = sorted(map(re.escape, words), key=len, reverse=True)
    return "|".join(escaped).replace(r"\ ", r"\s?").replace(r"\*", r"\w*")


def _list_of(first: str, item: str = "") -> str:
    """A pattern for one code or a list of them, with ranges."""
    return f"{first}(?:(?:{TO}|{AND}){item or first})*"
