"""What must hold of the codes that are asked for: "with SDG 4", "with at least three lines", "without any SDG"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.exact.code import MAPPED, ROWS, Family
from assistant.exact.frame import Frame, Given, Join
from assistant.exact.query import Codes, Counted, Everything, How, Linked, Not, Selection, both, either
from assistant.exact.ranking import named_in
from assistant.exact.relative import Balanced

# A condition, and the word that joins it to the one before.
Condition = tuple[Selection, Join]


def conditioned(frame: Frame, target: Family, scope: Selection | None) -> Selection:
    """The codes of `target` that meet all that a frame demands of them; `scope` are the rows it speaks of."""
    conditions = _conditions(frame, target, scope)
    if not conditions:
        return Everything(target)
    selection = conditions[0][0]
    for (before, _), (condition, word) in pairwise(conditions):
        neither = isinstance(before, Not) and isinstance(condition, Not)  # "without C7 or SDG 5"
        selection = either(selection, condition) if word == "or" and not neither else both(selection, condition)
    return selection


def _conditions(frame: Frame, target: Family, scope: Selection | None) -> list[Condition]:
    if target == "objective" and "outcome" in frame.every and frame.given(*MAPPED):
        return [(_throughout(frame), "")]
    if target == "objective" and "outcome" in frame.none and frame.given(*MAPPED):
        return [(Not(Linked("objective", both(*_facts(frame)), "any")), "")]
    others = (
        *_amounts(frame, target, scope),
        *_every(frame, target, scope),
        *_none(frame, target, scope),
        *_uncovered(frame, target),
        *_only_one(frame, target),
        *_balanced(frame, target),
    )
    return [*_givens(frame, target, scope), *((selection, "") for selection in others)]


def _throughout(frame: Frame) -> Selection:
    """As in "Objectives all of whose outcomes list SDG 9": those with no outcome that does not."""
    return Not(Linked("objective", Not(both(*_facts(frame))), "any"))


def _facts(frame: Frame) -> list[Selection]:
    """What an outcome must list."""
    return [
        Linked("outcome", Codes(given.family, given.codes), "all" if len(given.codes) > 1 else "any")
        for given in frame.given(*MAPPED)
    ]


def _givens(frame: Frame, target: Family, scope: Selection | None) -> Iterator[Condition]:
    """The codes of other families: "with SDG 4 or SDG 5", "of D.2-2"."""
    for given in _contrasted(_merged(frame, target), frame, target):
        in_scope = scope is not None and given.family in named_in(scope)
        if given.family != target and not in_scope:
            yield _condition(frame, target, given), given.linked_by


def _condition(frame: Frame, target: Family, given: Given) -> Selection:
    codes = Codes(given.family, given.codes)
    of_rows = given.family in ("outcome", "objective") and target in MAPPED
    if of_rows and frame.survives and _is_taken_away(frame, given):
        return Linked(target, Not(codes))
    if of_rows and frame.removal:
        return Linked(target, codes, "only")
    if of_rows and frame.if_only and (frame.negated or frame.none or given.negated):
        return Not(Linked(target, codes, "any"))
    unshared = of_rows and frame.shared and given.negated  # "what do they not have in common?"
    if (frame.xor or unshared) and len(given.codes) > 1:
        return Linked(target, codes, "any") - Linked(target, codes, "all")
    if given.negated or given.excepted:
        return Not(Linked(target, codes, "any"))
    return Linked(target, codes, _how(frame, target, given))


def _is_taken_away(frame: Frame, given: Given) -> bool:
    """As in "What goals are left without D.3-2?"; "what of D.4-1 is left without the goals of D.4-4" keeps a row."""
    if frame.if_only or frame.none:
        return False
    kept = any(not (row.negated or row.excepted) for row in frame.given(*ROWS))
    return frame.removal or ((given.negated or given.excepted) and not kept)


def _how(frame: Frame, target: Family, given: Given) -> How:
    """Several SDGs of an outcome hold together; the SDGs of several outcomes are put together unless "shared"."""
    if given.only or given.exactly:
        return "only" if target in MAPPED or given.join == "or" else "exactly"
    if len(given.codes) == 1:
        return "any"
    if target in ROWS and given.family in MAPPED:
        return "any" if given.join == "or" else "all"
    contrasted = len(given.codes) > 1 and given.join != "or" and any(row.negated for row in frame.given(*ROWS))
    if (
        frame.shared
        or frame.same
        or (contrasted and not frame.union and given.family in ROWS)
        or ((given.join == "and" or frame.also) and not frame.union)
    ):
        return "all"
    return "any"


def _amounts(frame: Frame, target: Family, scope: Selection | None) -> Iterator[Selection]:
    """As in "With at least three SDGs"."""
    for amount in frame.amounts:
        if amount.family != target:
            yield Counted(target, _whole(amount.family, scope), amount.comparison, amount.number)


def _every(frame: Frame, target: Family, scope: Selection | None) -> Iterator[Selection]:
    """As in "SDGs in every outcome", "outcomes with all SDGs"; "SDGs of all D.2 outcomes" puts them together."""
    if frame.shared and scope is not None and scope.family not in frame.every and frame.rank is None:
        yield Linked(target, scope, "all")
    for family in frame.every:
        if family != target and family not in frame.targets:
            yield Linked(target, _whole(family, scope), "any" if frame.union else "all")


def _none(frame: Frame, target: Family, scope: Selection | None) -> Iterator[Selection]:
    """As in "With no SDGs"; beside "shared", "removed" or "if only" the denial means something else."""
    if frame.removal or frame.if_only or (frame.shared and frame.given(target)):
        return
    for family in frame.none:
        if family != target:
            yield Counted(target, _whole(family, scope), "==", 0)
    if not frame.none and frame.negated and scope is not None and scope.family == "outcome" and target in MAPPED:
        yield Counted(target, scope, "==", 0)


def _uncovered(frame: Frame, target: Family) -> Iterator[Selection]:
    """As in "Which SDGs are not covered?": those without outcomes, or without what else is named."""
    if not frame.negated or frame.none or frame.givens or frame.act not in ("list", "count"):
        return
    named = (*frame.any, *(family for family in frame.targets[1:] if family != target))
    if named or target != "outcome":
        yield Counted(target, Everything(named[0] if named else "outcome"), "==", 0)


def _only_one(frame: Frame, target: Family) -> Iterator[Selection]:
    """As in "In only an outcome": exactly one, where no codes and no amount are meant."""
    family = frame.only_family
    if family is None or family == target or frame.amounts or frame.rank is not None:
        return
    if not any(given.only for given in frame.givens):
        yield Counted(target, Everything(family), "==", 1)


def _balanced(frame: Frame, target: Family) -> Iterator[Selection]:
    """As in "With more lines than goals"."""
    balance = frame.balance
    if balance is not None and target in ROWS:
        yield Balanced(target, balance.left, balance.right, balance.comparison)


def _whole(family: Family, scope: Selection | None) -> Selection:
    return scope if scope is not None and scope.family == family else Everything(family)


def _merged(frame: Frame, target: Family) -> list[Given]:
    """Rows of one family and the same sign put together, where SDGs, lines or outcomes are asked for."""
    merged: list[Given] = []
    for given in frame.givens:
        place = next((i for i, one in enumerate(merged) if one.family == given.family), None)
        rows = given.family in ("outcome", "objective") and target in (*MAPPED, "outcome")
        if place is None or not rows or not _same_sign(merged[place], given):
            merged.append(given)
            continue
        last = merged[place]
        join: Join = "or" if "or" in (given.linked_by, given.join, last.join) else last.join or given.join
        merged[place] = replace(last, codes=(*last.codes, *given.codes), join=join)
    return merged


def _contrasted(givens: list[Given], frame: Frame, target: Family) -> list[Given]:
    """As in "Compare D.2-1 and D.2-2: which goals are only in D.2-1?": in the one and not in the others named."""
    alone = [given for given in givens if given.only and given.family in ROWS]
    others = [given for given in givens if not given.only and not given.negated and not given.excepted]
    others = [given for given in others if alone and given.family == alone[0].family]
    if target not in MAPPED or frame.if_only or len(alone) != 1 or not others:
        return givens
    rest = [replace(given, negated=True) for given in givens if given in others]
    return [replace(alone[0], only=False), *rest, *(given for given in givens if given not in (*alone, *others))]


def _same_sign(left: Given, right: Given) -> bool:
    return (left.negated, left.excepted, left.only) == (right.negated, right.excepted, right.only)
