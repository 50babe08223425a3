"""Carry what the talk is about into a follow-up: "and its action lines?", "which of those also support SDG 5?".

Pure: from the frame before, what it selected, and the new frame, to a frame that stands by itself.
"""

from dataclasses import dataclass, replace

from assistant.exact.build import MAPPED
from assistant.exact.code import Family
from assistant.exact.frame import Frame, Given
from assistant.exact.query import (
    Codes,
    Contained,
    Described,
    Exists,
    Listing,
    Number,
    Query,
    Same,
    Selection,
    Table,
    Truth,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One earlier question: its frame (already complete) and the query it became."""

    frame: Frame
    query: Query
    recent: tuple[str, ...] = ()


def needs_context(frame: Frame) -> bool:
    """Whether a frame cannot be read alone: it points back, corrects, narrows, or names too little."""
    if (frame.correction and frame.givens) or frame.narrows:
        return True
    if frame.text_cues and not frame.givens:
        return False
    if frame.points_back == "those":
        return True
    if frame.given("outcome", "objective") and frame.given(*MAPPED):
        return False
    if frame.points_back and frame.act in ("truth", "why") and not frame.targets and not frame.described:
        return True
    if (frame.points_to in MAPPED and not frame.given(*MAPPED)) or frame.wh_only:
        return True
    if frame.points_back and not frame.given("outcome") and not (frame.described and frame.topic):
        return not (frame.givens and frame.targets and frame.points_back == "it" and "outcome" in frame.targets)
    if frame.topic and (frame.described or frame.targets) and not frame.opens_with_follow:
        return False
    if frame.opens_with_follow:
        return not (frame.targets and frame.givens and not any(g.negated or g.excepted for g in frame.givens))
    if frame.next_place and frame.empty:
        return True
    if (frame.numbers and frame.empty) or (frame.negated and not frame.givens and not frame.targets):
        return True
    if frame.rank or frame.amounts or frame.every or frame.none or frame.each or frame.unknown:
        return not (frame.targets or frame.givens)
    if frame.targets and not frame.givens:
        return not (frame.any or frame.union or frame.only_family)
    return bool(frame.givens) and not frame.targets and frame.act in ("list", "count") and not frame.mapped


def follow(said: Said, new: Frame) -> Frame:
    """The new frame, completed from what was said before."""
    before, subject, result = said.frame, _subject(said), _result(said.query)
    if new.correction and new.givens and not new.targets:
        meant = tuple(given for given in new.givens if not given.negated) or new.givens
        return _replaced(before, replace(new, givens=meant))
    if "objective" in (*new.every, *new.targets) and not new.givens and before.given("objective"):
        return replace(before, givens=tuple(given for given in before.givens if given.family != "objective"))
    if new.points_back == "those" and new.act in ("truth", "why") and result is not None:
        return replace(new, within=result, points_back="")
    if (
        result is not None
        and new.points_to == result.family
        and new.points_to in MAPPED
        and not before.given(new.points_to)
    ):
        return replace(new, within=result, points_back="")
    if new.act == "count" and not new.givens and not new.targets and result is not None:
        return replace(new, within=result)
    if new.wh_only and result is not None:
        return replace(new, within=result, act="list")
    if new.empty and new.numbers:
        new = _numbered(before, new)
    ranked = _ranked(before, new)
    if ranked is not None:
        return ranked
    if new.negated and not new.givens and not new.targets and result is not None:
        return replace(new, within=~result, negated=False, act="list")
    narrowing = new.narrows or (
        bool(new.givens) and not new.targets and all(g.negated or g.excepted for g in new.givens)
    )
    if (new.points_back == "those" or narrowing) and result is not None and before.act != "truth":
        return _within(new, result, before)
    if new.points_back == "it" or (new.targets and not new.givens):
        return _of_subject(new, subject, result, before)
    if new.givens and not new.targets and new.act in ("list", "truth"):
        added = _membership(before, new)
        return added if added is not None else _replaced(before, new)
    if new.act == "count" and new.givens:
        return replace(_replaced(before, new), act="count")
    return _of_subject(new, subject, result, before)


def _numbered(before: Frame, new: Frame) -> Frame:
    """As in "And 15?": a bare number is of the family that was spoken of."""
    family = next((given.family for given in reversed(before.givens) if given.family in MAPPED), None)
    if family is None:
        return new
    codes = tuple(f"SDG {number}" if family == "sdg" else f"C{number}" for number in new.numbers)
    return replace(new, givens=(Given(family, codes),), numbers=())


def _ranked(before: Frame, new: Frame) -> Frame | None:
    """As in "And which has the fewest?", "and after that one?": the same ranking from another end or at the next place."""
    if before.rank is None or new.givens or new.targets:
        return None
    if new.rank is not None:
        return replace(
            before, rank=replace(new.rank, counted=new.rank.counted or before.rank.counted), language=new.language
        )
    if new.next_place:
        return replace(
            before, rank=replace(before.rank, place=before.rank.place + 1, up_to=False), language=new.language
        )
    return None


def _within(new: Frame, result: Selection, before: Frame) -> Frame:
    """Narrow down what was found; codes of its own family are choices or exceptions."""
    targets = new.targets or (result.family,)
    if new.targets and result.family not in new.targets and all(target not in MAPPED for target in new.targets):
        targets = (result.family,)
    return replace(
        new, within=result, targets=targets, act=new.act if new.act in ("count", "table") else "list", points_back=""
    )


def _of_subject(new: Frame, subject: tuple[Given, ...], result: Selection | None, before: Frame) -> Frame:
    """Ask something else of what the talk is about."""
    own = {given.family for given in new.givens}
    if (
        result is not None
        and not isinstance(result, Codes)
        and result.family == "outcome"
        and "outcome" not in new.targets
    ):
        return replace(new, within=result, points_back="")
    whole = before.givens if new.act in ("truth", "why") else subject
    if new.points_to in MAPPED:
        whole = before.given(new.points_to)
    kept = tuple(given for given in whole if given.family not in own)
    if isinstance(result, Codes) and not kept:
        kept = (Given(result.family, result.codes),)
    shared = (
        {
            "shared": before.shared,
            "union": before.union,
            "removal": before.removal or new.removal,
            "if_only": before.if_only or new.if_only,
        }
        if not new.givens
        else {}
    )
    return replace(
        new,
        givens=(*kept, *new.givens),
        points_back="",
        topic=new.topic if new.givens else before.topic or "",
        described=before.described,
        **shared,
    )


def _replaced(before: Frame, new: Frame) -> Frame:
    """The question before, with the new codes in the place of the old ones of their family."""
    families = {given.family for given in new.givens} | {"outcome" for _ in [0] if new.unknown}
    kept = tuple(given for given in before.givens if given.family not in families)
    if kept == before.givens and new.givens and not (before.topic and not before.givens):
        rows: tuple[Family, ...] = ("outcome", "objective")
        swap = rows if new.givens[0].family in rows else MAPPED
        kept = tuple(given for given in before.givens if given.family not in swap)
    old = next((given for given in before.givens if given.family in families), None)
    fresh = tuple(
        replace(given, negated=old.negated or given.negated, only=old.only, exactly=old.exactly) if old else given
        for given in new.givens
    )
    targets = (
        tuple(target for target in before.targets if target not in {given.family for given in fresh}) or before.targets
    )
    return replace(
        before,
        shared=before.shared or new.shared,
        union=before.union or new.union,
        givens=(*kept, *fresh),
        unknown=new.unknown,
        targets=targets,
        within=None if fresh else before.within,
        topic="" if fresh else before.topic,
        described=False,
        language=new.language,
        points_back="",
    )


def _membership(before: Frame, new: Frame) -> Frame | None:
    """As in "Which SDGs does D.2-2 have?" - "and SDG 5?": is it one of them?"""
    families = {given.family for given in new.givens}
    if before.act == "list" and families <= set(before.targets) and before.given("outcome") and families <= set(MAPPED):
        return replace(before, act="truth", givens=(*before.givens, *new.givens), targets=(), language=new.language)
    return None


def _subject(said: Said) -> tuple[Given, ...]:
    """The rows and codes that the question before was about."""
    match said.query:
        case Described(codes) if not said.frame.givens:
            return (Given("outcome", codes),)
    rows = said.frame.given("outcome")
    return rows or tuple(replace(given, only=False) for given in said.frame.givens)


def _result(query: Query) -> Selection | None:
    match query:
        case Listing(of):
            return of[0]
        case Number(of):
            return of
        case Table(rows):
            return rows
        case Truth(Exists(of)):
            return of
        case Truth(Contained(part)):
            return part
        case Truth(Same(left)):
            return left
        case Described(codes):
            from assistant.exact.code import family_of

            return Codes(family_of(codes[0]), codes)
    return None
