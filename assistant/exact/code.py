"""Codes: what families there are, which codes exist, and their order.

Canonical forms: "SDG 4", "C5", "D.2-2" (outcome), "D.2" (objective), "Q3/2" (study Question 3 of Study Group 2).
"""

import re
from collections.abc import Iterable
from typing import Literal

Family = Literal["outcome", "sdg", "action_line", "objective", "study_question"]
FAMILIES: tuple[Family, ...] = ("outcome", "sdg", "action_line", "objective", "study_question")
# The two columns of the mapping, and the families that stand in its rows.
MAPPED: tuple[Family, ...] = ("sdg", "action_line")
ROWS: tuple[Family, ...] = ("outcome", "objective", "study_question")

_NUMBERS = re.compile(r"\d+")


def family_of(code: str) -> Family:
    """The family of a canonical code; raises ValueError for anything else."""
    if code.startswith("SDG "):
        return "sdg"
    if code.startswith("D."):
        return "outcome" if "-" in code else "objective"
    if code.startswith("C") and code[1:].isdigit():
        return "action_line"
    if code.startswith("Q") and "/" in code:
        return "study_question"
    raise ValueError(f"{code!r} is not a canonical code (SDG 4, C5, D.2-2, D.2, Q3/2)")


def first_mapped(*families: Family) -> Family | None:
    """The first of some families that is a column of the mapping: SDGs or action lines."""
    return next((family for family in families if family in MAPPED), None)


def code_of(family: Family, number: int) -> str:
    """The code of an SDG or an action line by its number.

    >>> code_of("action_line", 5)
    'C5'
    """
    return f"SDG {number}" if family == "sdg" else f"C{number}"


def order(code: str) -> tuple[int, tuple[int, ...]]:
    """A sort key: by family, then by number (C2 before C11; study Questions by group, then question)."""
    numbers = tuple(int(number) for number in _NUMBERS.findall(code))
    family = family_of(code)
    return FAMILIES.index(family), numbers[::-1] if family == "study_question" else numbers


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes in number order, without repetition."""
    return tuple(sorted(set(codes), key=order))
