"""Claims about outcomes that are named: "does D.2-2 list SDG 4?", "is D.2-2 under D.2?"."""

from assistant.exact.code import MAPPED, Family, first_mapped
from assistant.exact.frame import Frame, codes_in
from assistant.exact.general_claims import balanced
from assistant.exact.negation import stated
from assistant.exact.query import Claim, Codes, Contained, Counted, Everything, Exists, Linked, Not, Same, both


def row_claim(frame: Frame, rows: tuple[str, ...]) -> Claim | None:
    """The claim that a frame makes about some outcomes; None where it says nothing of them."""
    own = Codes("outcome", rows)
    facts = frame.given(*MAPPED)
    if facts and frame.none and all(given.excepted for given in facts):
        return Same(Linked(facts[0].family, own), Codes(facts[0].family, facts[0].codes))
    if facts and all(given.excepted for given in facts):
        return Exists(both(*(Linked(given.family, own) - Codes(given.family, given.codes) for given in facts[:1])))
    if facts and len(rows) > 1 and any(given.join == "or" for given in frame.given("outcome")):
        return Exists(both(own, *(stated(frame, given) for given in facts)))
    if facts:
        return Contained(own, both(*(stated(frame, given) for given in facts)))
    if frame.balance is not None:
        return Contained(own, both(*balanced(frame)))
    if first_mapped(*frame.every) is not None:
        return _whole(frame, rows)
    pair = _pair(frame)
    if pair is not None:
        return pair
    objectives = frame.given("objective")
    if objectives:
        return Contained(own, Linked("outcome", Codes("objective", objectives[0].codes)))
    if frame.none:
        missing = first_mapped(*frame.none)
        return Contained(own, Counted("outcome", Everything(missing), "==", 0)) if missing else None
    found = first_mapped(*frame.any)
    if found is None:
        return None
    alone = frame.removal or any(given.only for given in frame.given("outcome"))
    every = any(given.join == "and" for given in frame.given("outcome")) and not frame.union
    listed = Linked(found, own, "only" if alone else "all" if every else "any")
    return Exists(Not(listed) if any(given.negated for given in frame.given("outcome")) else listed)


def _whole(frame: Frame, rows: tuple[str, ...]) -> Claim | None:
    """As in "Does D.2-2 list all SDGs?"; of two rows: "are all SDGs of D.2-1 in D.2-2?"."""
    family = first_mapped(*frame.every)
    if family is None:
        return None
    if len(rows) == 2 and len(frame.given("outcome")) == 2:
        return _covered(frame, family, rows)
    return Contained(Everything(family), Linked(family, Codes("outcome", rows)))


def _pair(frame: Frame) -> Claim | None:
    """As in "Are the goals of D.2-1 also those of D.2-2?"."""
    pair = frame.given("outcome")
    family = first_mapped(*frame.targets, *frame.mentioned)
    if family is None or len(pair) != 2 or any(len(given.codes) != 1 for given in pair):
        return None
    if not frame.all_of and not frame.also:
        return None
    return _covered(frame, family, codes_in(pair))


def _covered(frame: Frame, family: Family, rows: tuple[str, ...]) -> Claim:
    """Whether the codes of one of two rows are all in the other: those of the first, unless it is said to hold all."""
    part, whole = reversed(rows) if frame.holds_all else rows
    return Contained(Linked(family, Codes("outcome", (part,))), Linked(family, Codes("outcome", (whole,))))
