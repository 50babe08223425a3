"""A draft: what a part of the text side found, before it is written out as an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.answer import AnswerKind, Reason

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quote:
    """A place of the report to quote, and the decisive words in it, as offsets into the report."""

    start: int
    end: int
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer without its citations written out.

    `lead` answers; `[1]` in it points at the first of `quotes`. `items` are the lines of a list. `shown` says whether
    the quotes are also printed below; a list whose items are the report's words prints them once. An abstention cites
    nothing: its quotes are the closest passages.
    """

    lead: str
    quotes: tuple[Quote, ...] = ()
    items: tuple[str, ...] = ()
    kind: AnswerKind = "exact"
    values: tuple[str, ...] = ()
    value: bool | int | None = None
    reason: Reason | None = None
    premise_rejected: bool = False
    interpretation: str = ""
    query: Mapping[str, Any] | None = None
    confidence: float | None = None
    shown: bool = True
    after: str = ""

    @property
    def abstained(self) -> bool:
        """Whether the question is declined."""
        return self.reason is not None
