"""A finding: one claim of a draft, its place, and what the report says to it; and all findings of one draft."""

from dataclasses import dataclass
from typing import Any, Literal

from assistant.answer import Citation

Verdict = Literal["supported", "contradicted", "not_in_report"]
Kept = Literal["same", "draft", "report"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a word diff: in both texts, in the draft alone, or in the report alone."""

    kept: Kept
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim and its verdict. `draft[start:end] == claim`, which lies in `sentence`.

    `correct` is what the report says instead, for a contradicted claim; else None. `rule` names the rule of
    `data/check/rules.json` that decided. `diff` shows an altered quotation word by word; else it is empty.
    """

    sentence: str
    start: int
    end: int
    claim: str
    verdict: Verdict
    correct: str | None
    citations: tuple[Citation, ...]
    rule: str
    diff: tuple[Piece, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The fields of the contract as plain values; `rule` and `diff` are for screens and stay out."""
        return {
            "sentence": self.sentence,
            "start": self.start,
            "end": self.end,
            "claim": self.claim,
            "verdict": self.verdict,
            "correct": self.correct,
            "citations": [
                {
                    "n": one.n,
                    "report": one.report,
                    "locator": one.locator,
                    "quote": one.quote,
                    "start": one.start,
                    "end": one.end,
                }
                for one in self.citations
            ],
        }


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft as it was read, its findings in order, and how many of its sentences claim nothing."""

    text: str
    findings: tuple[Finding, ...]
    silent: int = 0

    def of(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings with this verdict, in order."""
        return tuple(finding for finding in self.findings if finding.verdict == verdict)

    def to_json(self) -> dict[str, Any]:
        """The contract of `wsis check --json`: the text and the findings."""
        return {"text": self.text, "findings": [finding.to_json() for finding in self.findings]}
