"""Find codes in a cleaned question, in every spelling people use, with ranges and lists.

`D2-2`, `d 2 - 2`, `outcome 2.2`, `goal5`, `SDGs 4,5 & 9`, `goals 1-5`, `AL C5`, `c 5`, `action lines 5 and 6`,
`objective 2`, `Q3/2`. A code that is well formed and does not exist (SDG 18, C12, D.1-6) is found too, and marked.
"""

import re
from collections.abc import Callable
from functools import cache

from assistant.question.code_patterns import END, START, TO, alternatives, patterns, spellings
from assistant.question.mention import Mention

_OR = re.compile(rf"{START}(?:or|ou|o|или|او){END}|或")
_PAIR = re.compile(r"(\d{1,2})\s?[.\-/_ ]\s?(\d{1,2})")
_TARGET = re.compile(r"(\d+)\.")
# "D22" is D.2-2.
_RUN_TOGETHER = re.compile(r"([dд])([1-9])([1-9])(?!\d)")
_RANGE = re.compile(rf"^{TO}$")
# The letter of a code at the end of the gap before its number.
_OUTCOME_LETTER = re.compile(r"[dд][\s._\-#]{0,3}$")
_CODE_LETTER = re.compile(rf"{START}[cсdд][\s.\-]*$")
# Numbers from here on are taken for no SDG. A range is filled in over at most as many numbers as there are SDGs.
_HIGHEST = 200
_LONGEST_RANGE = 17


def find_codes(cleaned: str, exists: Callable[[str], bool]) -> list[Mention]:
    """The codes in a cleaned question, in order and without overlap. The cost grows linearly with the text.

    `exists` says whether a canonical code is real; the others go into `Mention.unknown`.
    """
    found: list[Mention] = []
    taken = bytearray(len(cleaned))
    for kind, pattern in patterns():
        for match in pattern.finditer(cleaned):
            start, end = match.span()
            codes = () if any(taken[start:end]) else tuple(_read(kind, match))
            if codes:
                taken[start:end] = b"\x01" * (end - start)
                found.append(_mention(kind, match, codes, exists))
    return sorted(found, key=lambda mention: mention.start)


def _mention(kind: str, match: re.Match[str], codes: tuple[str, ...], exists: Callable[[str], bool]) -> Mention:
    text, (start, end) = match.group(), match.span()
    if kind == "sdg_target":
        return Mention("sdg_target", text, start, end, codes)
    real = tuple(code for code in codes if exists(code))
    unknown = tuple(code for code in codes if not exists(code))
    return Mention("code", text, start, end, real, unknown, quantity="or" if _OR.search(text) else "")


def _read(kind: str, match: re.Match[str]) -> list[str]:
    text = match.group()
    match kind:
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
            return [f"SDG {number}" for number in _numbers(text) if number < _HIGHEST]


def _outcomes(text: str) -> list[str]:
    text = _RUN_TOGETHER.sub(r"\1\2-\3", text)
    pairs = list(_PAIR.finditer(text))
    codes: list[str] = []
    previous: tuple[int, int] | None = None
    last_end = 0
    for pair in pairs:
        objective, number = int(pair[1]), int(pair[2])
        gap = _OUTCOME_LETTER.sub("", text[last_end : pair.start()])
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
        gap = _CODE_LETTER.sub("", text[last_end : item.start()])
        if values and _RANGE.match(gap) and values[-1] < value <= values[-1] + _LONGEST_RANGE:
            values += range(values[-1] + 1, value)
        values.append(value)
        last_end = item.end()
    return values


@cache
def _number_or_word() -> re.Pattern[str]:
    words = alternatives({**spellings().numbers, **spellings().ordinals})
    return re.compile(rf"\d+(?:st|nd|rd|th)?|{START}(?:{words}){END}")


def _value(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else {**spellings().ordinals, **spellings().numbers}[text]


def number_value(word: str) -> int | None:
    """The value of a number word or of digits: "seventeen" and "17" are 17; None for other words."""
    if word.isdigit() and len(word) < 5:
        return int(word)
    return spellings().numbers.get(word)
