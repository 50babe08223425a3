"""Carry what the talk is about into a follow-up: "and its action lines?", "which of those also support SDG 5?".

Pure: from the frame before, what it selected, and the new frame, to a frame that stands by itself.
"""

from dataclasses import replace

from assistant.exact.code import MAPPED, ROWS, Family, code_of
from assistant.exact.context import needs_context
from assistant.exact.elsewhere import elsewhere
from assistant.exact.frame import Frame, Given
from assistant.exact.pairs import of_pair
from assistant.exact.query import Codes, Selection
from assistant.exact.results import narrowed, only_one, pointed, ranked
from assistant.exact.said import Said

__all__ = ["Said", "follow", "needs_context"]


def follow(said: Said, new: Frame) -> Frame:
    """The new frame, completed from what was said before."""
    before, result = said.frame, said.result
    if new.empty and new.numbers:
        new = _numbered(before, new, result)
    described = _of_topic(before, new)
    if described is not None:
        return described
    paired = of_pair(said, new)
    if paired is not None:
        return paired
    of_column = result is not None and result.family in MAPPED and len(before.targets) == 1
    if new.elsewhere and not new.givens and of_column and before.given("outcome") and not before.given(*MAPPED):
        known = tuple(replace(row, excepted=True) for row in before.given("outcome"))
        return replace(new, within=result, targets=("outcome",), givens=known, act="list", points_back="", any=())
    if new.elsewhere and not new.given("outcome"):
        known = (*before.given("outcome"), *(new.given(*MAPPED) or before.given(*MAPPED)))
        others = elsewhere(replace(new, givens=known, points_back="", opens_with_follow=False))
        if others.given("outcome") and others.given(*MAPPED):
            return others
    if not new.targets and _denies_what_was_asked(before, new):
        return _replaced(before, replace(new, givens=(_without_first(new.givens[0]), *new.givens[1:])))
    if new.correction and new.givens and not new.targets:
        meant = tuple(given for given in new.givens if not given.negated) or new.givens
        return _replaced(before, replace(new, givens=meant))
    if "objective" in (*new.every, *new.targets) and not new.givens and before.given("objective"):
        return replace(before, givens=tuple(given for given in before.givens if given.family != "objective"))
    if (new.same or new.compare) and new.act == "truth" and len(new.codes) == 1 and before.given(*ROWS):
        return replace(
            before,
            act="truth",
            same=new.same,
            compare=new.compare,
            givens=(*before.given(*ROWS), *new.givens),
            language=new.language,
        )
    if new.only_one and (only := only_one(before, new)) is not None:
        return only
    about = pointed(before, new, result) if result is not None else None
    if about is not None:
        return about
    again = ranked(before, new)
    if again is not None:
        return again
    turned = narrowed(before, new, result) if result is not None else None
    if turned is not None:
        return turned
    if new.points_back == "it" or not new.givens:
        return _of_subject(said, new)
    if not new.targets and new.act in ("list", "truth"):
        return _membership(before, new) or _replaced(before, new)
    return replace(_replaced(before, new), act="count") if new.act == "count" else _of_subject(said, new)


def _of_topic(before: Frame, new: Frame) -> Frame | None:
    """As in "Lines of the climate outcome?" - "and of the one on disasters?": the same of another outcome in words."""
    says_more = new.givens or new.targets or new.points_back or new.numbers or new.narrows or new.correction
    if says_more or not new.topic or not new.opens_with_follow or new.act != "list":
        return None
    if not before.topic and not before.given("outcome"):
        return None
    others = tuple(given for given in before.givens if given.family != "outcome")
    return replace(before, topic=new.topic, described=True, givens=others, language=new.language)


def _denies_what_was_asked(before: Frame, new: Frame) -> bool:
    """As in "not D.2-1, D.2-3": the row that was asked about is denied, and another one named."""
    first = new.givens[0] if len(new.givens) == 1 else None
    if first is None or not first.negated or len(first.codes) < 2:
        return False
    return any(first.codes[0] in given.codes and not given.negated for given in before.given(first.family))


def _without_first(given: Given) -> Given:
    return replace(given, codes=given.codes[1:], negated=False)


def _numbered(before: Frame, new: Frame, result: Selection | None) -> Frame:
    """As in "and 15?": a bare number is of the family that was spoken of."""
    family = next((given.family for given in reversed(before.givens) if given.family in MAPPED), None)
    if family is None and result is not None and result.family in MAPPED:
        family = result.family
    if family is None:
        return new
    codes = tuple(code_of(family, number) for number in new.numbers)
    return replace(new, givens=(Given(family, codes),), numbers=())


def _of_subject(said: Said, new: Frame) -> Frame:
    """Ask something else of what the talk is about."""
    before, result = said.frame, said.result
    open_result = result is not None and not isinstance(result, Codes) and not said.subject
    if new.points_back and not new.givens and open_result and new.targets:
        return replace(new, within=result, points_back="")  # "which line is the rarest?" - "which outcome has it?"
    found_rows = result is not None and not isinstance(result, Codes) and result.family == "outcome"
    if found_rows and "outcome" not in new.targets:
        return replace(new, within=result, points_back="")
    completed = replace(
        new,
        givens=(*_kept(said, new), *new.givens),
        points_back="",
        topic=new.topic if new.givens else before.topic,
        described=before.described,
    )
    if new.givens:
        return completed
    bare = before.act == "count" and new.act == "list" and not (new.asks_which or new.points_back or new.target_asked)
    return replace(
        completed,
        act="count" if bare else completed.act,
        shared=before.shared,
        union=before.union,
        removal=before.removal or new.removal,
        if_only=before.if_only or new.if_only,
    )


def _kept(said: Said, new: Frame) -> tuple[Given, ...]:
    """The codes before that the new question is also about: all but those of the families it names itself."""
    whole = said.frame.givens if new.act in ("truth", "why") else said.subject
    if new.points_to is not None and new.points_to in MAPPED:
        whole = said.frame.given(new.points_to)
    if new.points_back == "it" and "outcome" in new.targets and said.frame.given(*MAPPED):
        whole = said.frame.given(*MAPPED)  # "which outcomes of D.2 have it?"
    own = {given.family for given in new.givens}
    kept = tuple(given for given in whole if given.family not in own)
    if not kept and isinstance(said.result, Codes):
        return (Given(said.result.family, said.result.codes),)
    return kept


def _replaced(before: Frame, new: Frame) -> Frame:
    """The question before, with the new codes in the place of the old ones of their family."""
    families = {given.family for given in new.givens} | ({"outcome"} if new.unknown else set())
    kept = tuple(given for given in before.givens if given.family not in families)
    if kept == before.givens and new.givens and (before.givens or not before.topic):
        rows: tuple[Family, ...] = ("outcome", "objective")
        side = rows if new.givens[0].family in rows else MAPPED
        kept = tuple(given for given in before.givens if given.family not in side)
    old = next((given for given in before.givens if given.family in families), None)
    fresh = tuple(_in_place_of(old, given) for given in new.givens)
    others = tuple(target for target in before.targets if target not in {given.family for given in fresh})
    return replace(
        before,
        shared=before.shared or new.shared,
        union=before.union or new.union,
        givens=(*kept, *fresh),
        unknown=new.unknown,
        targets=others or before.targets,
        within=None if fresh else before.within,
        topic="" if fresh else before.topic,
        described=False,
        language=new.language,
        points_back="",
    )


def _in_place_of(old: Given | None, given: Given) -> Given:
    """New codes under the operators of the old ones: "without SDG 4?" - "and SDG 5?"."""
    if old is None:
        return given
    return replace(given, negated=old.negated or given.negated, only=old.only, exactly=old.exactly)


def _membership(before: Frame, new: Frame) -> Frame | None:
    """As in "which SDGs does D.2-2 have?" - "and SDG 5?": is it one of them?"""
    families = {given.family for given in new.givens}
    columns = families <= set(MAPPED) and families <= set(before.targets)
    if before.act != "list" or not columns or not before.given("outcome"):
        return None
    return replace(before, act="truth", givens=(*before.givens, *new.givens), targets=(), language=new.language)
