"""The draft check against drafts with known verdicts: precision and recall by verdict.

A case is a pair of files in `datasets/drafts/<part>`: `d02.txt`, the draft, and `d02.json`, its claims, as in
`{"claims": [{"id": "d02-c04", "sentence": "…", "span": "…", "verdict": "contradicted"}], "has_errors": true}`. A claim
is found where a finding with its verdict (or one of `also_accept`) overlaps it; a finding is right where it overlaps
such a claim. A supported claim is right where no finding on it says otherwise. Run with
`python -m evals.drafts tuned`.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.check.checker import Checker
from assistant.check.finding import Checked, Finding, Verdict

FOLDER = Path(__file__).parent / "datasets" / "drafts"
VERDICTS: tuple[Verdict, ...] = ("contradicted", "not_in_report", "supported")
Label = Literal["supported", "contradicted", "not in report", "not_in_report"]


class _Claim(BaseModel):
    model_config = ConfigDict(extra="ignore")
    id: str
    sentence: str
    span: str | None = None
    verdict: Label
    also_accept: list[Label] | None = Field(default=None)


class _Labels(BaseModel):
    model_config = ConfigDict(extra="ignore")
    has_errors: bool
    claims: list[_Claim]


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim at `draft[start:end]` and the verdicts that are right for it; the first is the best."""

    id: str
    start: int
    end: int
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class DraftCase:
    """A draft and its claims; `clean` tells that it holds no error."""

    id: str
    text: str
    claims: tuple[GoldClaim, ...]
    clean: bool


@dataclass(frozen=True, slots=True)
class DraftScore:
    """Counts of one verdict, and the ids or words of what went wrong."""

    verdict: Verdict
    found: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of the claims with this verdict that were found; 1 where there are none."""
        total = self.found + len(self.missed)
        return self.found / total if total else 1.0

    @property
    def precision(self) -> float:
        """The share of the findings with this verdict that are right, counted by claim; 1 where there are none."""
        total = self.found + len(self.wrong)
        return self.found / total if total else 1.0


@dataclass
class _Tally:
    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def load_drafts(part: str, folder: Path = FOLDER) -> tuple[DraftCase, ...]:
    """The cases of one part ("tuned", "untouched"), by name; none where there is no such part.

    Raises `ValueError` where a claim's words do not stand in its draft.
    """
    return tuple(_read(path) for path in sorted((folder / part).glob("*.json")))


def _read(path: Path) -> DraftCase:
    labels = _Labels.model_validate_json(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    claims = tuple(_claim(path.name, text, claim) for claim in labels.claims)
    return DraftCase(path.stem, text, claims, not labels.has_errors)


def _claim(name: str, text: str, claim: _Claim) -> GoldClaim:
    at = text.find(claim.sentence)
    start = at if at < 0 or claim.span is None else text.find(claim.span, at)
    if start < 0:
        raise ValueError(f"{name}, {claim.id}: the draft does not hold its words; correct the case.")
    verdicts = [claim.verdict, *(claim.also_accept or ())]
    end = start + len(claim.span or claim.sentence)
    return GoldClaim(claim.id, start, end, tuple(_verdict(one) for one in verdicts))


def _verdict(label: Label) -> Verdict:
    return "not_in_report" if label == "not in report" else label


def score_drafts(cases: Iterable[DraftCase], checker: Checker) -> tuple[DraftScore, ...]:
    """Check every draft and score it, one score a verdict in the order of `VERDICTS`."""
    tallies = {verdict: _Tally() for verdict in VERDICTS}
    for case in cases:
        score_one(case, checker.check(case.text), tallies)
    return tuple(
        DraftScore(verdict, tally.found, tuple(tally.missed), tuple(tally.wrong)) for verdict, tally in tallies.items()
    )


def score_one(case: DraftCase, checked: Checked, tallies: dict[Verdict, _Tally]) -> None:
    """Add one draft's counts to the tallies."""
    for claim in case.claims:
        verdicts = {finding.verdict for finding in _over(claim, checked.findings)}
        wanted = claim.verdicts[0]
        right = verdicts == {"supported"} if wanted == "supported" else bool(verdicts & set(claim.verdicts))
        tally = tallies[wanted]
        tally.found += right
        if not right:
            tally.missed.append(claim.id)
    for finding in checked.findings:
        if finding.verdict == "supported":
            continue
        own = [claim for claim in case.claims if claim.start < finding.end and finding.start < claim.end]
        if not any(finding.verdict in claim.verdicts for claim in own):
            tallies[finding.verdict].wrong.append(f"{case.id}: {finding.claim}")


def _over(claim: GoldClaim, findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.start < claim.end and claim.start < finding.end]


def clean_drafts_accused(cases: Iterable[DraftCase], checker: Checker) -> tuple[str, ...]:
    """The claims that were called contradicted in drafts without an error."""
    return tuple(
        f"{case.id}: {finding.claim}"
        for case in cases
        if case.clean
        for finding in checker.check(case.text).of("contradicted")
    )


def main(parts: Sequence[str]) -> None:
    """Print the scores of some parts as JSON: of the untouched part only figures, not what failed."""
    from assistant.assistant import Assistant
    from assistant.check.open_checker import open_checker
    from assistant.settings import read_settings

    checker = open_checker(Assistant.open(read_settings()))
    for part in parts:
        cases = load_drafts(part)
        scores = score_drafts(cases, checker)
        accused = clean_drafts_accused(cases, checker)
        rows: dict[str, dict[str, object]] = {}
        for score in scores:
            rows[score.verdict] = {"precision": round(score.precision, 3), "recall": round(score.recall, 3)}
            if part != "untouched":
                rows[score.verdict] |= {"missed": score.missed, "wrong": score.wrong}
        shown = len(accused) if part == "untouched" else accused
        print(json.dumps({"part": part, "drafts": len(cases), "scores": rows, "accused": shown}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:] or ["tuned"])
