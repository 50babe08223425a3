"""The judge: one case and one answer give a verdict, with the reason in words.

`right` is +1, `declined` 0 and `wrong` -1 in CRAG's sense; `error` is none of them. Text and fields are judged
apart; an answer is right where both are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from evals.case import Case, Gold
from evals.evidence import carried, covered
from evals.given import Given
from evals.mapping_fields import field_faults
from evals.mapping_text import text_faults
from evals.opening import opening
from evals.phrase import says
from evals.text_score import asks_back, further_faults, pairs, says_declined

Verdict = Literal["right", "declined", "wrong", "error"]

# A fifth of the report: a text that long pastes instead of answering.
LONGEST_TEXT = 5000


@dataclass(frozen=True, slots=True)
class Score:
    """A verdict; whether the text and the fields are right by themselves; and why not, in words.

    `by_text` says that the answer was nothing but text, so that no field was judged.
    """

    verdict: Verdict
    text_right: bool
    fields_right: bool
    why: str = ""
    by_text: bool = False


def score(case: Case, answer: Given) -> Score:
    """Judge an answer by its case. A clarifying question is a decline, unless the gold asks for one."""
    if answer.text_only and answer.text.strip():
        return _by_text(case, answer.text)
    if answer.kind == "clarify":
        wanted = case.gold is not None and case.gold.type == "clarify"
        return Score("right", True, True) if wanted else Score("declined", False, False, "asked back")
    if answer.abstained:
        return _declined(case, answer)
    if not answer.text.strip():
        return Score("declined", False, False, "gave no answer")
    if case.gold is not None and case.gold.type == "parts":
        return _parts(case, case.gold, answer)
    if not case.may_answer:
        return Score("wrong", False, False, f"answered where the report has no answer: {opening(answer.text)!r}")
    in_text = _text(case, answer.text)
    in_fields = field_faults(case.gold, answer) if case.gold else _evidence(case, answer)
    faults = [*in_text, *in_fields]
    return Score("wrong" if faults else "right", not in_text, not in_fields, "; ".join(faults))


def _by_text(case: Case, text: str) -> Score:
    """Judge an answer that is nothing but text; what says neither the answer nor that there is none is wrong."""
    gold = case.gold
    if gold is not None and gold.type == "parts":
        return _worst([_by_text(one, said) for one, said in pairs(case, gold, text)], len(gold.parts))
    faults = [*_text(case, text), *(further_faults(gold, text) if gold is not None else ())]
    if gold is not None and gold.type == "clarify":
        faults = [] if asks_back(text) else ["does not ask back"]
    if not faults and case.may_answer:
        return Score("right", True, False, by_text=True)
    if not says_declined(text):
        why = "; ".join(faults) if case.may_answer else f"answered where the report has no answer: {opening(text)!r}"
        return Score("wrong", False, False, why, by_text=True)
    said = [phrase for phrase in case.must_not_contain if says(text, phrase)]
    if said:
        return Score("wrong", False, False, f"declined, yet says what it must not: {said}", by_text=True)
    if case.may_abstain:
        return Score("right", True, False, by_text=True)
    return Score("declined", False, False, "declined where there is an answer", by_text=True)


def _worst(scores: Sequence[Score], asked: int) -> Score:
    """The verdict on a message of several questions, whose paragraphs were judged one by one."""
    if not scores:
        return Score("wrong", False, False, f"has not one paragraph for each of the {asked} questions", by_text=True)
    verdicts: list[Verdict] = [one.verdict for one in scores]
    worst: Verdict = "wrong" if "wrong" in verdicts else "declined" if "declined" in verdicts else "right"
    why = "; ".join(f"part {n}: {one.why}" for n, one in enumerate(scores, start=1) if one.why)
    return Score(worst, all(one.text_right for one in scores), False, why, by_text=True)


def _text(case: Case, text: str) -> list[str]:
    if len(text) > LONGEST_TEXT:
        return [f"{len(text)} characters are no answer (at most {LONGEST_TEXT})"]
    return text_faults(case.gold, text) if case.gold else _wording(case, text)


def _declined(case: Case, answer: Given) -> Score:
    said = [phrase for phrase in case.must_not_contain if says(answer.text, phrase)]
    if said:
        return Score("wrong", False, False, f"declined, yet says what it must not: {said}")
    if not case.may_abstain:
        return Score("declined", False, False, f"declined ({answer.reason}) where there is an answer")
    if not answer.text.strip():
        return Score("declined", False, True, "declined without a word")
    reason = case.gold.reason if case.gold else None
    if reason is not None and answer.reason != reason:
        return Score("declined", True, False, f"declined as {answer.reason}, not as {reason}")
    return Score("right", True, True)


def _parts(case: Case, gold: Gold, answer: Given) -> Score:
    """Each question of the message by its own answer in `parts`, in order; all must be right."""
    if len(answer.parts) != len(gold.parts):
        return Score("wrong", False, False, f"has {len(answer.parts)} parts, {len(gold.parts)} questions were asked")
    single = [case.model_copy(update={"gold": part, "gold_passages": ()}) for part in gold.parts]
    scores = [score(one, part) for one, part in zip(single, answer.parts, strict=True)]
    verdicts: list[Verdict] = [one.verdict for one in scores]
    worst: Verdict = "wrong" if "wrong" in verdicts else "declined" if "declined" in verdicts else "right"
    why = "; ".join(f"part {n}: {one.why}" for n, one in enumerate(scores, start=1) if one.why)
    return Score(worst, all(one.text_right for one in scores), all(one.fields_right for one in scores), why)


def _wording(case: Case, text: str) -> list[str]:
    missing = [group for group in case.must_contain if not any(says(text, phrase) for phrase in group)]
    faults = [f"does not say {' / '.join(group[:4])}" for group in missing]
    return faults + [f"says what it must not: {phrase}" for phrase in case.must_not_contain if says(text, phrase)]


def _evidence(case: Case, answer: Given) -> list[str]:
    quotes = [place.quote for place in answer.citations]
    if not case.gold_passages or carried(case, quotes):
        return []
    found = covered(quotes, case.gold_passages)
    missing = [gold for gold, seen in zip(case.gold_passages, found, strict=True) if not seen]
    return [f"no citation holds {missing[0][:80]!r}"]
