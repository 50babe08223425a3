"""What a family's word does behind "only", "and no other" or "not": it is limited to, it is denied, or not wanted."""

from dataclasses import replace

from assistant.exact.code import family_of
from assistant.exact.surroundings import Surroundings
from assistant.exact.walk import Role

_DENIALS = ("not", "don t", "dont", "do not", "and not", "but not", "no")
_ARTICLES = ("the", "les", "los", "las")
# Words that close a list of codes.
_NO_MORE = ("no other", "no further", "nothing else", "nothing more", "nothing further")
_NEAR = 4


def no_more(around: Surroundings) -> Role | None:
    """As in "C1 and C11 and no other line", "C7 and nothing else on the WSIS side": it closes a list of codes."""
    walk = around.walk
    if walk.only is None or walk.only < around.index - _NEAR or not walk.mentions[walk.only].text.endswith(_NO_MORE):
        return None
    if not walk.givens or walk.givens[-1].family != around.family or walk.places[-1] != walk.only - 1:
        return None
    walk.givens[-1], walk.only = replace(walk.givens[-1], only=True), None
    return "noun"


def only(around: Surroundings) -> Role | None:
    """As in "Only SDGs"; in "only SDG 4" the word is the noun of its code."""
    walk = around.walk
    if walk.only is None or "only" not in around.concepts:
        return None
    walk.only_family, walk.only = around.family, None
    nearby = [m for m in walk.following(around.index, 4) if m.concept == "code" and m.codes]
    return "noun" if any(family_of(m.codes[0]) == around.family for m in nearby) else "only"


def denied(around: Surroundings) -> Role | None:
    """As in "No SDGs"; "not the action lines" beside what is wanted leaves the family out."""
    walk = around.walk
    if walk.negation is None or walk.negation < around.index - len(around.before) - 3:
        return None
    if _is_of_row(around):
        return "noun"
    beside = around.nearest in ("not", "any", "list") or ("not" in around.concepts and around.follows_code)
    if not beside:
        return None
    return "excluded" if walk.mentions[walk.negation].text in _DENIALS and _is_unwanted(around) else "none"


def _is_of_row(around: Surroundings) -> bool:
    """As in "SDGs of D.3-3 minus SDGs of D.3-1": the word is only the noun of what is taken away."""
    walk = around.walk
    following = walk.following(around.index, 2)
    named = len(following) > 1 and following[0].concept == "link" and following[1].concept == "code"
    return named and bool(walk.givens) and any(asked.family == around.family for asked in walk.asked)


def _is_unwanted(around: Surroundings) -> bool:
    """As in "not the action lines", "I don't need the goals": a family that is not wanted, beside one that is."""
    walk = around.walk
    before = walk.preceding(around.index)
    article = before is not None and before.concept == "filler" and before.text in _ARTICLES
    if not article and "list" not in around.concepts:
        return False
    following = walk.following(around.index, 1)
    set_off = bool(following) and following[0].concept == "stop" and following[0].text == ","
    if not walk.givens and not walk.asked_as("asked", "plain") and not set_off:
        return False
    return all(m.concept not in ("link", "code") for m in walk.following(around.index, 3))
