"""Every failure in words: the question, what was expected, what came, and why it does not pass."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from evals.case import Case
from evals.given import Given
from evals.result import Result


@dataclass(frozen=True, slots=True)
class Failure:
    """One case that is not right."""

    case: str
    kind: str
    language: str
    verdict: str
    question: str
    expected: str
    got: str
    why: str


def failures(results: Sequence[Result]) -> tuple[Failure, ...]:
    """All results that are not right, wrong ones first, then errors and declines, each in case order."""
    order = {"wrong": 0, "error": 1, "declined": 2}
    failed = [result for result in results if not result.right]
    return tuple(_failure(result) for result in sorted(failed, key=lambda result: order[result.score.verdict]))


def expected(case: Case) -> str:
    """What a right answer holds, in a few words."""
    gold = case.gold
    if gold is None:
        wanted = " + ".join(" / ".join(group[:3]) for group in case.must_contain)
        if case.abstain:
            return f"a decline, or: {wanted}" if case.abstain_ok and wanted else "a decline"
        if not wanted and not case.gold_passages:
            return "not: " + " / ".join(case.must_not_contain)
        return wanted or f"the passage {case.gold_passages[0][:100]!r}"
    if gold.type == "abstain":
        return f"a decline ({gold.reason})"
    if gold.type == "parts":
        return " | ".join(expected(case.model_copy(update={"gold": part})) for part in gold.parts)
    if gold.type == "bool":
        yes = "yes" if gold.value else "no"
        return f"the premise rejected; the link exists: {yes}" if gold.premise_false else yes
    if isinstance(gold.values, dict):
        return json.dumps(gold.values, ensure_ascii=False)
    if gold.type == "set":
        return ", ".join(gold.values or ()) or "none"
    return str(gold.value) if gold.value is not None else "a question back"


def _got(answer: Given | None) -> str:
    if answer is None:
        return ""
    text = " ".join(answer.text.split())
    shown = text if len(text) <= 300 else f"{text[:300]}…"
    return f"[declined: {answer.reason}] {shown}" if answer.abstained else shown


def _failure(result: Result) -> Failure:
    case = result.case
    return Failure(
        case=case.id,
        kind=case.category,
        language=case.language,
        verdict=result.score.verdict,
        question=" ▸ ".join(case.asked),
        expected=expected(case),
        got=_got(result.answer),
        why=result.score.why,
    )
