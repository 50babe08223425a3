"""Find codes in a cleaned question, in every spelling people use, with ranges and lists.

`D2-2`, `d 2 - 2`, `outcome 2.2`, `goal5`, `SDGs 4,5 & 9`, `goals 1-5`, `AL C5`, `c 5`, `action lines 5 and 6`,
`objective 2`, `Q3/2`. A code that is well formed and does not exist (SDG 18, C12, D.1-6) is found too, and marked.
"""

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files

from assistant.exact.code import in_order
from assistant.question.mention import Mention

_LIST = r"(?:\s*(?:,|;|/|&|\+|and|und|et|y|e|и|و|和|与|及|or|ou|o|или|او|或)\s*(?:,\s*)?(?:and\s+|or\s+|&\s*)?)"
_TO = r"(?:\s*(?:-|to|through|thru|until|till|up to|a|al|au|hasta|по|до|至|到|الي|\.\.+)\s*)"


@cache
def _spellings() -> dict[str, object]:
    data = files("assistant").joinpath("data/code_words.json").read_text(encoding="utf-8")
    return dict(json.loads(data))


@cache
def _number_words() -> dict[str, int]:
    words: dict[str, int] = {}
    for number, spellings in _spellings()["numbers"].items():  # type: ignore[attr-defined]
        words.update(dict.fromkeys(spellings, int(number)))
    return words


@cache
def _ordinals() -> dict[str, int]:
    words: dict[str, int] = {}
    for number, spellings in _spellings()["ordinals"].items():  # type: ignore[attr-defined]
        words.update(dict.fromkeys(spellings, int(number)))
    return words


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", r"\s?").replace(r"\*", r"\w*")


def _nouns(family: str) -> str:
    return _alternatives(_spellings()[family])  # type: ignore[arg-type]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = _alternatives(_number_words())
    number = rf"(?:0?\d{{1,3}}(?![\d.]*\d)|(?:{words})(?![a-z\u0430-\u044f_]))"
    numbers = rf"{number}(?:(?:{_TO}|{_LIST}){number})*"
    sign = r"\s*(?:[-#№.:(]|no\.?|nos\.?|nr\.?|n°|numbers?|numero|numeros|num\.?|номер|رقم|第)*\s*"
    letter = r"(?:c|с)"
    line = rf"{letter}[\s\-._#]{{0,2}}0?\d{{1,2}}(?![\d]|[.,]\d|\s?%)"
    line_item = rf"(?:{line}|0?\d{{1,2}}(?!\d|\s?%))"
    outcome = r"(?:d|д)(?:[\s.,_\-#]{0,3}\d{1,2}\s?[.\-/_ ]\s?\d{1,2}|[1-9][1-9])(?!\d)"
    bare_outcome = r"\d{1,2}\s?[.\-/]\s?\d{1,2}(?!\d)"
    spaced = rf"(?:(?:{outcome})|(?:{bare_outcome}))"
    objective = r"(?:d|д)[\s.\-]{0,2}[0-9]{1,2}(?!\s?[.\-/]\s?\d|\d)"
    ordinal = _alternatives(_ordinals())
    return (
        (
            "study_question",
            re.compile(
                r"(?<![a-z\u0430-\u044f0-9_])(?:q|questions?|cuestion|вопрос\w*|课题|المساله)\s?(\d{1,2})\s?/\s?([12])(?![\d/])"
            ),
        ),
        (
            "study_question",
            re.compile(
                r"(?<![a-z\u0430-\u044f0-9_])(?:q|questions?)\s?(\d{1,2})\s(?:of|in|under|from)\s(?:itu-d\s)?(?:study group|sg)\s?([12])(?!\d)"
            ),
        ),
        ("outcome", re.compile(rf"(?<![a-z\u0430-\u044f0-9_]){outcome}(?:(?:{_TO}|{_LIST}){spaced})*")),
        (
            "outcome",
            re.compile(
                rf"(?<![a-z\u0430-\u044f0-9_])(?:{_nouns('outcome')}){sign}{bare_outcome}(?:(?:{_TO}|{_LIST}){spaced})*"
            ),
        ),
        (
            "objective",
            re.compile(
                rf"(?<![a-z\u0430-\u044f0-9_])(?:{_nouns('objective')}){sign}(?:{objective}|{number})(?:(?:{_TO}|{_LIST})(?:{objective}|{number}))*"
            ),
        ),
        ("objective", re.compile(rf"(?<![a-z\u0430-\u044f0-9_]){objective}(?:(?:{_TO}|{_LIST}){objective})*")),
        (
            "action_line",
            re.compile(
                rf"(?<![a-z\u0430-\u044f0-9_])(?:(?:{_nouns('action_line')}){sign})?{line}(?:(?:{_TO}|{_LIST}){line_item})*"
            ),
        ),
        ("action_line", re.compile(rf"(?<![a-z\u0430-\u044f0-9_])(?:{_nouns('action_line')}){sign}{numbers}")),
        (
            "sdg_target",
            re.compile(
                rf"(?<![a-z\u0430-\u044f0-9_])(?:{_nouns('sdg')}|targets?){sign}\d{{1,2}}\.(?:\d{{1,2}}|[a-d])(?![a-z\u0430-\u044f_])"
            ),
        ),
        ("sdg", re.compile(rf"(?<![a-z\u0430-\u044f0-9_])(?:{_nouns('sdg')}){sign}{numbers}")),
        (
            "sdg",
            re.compile(rf"(?<![a-z\u0430-\u044f0-9_])(?:{ordinal})\s(?:sdg|goal|odd|ods|цур)(?![a-z\u0430-\u044f_])"),
        ),
        (
            "action_line",
            re.compile(
                rf"(?<![a-z\u0430-\u044f0-9_])(?:{ordinal})\s(?:action line|wsis line|line)(?![a-z\u0430-\u044f_])"
            ),
        ),
        (
            "objective",
            re.compile(
                rf"(?<![a-z\u0430-\u044f0-9_])(?:{ordinal})\s(?:objective|itu-d objective)(?![a-z\u0430-\u044f_])"
            ),
        ),
    )


def find_codes(cleaned: str, exists: Callable[[str], bool]) -> list[Mention]:
    """The codes in a cleaned question, in order and without overlap. The cost grows linearly with the text.

    `exists` says whether a canonical code is real; the others go into `Mention.unknown`.
    """
    found: list[Mention] = []
    taken = bytearray(len(cleaned))
    for family, pattern in _patterns():
        for match in pattern.finditer(cleaned):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            codes = _read(family, match)
            if not codes:
                continue
            taken[start:end] = b"\x01" * (end - start)
            if family == "sdg_target":
                found.append(Mention("sdg_target", match.group(), start, end, codes=tuple(codes)))
                continue
            real = tuple(code for code in codes if exists(code))
            unknown = tuple(code for code in codes if not exists(code))
            joined = "or" if _OR.search(match.group()) else ""
            found.append(Mention("code", match.group(), start, end, real, unknown, quantity=joined))
    return sorted(found, key=lambda mention: mention.start)


_OR = re.compile(r"(?<![a-z\u0430-\u044f0-9_])(?:or|ou|o|или|او)(?![a-z\u0430-\u044f_])|或")
_PAIR = re.compile(r"(\d{1,2})\s?[.\-/_ ]\s?(\d{1,2})")
_TARGET = re.compile(r"(\d+)\.")
_RUN_TOGETHER = re.compile(r"([dд])([1-9])([1-9])(?!\d)")
_RANGE = re.compile(rf"^{_TO}$")


def _read(family: str, match: re.Match[str]) -> list[str]:
    text = match.group()
    match family:
        case "study_question":
            return [f"Q{int(match[1])}/{match[2]}"]
        case "outcome":
            return _outcomes(text)
        case "sdg_target":
            return [f"SDG {int(number)}" for number in _TARGET.findall(text)[:1]]
        case "objective":
            return [f"D.{number}" for number in _numbers(text)]
        case "action_line":
            return [f"C{number}" for number in _numbers(text)]
        case _:
            return [f"SDG {number}" for number in _numbers(text) if number < 200]


def _outcomes(text: str) -> list[str]:
    text = _RUN_TOGETHER.sub(r"\1\2-\3", text)
    pairs = list(_PAIR.finditer(text))
    codes: list[str] = []
    previous: tuple[int, int] | None = None
    last_end = 0
    for pair in pairs:
        objective, number = int(pair[1]), int(pair[2])
        gap = re.sub(r"[dд][\s._\-#]{0,3}$", "", text[last_end : pair.start()])
        if previous and _RANGE.match(gap) and previous[0] == objective and previous[1] < number:
            codes += [f"D.{objective}-{between}" for between in range(previous[1] + 1, number)]
        codes.append(f"D.{objective}-{number}")
        previous, last_end = (objective, number), pair.end()
    return codes


def _numbers(text: str) -> list[int]:
    """The numbers of a list such as "goals 1-5, 9 and seventeen", with ranges filled in."""
    values: list[int] = []
    last_end = 0
    for item in _number_or_word().finditer(text):
        value = _value(item.group())
        gap = re.sub(r"(?<![a-z\u0430-\u044f0-9_])[cсdд][\s.\-]*$", "", text[last_end : item.start()])
        if values and _RANGE.match(gap) and values[-1] < value <= values[-1] + 17:
            values += range(values[-1] + 1, value)
        values.append(value)
        last_end = item.end()
    return values


@cache
def _number_or_word() -> re.Pattern[str]:
    words = _alternatives({**_number_words(), **_ordinals()})
    return re.compile(rf"\d+(?:st|nd|rd|th)?|(?<![a-z\u0430-\u044f0-9_])(?:{words})(?![a-z\u0430-\u044f_])")


def _value(text: str) -> int:
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits.group())
    return {**_ordinals(), **_number_words()}[text]


def number_value(word: str) -> int | None:
    """The value of a number word or of digits: "seventeen" and "17" are 17; None for other words."""
    if word.isdigit() and len(word) < 5:
        return int(word)
    return _number_words().get(word)


def codes_in_order(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """All real codes of some mentions, in number order."""
    return in_order(code for mention in mentions for code in mention.codes)
