"""How far an operator reaches: where "not", "only" and "apart from" end, and which codes get one that found none."""

from dataclasses import replace

from assistant.exact.code import family_of
from assistant.exact.walk import Walk
from assistant.question.mention import Mention

_VERBS = ("yes_no", "link", "relation.sdg", "relation.action_line", "list")


def close_at_joint(walk: Walk, index: int) -> None:
    """After "and" or "or", a negation goes on only over a list of codes: "without C8 and C9", not "and with C9"."""
    following = walk.following(index, 4, "filler", "noun")
    if len(following) > 1 and following[0].family:
        following = [m for m in following if not (m.family and m is following[0])]
    if following and following[0].concept in ("code", "not", "except"):
        return
    if walk.excepting and len(following) > 1 and following[0].concept == "those" and following[1].concept != "wh":
        return  # "except those with C7 and those with C1"
    walk.excepting = False
    if walk.negation is not None and walk.givens and walk.places[-1] > walk.negation:
        walk.negation = None


def close_at_code(walk: Walk, index: int) -> None:
    """After a code: "apart from" goes on over a list of codes, "not" up to the next relative clause."""
    if not _list_goes_on(walk, index):
        walk.excepting = False
    if _new_clause(walk, index):
        walk.negation = None


def close_at_stop(walk: Walk, index: int, mark: str) -> None:
    """A comma ends an operator that has its codes; a mark that ends a clause or a sentence ends all of them."""
    if mark == "," and not _list_continues(walk, index):
        if walk.negation is not None and _was_used(walk, walk.negation):
            walk.negation = None
        walk.excepting = False
    if mark in ";?!.:\n":
        settle(walk)
        if mark in "?!.\n":
            walk.sentence = index
        walk.excepting, walk.link = False, ""


def settle(walk: Walk) -> None:
    """Give operators that found nothing after them to the codes before them."""
    _settle_negation(walk)
    if walk.join and walk.givens and len(walk.givens[-1].codes) > 1:
        walk.givens[-1] = replace(walk.givens[-1], join=walk.join)
    _settle_only(walk)
    walk.keep_number()
    walk.negation = walk.only = None


def _settle_negation(walk: Walk) -> None:
    """As in "What does D.3-4 cover that D.3-3 doesn't": the denial belongs to the codes of its sentence before it."""
    negation = walk.negation
    if negation is None or any(place > negation for place in walk.places):
        return
    if walk.givens and (walk.givens[-1].negated or walk.givens[-1].excepted):
        walk.stray_negation = not walk.asked_as("none")
    elif walk.givens and (walk.sentence <= walk.places[-1] < negation or _denied_of_it(walk, negation)):
        walk.givens[-1] = replace(walk.givens[-1], negated=True)
    elif not walk.asked_as("none"):
        walk.stray_negation = True


def _denied_of_it(walk: Walk, negation: int) -> bool:
    """As in "D.3-3 covers a lot. Which goals does it not have?": what is denied is denied of the row before."""
    asked = any(asked.index > walk.sentence and asked.role == "asked" for asked in walk.asked)
    named = len(walk.givens) == 1 and walk.givens[0].family == "outcome"
    return (
        named and asked and any(m.concept == "it" and m.text == "it" for m in walk.mentions[walk.sentence : negation])
    )


def _settle_only(walk: Walk) -> None:
    """As in "D.4-1 only" limits the codes before; in "D.4-1 ALs only" the word limits what is asked."""
    only = walk.only
    if only is None or not walk.givens or any(asked.index > only for asked in walk.asked):
        return
    after = walk.following(only, 1)
    just = walk.mentions[only].text == "just" and bool(after) and after[0].concept in ("word", "topic", "keyword")
    if just or (after and after[0].text == "the"):
        return  # "the goals of D.2-3, just the figures"
    before = walk.preceding(only)
    if before is None or before.family is None:
        walk.givens[-1] = replace(walk.givens[-1], only=True)


def _list_goes_on(walk: Walk, index: int) -> bool:
    following = walk.following(index, 3, "filler", "noun")
    if len(following) > 1 and following[0].text == "," and following[1].concept == "code":
        own, next_codes = walk.mentions[index].codes, following[1].codes
        return not (own and next_codes) or family_of(own[0]) == family_of(next_codes[0])
    return bool(following) and (following[0].concept in ("and", "or", "follow", "code") or following[0].text == ",")


def _new_clause(walk: Walk, index: int) -> bool:
    """As in "outcomes without C8 that have C5": a relative clause ends the scope of a negation."""
    following = walk.following(index, 3, "noun")
    return (
        len(following) > 1 and following[0].text in ("that", "which", "qui", "que") and following[1].concept in _VERBS
    )


def _list_continues(walk: Walk, index: int) -> bool:
    following: list[Mention] = walk.following(index, 4, "filler", "and", "or")
    return bool(following) and following[0].concept in ("code", "noun", "number")


def _was_used(walk: Walk, index: int) -> bool:
    return any(place > index for place in walk.places) or any(asked.index > index for asked in walk.asked)
