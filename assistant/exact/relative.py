"""Selections by comparison: more lines than goals, as many outcomes as SDG 6."""

from dataclasses import dataclass
from typing import Literal

from assistant.exact.code import Family, family_of
from assistant.exact.query import Selection

Sign = Literal[">", "==", "<"]


@dataclass(frozen=True, slots=True)
class Balanced(Selection):
    """The members of `family` linked to more (as many, fewer) codes of `left` than of `right`."""

    family: Family
    left: Family
    right: Family
    comparison: Sign = ">"


@dataclass(frozen=True, slots=True)
class Outdoing(Selection):
    """The other members of a code's family linked to more (as many, fewer) codes of `of` than that code."""

    code: str
    of: Family
    comparison: Sign = ">"

    @property
    def family(self) -> Family:  # type: ignore[override]
        """The family of the code."""
        return family_of(self.code)
