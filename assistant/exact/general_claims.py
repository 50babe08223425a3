"""Claims about outcomes (or objectives, SDGs, lines) in general: any, every, none, in an objective or in all."""

from dataclasses import replace

from assistant.exact.code import MAPPED, Family, first_mapped
from assistant.exact.frame import Frame
from assistant.exact.negation import denies_codes, is_signed, stated
from assistant.exact.query import (
    Claim,
    Codes,
    Contained,
    Counted,
    Everything,
    Exists,
    Linked,
    Not,
    Selection,
    both,
)
from assistant.exact.relative import Balanced
from assistant.exact.selections import select


def general_claim(frame: Frame) -> Claim | None:
    """The claim that a frame makes about no outcome by name; None where it makes none."""
    existing = _of_other_family(frame)
    if existing is not None:
        return existing
    wanted = _wanted(frame)
    if wanted and "outcome" in frame.every:
        return _of_every(frame, wanted)
    covered = _covered(frame) or _uncovered(frame)
    if covered is not None:
        return covered
    if wanted and "outcome" in frame.none:
        return _exists(frame, wanted)
    inside = _in_objective(frame)
    if inside is not None:
        return inside
    if _is_claimed(frame) or (wanted and (frame.any or frame.amounts or frame.balance)):
        return _exists(frame, wanted)
    missing = first_mapped(*frame.none)
    if "outcome" in frame.any and missing is not None:
        return Exists(Counted("outcome", Everything(missing), "==", 0))
    return None


def _of_other_family(frame: Frame) -> Claim | None:
    """As in "is any SDG in no outcome?", "does some objective list all lines?": of SDGs, lines or objectives."""
    families: tuple[Family, ...] = ("objective", *MAPPED)
    head = next((family for family in (*frame.any, *frame.targets) if family in families), None)
    facts = frame.given(*MAPPED)
    if head is None or head in frame.every or "outcome" in frame.any or any(given.family == head for given in facts):
        return None
    alone = any(given.only for given in frame.given("objective"))
    demanded = frame.every or frame.none or frame.amounts or facts or alone
    if not demanded and (frame.only_family is None or frame.only_family == head):
        return None
    others = tuple(family for family in frame.any if family != head)
    selection = select(replace(frame, act="list", targets=(head,), any=others), head)
    return None if isinstance(selection, Everything) else Exists(selection)


def _wanted(frame: Frame) -> list[Selection]:
    """What an outcome must have."""
    whole = () if frame.given("objective") else tuple(family for family in frame.every if family in MAPPED)
    return [
        *(stated(frame, given) for given in frame.given(*MAPPED)),
        *(
            Counted("outcome", Everything(amount.family), amount.comparison, amount.number)
            for amount in frame.amounts
            if amount.family != "outcome"
        ),
        *(Linked("outcome", Everything(family), "all") for family in whole),
        *balanced(frame),
    ]


def balanced(frame: Frame) -> tuple[Selection, ...]:
    """As in "Has it more lines than goals?": the outcomes of which this holds."""
    balance = frame.balance
    return () if balance is None else (Balanced("outcome", balance.left, balance.right, balance.comparison),)


def _scope(frame: Frame) -> Selection:
    """The outcomes that the claim is about: those of an objective, or all, but for exceptions."""
    objectives = frame.given("objective")
    scope: Selection = Everything("outcome")
    if objectives:
        scope = Linked("outcome", Codes("objective", objectives[0].codes), "any")
    for given in frame.given("outcome"):
        if given.excepted:
            scope = scope - Codes("outcome", given.codes)
    return scope


def _exists(frame: Frame, wanted: list[Selection]) -> Claim:
    """As in "Is there an outcome with …?"."""
    scope, having_all = _scope(frame), both(*wanted)
    return Exists(having_all if isinstance(scope, Everything) else both(scope, having_all))


def _of_every(frame: Frame, wanted: list[Selection]) -> Claim:
    """As in "Does every outcome list C7?"; a claim in the negative asks for an exception."""
    if frame.negated or (denies_codes(frame) and not is_signed(frame)):
        return _exists(frame, wanted)
    facts = frame.given(*MAPPED)
    if len(facts) > 1 and len(facts) == len(wanted) and not any(given.linked_by for given in facts):
        return Contained(_scope(frame) & wanted[0], both(*wanted[1:]))  # "do all outcomes with C8 also list C9?"
    return Contained(_scope(frame), both(*wanted))


def _covered(frame: Frame) -> Claim | None:
    """As in "Are all SDGs covered?", "does D.2 cover all lines?"."""
    whole = first_mapped(*frame.every)
    if whole is None or "outcome" in frame.any or frame.given(*MAPPED):
        return None
    rows = _scope(frame) if frame.given("objective") else Everything("outcome")
    return Contained(Everything(whole), Linked(whole, rows))


def _uncovered(frame: Frame) -> Claim | None:
    """As in "Is any SDG not covered?"."""
    missing = first_mapped(*frame.any, *frame.targets)
    if missing is None or frame.given(*MAPPED) or not (frame.negated or frame.none):
        return None
    return Exists(Not(Linked(missing, _scope(frame))))


def _in_objective(frame: Frame) -> Claim | None:
    """As in "Does D.2 cover SDG 4?"."""
    objectives, facts = frame.given("objective"), frame.given(*MAPPED)
    if not objectives or not facts or "outcome" in (*frame.any, *frame.targets):
        return None
    own = facts[0].family
    return Contained(Codes(own, facts[0].codes), Linked(own, Codes("objective", objectives[0].codes)))


def _is_claimed(frame: Frame) -> bool:
    """Whether codes of SDGs or lines alone make a claim: "are SDG 4 and C7 in one outcome?"."""
    facts = frame.given(*MAPPED)
    if not facts:
        return False
    several = len(facts) > 1 or len(facts[0].codes) > 1
    return several or bool(frame.any or frame.targets) or frame.act == "truth"
