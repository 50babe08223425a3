"""A case: one question with its gold, as it stands on one line of a dataset.

Two shapes, as in the example files: a mapping case has `gold`; a text case has `gold_passages`, `must_contain`,
`must_not_contain`, `abstain`, `abstain_ok` and `gold_mode`. Pydantic checks what others write.
"""

import json
from hashlib import sha256
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from evals.annex import read_annex

GoldType = Literal["set", "code", "bool", "count", "map", "abstain", "clarify", "describe", "parts"]
Family = Literal["sdg", "action_line", "outcome", "objective", "both"]
Made = Literal["template", "variation", "written"]
Language = Literal["en", "fr", "es", "ru", "zh", "ar"]

REASONS = {
    "no such code": "no_such_code",
    "not in report": "not_in_report",
    "annex 2 table missing": "annex_2_missing",
    "out of scope": "out_of_scope",
}

# What may change without a change of the question or of its gold.
_SAYS_NOTHING = {"id", "category", "language", "why", "made", "fact", "notes", "note", "part", "dataset"}

_NEEDS = {
    "set": "a list `values` and `of`",
    "map": "a mapping `values`",
    "abstain": "a `reason`",
    "parts": "two or more `parts`",
    "describe": "an outcome or objective of Annex 1 as `value`",
}


class Gold(BaseModel):
    """What the mapping says: a set, one outcome, yes or no, a count, a table, or that the question must be declined.

    `describe` wants an outcome's own words; `parts` holds one gold for each question of a message that asks several.
    `object` names the code a false premise is about; `ignore` lists codes that an answer may repeat.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: GoldType
    of: Family | None = None
    values: tuple[str, ...] | dict[str, tuple[str, ...]] | None = None
    value: bool | int | str | None = None
    reason: str | None = None
    evidence: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    object: str | None = None
    premise_false: bool = False
    parts: "tuple[Gold, ...]" = ()

    @field_validator("reason")
    @classmethod
    def _known_reason(cls, reason: str | None) -> str | None:
        if reason is None or reason in REASONS.values():
            return reason
        if reason in REASONS:
            return REASONS[reason]
        raise ValueError(f"reason {reason!r} is unknown; use one of {', '.join(REASONS)}")

    @model_validator(mode="after")
    def _complete(self) -> "Gold":
        needs = {
            "set": isinstance(self.values, tuple) and self.of is not None,
            "map": isinstance(self.values, dict),
            "code": isinstance(self.value, str),
            "bool": isinstance(self.value, bool),
            "count": isinstance(self.value, int) and not isinstance(self.value, bool),
            "abstain": self.reason is not None,
            "clarify": True,
            "describe": self.value in (*read_annex().outcomes, *read_annex().objectives),
            "parts": len(self.parts) > 1,
        }
        if not needs[self.type]:
            raise ValueError(f"gold of type {self.type!r} needs {_NEEDS.get(self.type, 'a fitting `value`')}")
        return self


class Case(BaseModel):
    """One question with its gold. `part` is the folder and `dataset` the file it came from; the loader sets both.

    `fact` is what is asked about, the same for all variations of one question: intervals are clustered on it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    question: str | None = None
    turns: tuple[str, ...] = ()
    category: str = Field(min_length=1)
    language: Language = "en"
    gold: Gold | None = None
    gold_passages: tuple[str, ...] = ()
    must_contain: tuple[tuple[str, ...], ...] = ()
    must_not_contain: tuple[str, ...] = ()
    abstain: bool = False
    abstain_ok: bool = False
    gold_mode: Literal["any", "all"] = "any"
    why: str = ""
    made: Made = "written"
    fact: str = ""
    notes: str = ""
    note: str = ""
    part: str = ""
    dataset: str = ""

    @model_validator(mode="after")
    def _whole(self) -> "Case":
        if (self.question is None) == (not self.turns):
            raise ValueError("a case has either `question` or `turns`")
        if not all(turn.strip() for turn in self.asked):
            raise ValueError("a question is empty")
        if self.gold is None and not (self.must_contain or self.gold_passages or self.abstain or self.must_not_contain):
            raise ValueError("a case needs `gold`, or one of `gold_passages`, `must_contain`, `abstain`")
        if self.gold is not None and (self.must_contain or self.abstain):
            raise ValueError("a case has `gold` or the fields of a text case, not both")
        if any(not group for group in self.must_contain):
            raise ValueError("a group in `must_contain` is empty, so nothing could satisfy it")
        return self

    @property
    def asked(self) -> tuple[str, ...]:
        """The turns of the conversation; the last one is to be answered."""
        return self.turns or (self.question or "",)

    @property
    def fingerprint(self) -> str:
        """The first 16 hexadecimal digits of a SHA-256 over what is asked and what counts as right."""
        fields = self.model_dump(mode="json", exclude=_SAYS_NOTHING, exclude_defaults=True)
        return sha256(json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]

    @property
    def cluster(self) -> str:
        """The fact asked, or the case's own id where none is given."""
        return self.fact or self.id

    @property
    def unanswerable(self) -> bool:
        """Whether the right answer is to decline."""
        return self.gold.type == "abstain" if self.gold is not None else self.abstain

    @property
    def may_abstain(self) -> bool:
        """Whether declining is right, be it the only right answer or one of two."""
        return self.unanswerable or self.abstain_ok

    @property
    def may_answer(self) -> bool:
        """Whether an answer can be right: always, but for a question that must be declined."""
        return not self.unanswerable or self.abstain_ok
