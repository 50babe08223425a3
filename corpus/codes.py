"""Canonical codes of SDGs and action lines, and the spellings in which people list them.

"SDG 4" and "C5" are canonical. A list may be written "4;9", "SDG 4, SDG 9", "Goals 1, 3 and 5", "C1 - C11".
"""

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["sdg", "action_line"]

SDGS = tuple(f"SDG {number}" for number in range(1, 18))
ACTION_LINES = tuple(f"C{number}" for number in range(1, 12))
ALLOWED: dict[Family, str] = {"sdg": "SDG 1 to SDG 17", "action_line": "C1 to C11"}

_CODES: dict[Family, tuple[str, ...]] = {"sdg": SDGS, "action_line": ACTION_LINES}
_WORDS: dict[Family, str] = {
    "sdg": r"(?:SDGs?|ODD|ODS|ЦУР|Goals?)",
    "action_line": r"(?:(?:WSIS\s+)?(?:action\s+lines?|ALs?)\b|C)",
}
_SEPARATOR = re.compile(r"\s*(?:[;,/|&\n、;,]|\band\b)\s*", re.IGNORECASE)
_RANGE = re.compile(r"(?<=\d)\s*(?:-|–|—|‑|\bto\b|\.\.)\s*", re.IGNORECASE)


class CodeError(ValueError):
    """A list of codes holds something that is not a code, or a code twice. `value` is what was read."""

    def __init__(self, value: str, problem: str, family: Family) -> None:
        self.value = value
        self.allowed = ALLOWED[family]
        super().__init__(f'"{value}" {problem}; allowed: {self.allowed}, each once')


@dataclass(frozen=True, slots=True)
class CodeList:
    """Codes in number order; `as_range` says that they were written as one range."""

    codes: tuple[str, ...]
    as_range: bool = False


def read_codes(text: str, family: Family) -> CodeList:
    """Read a list of codes of one family. Raises `CodeError` for an unknown code, a duplicate, a backward range.

    >>> read_codes("SDG 4, SDG 9", "sdg").codes
    ('SDG 4', 'SDG 9')
    """
    parts = [part for part in _SEPARATOR.split(text.strip()) if part]
    numbers: list[int] = []
    for part in parts:
        for number in _part_numbers(part, family):
            if number in numbers:
                raise CodeError(part, "is given twice", family)
            numbers.append(number)
    codes = tuple(_CODES[family][number - 1] for number in sorted(numbers))
    return CodeList(codes, len(parts) == 1 and len(numbers) > 1)


def _part_numbers(part: str, family: Family) -> list[int]:
    ends = [_number(end, part, family) for end in _RANGE.split(part)]
    if len(ends) == 1:
        return ends
    if len(ends) > 2 or ends[0] > ends[1]:
        raise CodeError(part, "is not a range from a lower to a higher code", family)
    return list(range(ends[0], ends[1] + 1))


def _number(code: str, part: str, family: Family) -> int:
    """The number of one code, with or without its family's word before it."""
    match = re.fullmatch(rf"(?:{_WORDS[family]}[\s.\-]*)*0*([1-9][0-9]?)", code.strip(), re.IGNORECASE)
    if match is None or int(match.group(1)) > len(_CODES[family]):
        raise CodeError(part, "is not a known code", family)
    return int(match.group(1))
