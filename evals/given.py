"""An answer as a system gave it: checked at the door, so that anyone's answers can be judged.

Only `text` is required. An answer that has none of the structured fields is judged by its text alone; one that has
some is judged by all of them.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Answer

# With any of these an answer claims to be structured, and is held to it.
STRUCTURED = frozenset({"kind", "values", "value", "abstained", "reason", "premise_rejected", "citations", "parts"})


class AnswerError(ValueError):
    """What a system returned is not an answer; the message says which field and why."""


class Place(BaseModel):
    """A citation, or another place in the report: its words, and where they stand if the system says so."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    quote: str
    locator: str = ""
    start: int | None = None
    end: int | None = None


class Seen(BaseModel):
    """A row or passage that was looked at, best first."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: str
    locator: str = ""


class Given(BaseModel):
    """The fields of the contract that the judge reads (README, "The contract of an answer")."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: str
    kind: str = "passage"
    values: tuple[str, ...] | dict[str, tuple[str, ...]] = ()
    value: bool | int | None = None
    abstained: bool = False
    reason: str | None = None
    premise_rejected: bool = False
    citations: tuple[Place, ...] = ()
    closest: tuple[Place, ...] = ()
    considered: tuple[Seen, ...] = ()
    confidence: float | None = None
    timings_ms: dict[str, float] = {}
    parts: "tuple[Given, ...]" = ()

    @property
    def text_only(self) -> bool:
        """Whether there is nothing to judge but the text."""
        return not self.model_fields_set & STRUCTURED

    @property
    def ranked(self) -> tuple[str, ...]:
        """What was found, best first: the citations, then the closest passages, then all that was considered."""
        places = [place.quote for place in (*self.citations, *self.closest)]
        return tuple(dict.fromkeys([*places, *(seen.text for seen in self.considered)]))


def read_answer(raw: Any) -> Given:
    """Take an `Answer`, a mapping in the contract's format, or a bare string. Raises `AnswerError` for all else."""
    if isinstance(raw, Answer):
        raw = raw.to_json()
    if isinstance(raw, str):
        raw = {"text": raw}
    if not isinstance(raw, Mapping):
        raise AnswerError(f"a {type(raw).__name__} is no answer; return a mapping with `text`, or a string")
    try:
        return Given.model_validate(dict(raw))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(step) for step in first["loc"]) or "answer"
        raise AnswerError(f"answer field {field}: {first['msg']}") from error
