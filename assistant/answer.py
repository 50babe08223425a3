"""The contract of an answer: the same fields in Python and in JSON, documented in the README.

An answer is a value. Only `timings_ms` may differ between two runs of the same question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

AnswerKind = Literal["exact", "passage", "abstained", "clarify", "generated"]
Reason = Literal["no_such_code", "not_in_report", "annex_2_missing", "out_of_scope"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in the report. `quote == report[start:end]`; `n` is the number in the answer's text."""

    n: int
    report: str
    locator: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of an unclear question: what it is called, and the question that asks for it."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Considered:
    """A row or passage that was looked at: its place, its words, and whether the answer rests on it."""

    locator: str
    text: str
    start: int
    end: int
    taken: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says to one message. See `design.md`'s contract, repeated in the README.

    `values` is a tuple of canonical codes, or a mapping of a code to such a tuple for a table. `marks` are the
    decisive words inside the citations, as (start, end) offsets into the report. `parts` holds one answer a question
    where a message asked several.
    """

    text: str
    kind: AnswerKind
    values: tuple[str, ...] | Mapping[str, tuple[str, ...]] = ()
    value: bool | int | None = None
    abstained: bool = False
    reason: Reason | None = None
    premise_rejected: bool = False
    interpretation: str = ""
    citations: tuple[Citation, ...] = ()
    closest: tuple[Citation, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    query: Mapping[str, Any] | None = None
    certificate: Mapping[str, Any] | None = None
    confidence: float | None = None
    considered: tuple[Considered, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    follow_ups: tuple[str, ...] = ()
    language: str = "en"
    parts: "tuple[Answer, ...]" = ()
    timings_ms: Mapping[str, float] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The answer as plain lists, dicts, strings, numbers and null, ready for `json.dumps`."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value
