"""Superlatives: what has the most or the fewest of something, among all or among a few."""

from assistant.exact.code import MAPPED, ROWS, Family
from assistant.exact.frame import Frame, codes_in
from assistant.exact.query import Both, Codes, Everything, Linked, Not, Ranked, Selection, both


def ranked(frame: Frame, target: Family, base: Selection, scope: Selection | None) -> Selection:
    """The first of `base` by how many codes they are linked to; `scope` are the rows that count."""
    counted = _counted(frame, target)
    of = scope if scope is not None and scope.family == counted else Everything(counted)
    if scope is not None and target in MAPPED:
        base = base & Linked(target, scope, "any")
    rank = frame.rank
    if rank is None:
        return Ranked(base, of, "most" if frame.comparison == ">" else "fewest")
    return Ranked(base, of, rank.direction, rank.place, rank.up_to)


def winner(frame: Frame) -> Selection | None:
    """As in "which has more SDGs, D.2-1 or D.3-4?": the one of a few codes with the most or the fewest."""
    for family in (*ROWS, *MAPPED):
        codes = codes_in(frame.given(family))
        if len(codes) > 1:
            others = [other for other in (*frame.targets, *frame.mentioned) if other != family]
            counted = others[0] if others else _opposite(family)
            return Ranked(Codes(family, codes), Everything(counted), "most" if frame.comparison == ">" else "fewest")
    return None


def scope_of_rows(frame: Frame, target: Family) -> Selection | None:
    """The outcomes that an objective names, where they are what is counted or quantified: "in all D.2 outcomes"."""
    rest = _without_rows(frame, target)
    if rest is not None:
        return rest
    if target in MAPPED and "outcome" in (*frame.every, *frame.none) and (of_facts := _with_facts(frame)) is not None:
        return of_facts
    objectives = [given for given in frame.given("objective") if not given.negated and not given.excepted]
    if not objectives or target in ("outcome", "objective"):
        return None
    quantified = "outcome" in (*frame.every, *frame.none, *(amount.family for amount in frame.amounts))
    shared = frame.shared and len(objectives[0].codes) == 1
    if not quantified and not shared and frame.rank is None:
        return None
    return Linked("outcome", Codes("objective", objectives[0].codes), "any")


def _with_facts(frame: Frame) -> Selection | None:
    """As in "Which goals are common to every outcome that has C8?": the outcomes with these codes."""
    facts = frame.given(*MAPPED)
    if not facts or len(facts) != len(frame.givens) or any(given.negated or given.excepted for given in facts):
        return None
    return both(*(Linked("outcome", Codes(given.family, given.codes), "all") for given in facts))


def named_in(scope: Selection) -> tuple[Family, ...]:
    """The families whose codes made a scope, and which therefore limit nothing else."""
    match scope:
        case Linked(_, Codes(family, _), "all"):
            return (family,)
        case Both((Linked(_, _, "all"), *_)):
            return MAPPED
        case Not() | Both():
            return ("outcome", "objective")
    return ("objective",)


def _without_rows(frame: Frame, target: Family) -> Selection | None:
    """As in "Not counting D.3-2, which goals are in no outcome?": the rows that are left count."""
    rows, objectives = frame.given("outcome"), frame.given("objective")
    left_out = [given for given in (*rows, *objectives) if given.excepted or given.negated]
    if target not in MAPPED or not rows or len(left_out) != len((*rows, *objectives)):
        return None
    denied = "outcome" in frame.none or frame.negated
    counted = "outcome" in (*frame.every, *(amount.family for amount in frame.amounts)) or frame.rank is not None
    if not denied and not (counted and all(given.excepted for given in rows)):
        return None
    rest: Selection = Not(Codes("outcome", codes_in(rows)))
    return rest & Not(Linked("outcome", Codes("objective", codes_in(objectives)))) if objectives else rest


def _counted(frame: Frame, target: Family) -> Family:
    """What is counted: what the words say, else another family they name, else the other side of the mapping."""
    if frame.rank is not None and frame.rank.counted not in (None, target):
        return frame.rank.counted
    others = [family for family in (*frame.targets, *frame.any, *frame.each, *frame.mentioned) if family != target]
    return others[0] if others else _opposite(target)


def _opposite(family: Family) -> Family:
    return "sdg" if family in ROWS else "outcome"
