"""Follow-ups about what was found: "how many?", "is that goal in D.2?", "which of those …?", "and the fewest?"."""

from dataclasses import replace

from assistant.exact.code import MAPPED, Family
from assistant.exact.frame import Amount, Frame, codes_in
from assistant.exact.query import Selection


def only_one(before: Frame, new: Frame) -> Frame | None:
    """As in "Lines of D.3-1?" - "is it the only one?", "which outcomes have C10?" - "the only one?"."""
    rows, facts = before.given("outcome"), before.given(*MAPPED)
    if rows and not facts and len(before.targets) == 1 and before.targets[0] in MAPPED:
        amount = Amount(before.targets[0], "==", 1)
        return replace(before, act="truth", amounts=(amount,), any=(), language=new.language)
    if len(codes_in(facts)) == 1 and (rows or before.targets in ((), ("outcome",))):
        return replace(before, act="truth", targets=(), any=(), only_family="outcome", language=new.language)
    return None


def pointed(before: Frame, new: Frame, result: Selection) -> Frame | None:
    """As in "why do they?", "is that goal in D.2?", "how many?", "which ones?": the question is about the result."""
    rows = before.given("outcome", "objective")
    if new.act == "count" and not new.givens and not new.targets and before.rank is not None and before.rank.counted:
        return replace(new, within=result, targets=(before.rank.counted,))  # "which has the most goals?" - "how many?"
    if new.points_back == "those" and new.act in ("truth", "why"):
        return replace(new, within=result, points_back="")
    if new.points_to in MAPPED and new.points_to == result.family and not before.given(result.family):
        known = tuple(replace(row, excepted=True) for row in before.given("outcome")) if new.elsewhere else ()
        return replace(new, within=result, givens=(*new.givens, *known), points_back="")
    known = before.given("outcome")
    if new.asks_where and new.wh_only and before.elsewhere and known and before.given(*MAPPED):
        others = tuple(replace(row, only=False, excepted=True) for row in known)
        return replace(
            before, act="list", targets=("outcome",), any=(), only_family=None, givens=(*before.given(*MAPPED), *others)
        )
    if new.asks_where and new.wh_only and before.act == "truth" and known and before.given(*MAPPED):
        return replace(before, act="list", targets=("outcome",), any=(), only_family=None, givens=before.given(*MAPPED))
    counted = next((amount.family for amount in before.amounts if amount.family in MAPPED), None)
    if before.act == "truth" and new.wh_only and rows and counted is not None:
        return replace(before, act="list", targets=(counted,), amounts=())
    of_outcomes = before.only_family == "outcome" or any(amount.family == "outcome" for amount in before.amounts)
    if before.act == "truth" and new.wh_only and not rows and of_outcomes and before.given(*MAPPED):
        return replace(before, act="list", targets=("outcome",), amounts=(), any=(), only_family=None)
    which_of_them = new.asks_which and new.targets == (result.family,) and not new.givens
    if before.act == "truth" and which_of_them and (before.any or not _kept_codes(before, result.family)):
        return replace(new, within=result, points_back="")
    if new.act == "count" and not new.givens and not new.targets:
        return replace(new, within=result)
    return replace(new, within=result, act="list") if new.wh_only else None


def _kept_codes(frame: Frame, family: Family) -> bool:
    """Whether codes of a family are named other than as exceptions."""
    return any(not given.excepted for given in frame.given(family))


def ranked(before: Frame, new: Frame) -> Frame | None:
    """As in "which has the fewest?", "and after that one?": the same ranking from another end or at the next place."""
    if before.rank is None or new.givens or new.targets:
        return None
    if new.rank is not None:
        rank = replace(new.rank, counted=new.rank.counted or before.rank.counted)
        return replace(before, rank=rank, language=new.language)
    if new.next_place:
        rank = replace(before.rank, place=before.rank.place + 1, up_to=False)
        return replace(before, rank=rank, language=new.language)
    return None


def narrowed(before: Frame, new: Frame, result: Selection) -> Frame | None:
    """As in "which are not?", "which of those list C7?", "without D.2-1": what was found, turned round or narrowed."""
    if new.negated and not new.givens and new.targets in ((), (result.family,)):
        whole = before.within if before.within is not None and before.within.family == result.family else None
        rest = whole - result if whole is not None else ~result
        return replace(new, within=rest, targets=(), negated=False, act="list")
    if new.adds and new.givens and not new.targets and before.act == "list" and new.act == "list":
        return _within(new, result)
    only_denies = bool(new.givens) and not new.targets and all(g.negated or g.excepted for g in new.givens)
    if only_denies and before.within is not None and set(new.codes) == set(before.codes):
        return replace(before, givens=new.givens, act="list")
    if (new.points_back == "those" or new.narrows or only_denies) and before.act != "truth":
        return _within(new, result)
    return None


def _within(new: Frame, result: Selection) -> Frame:
    """Narrow down what was found; codes of its own family are choices or exceptions."""
    targets = new.targets or (result.family,)
    act = new.act if new.act in ("count", "table") else "list"
    return replace(new, within=result, targets=targets, act=act, points_back="")
