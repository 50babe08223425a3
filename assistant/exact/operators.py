"""Take the small words into a walk: "not", "only", "apart from", "and", "or", "most", "second", and clause marks."""

from dataclasses import replace

from assistant.exact.query import Comparison
from assistant.exact.scope import close_at_joint, close_at_stop
from assistant.exact.walk import Walk
from assistant.question.mention import Mention

# What each comparison says, and what it adds to its number: "more than 3" is "at least 4".
COMPARISONS: dict[str, tuple[Comparison, int]] = {
    "more_than": (">=", 1),
    "fewer_than": ("<=", -1),
    "at_least": (">=", 0),
    "at_most": ("<=", 0),
    "exactly": ("==", 0),
}
# Denials that may stand after their code, and those that are also said of a writer's memory.
_PARTICIPLES = ("excluded", "omitted", "left out", "dropped", "ignored", "exempt", "missing", "absent", "skipped")
_FORGETTING = ("forgot", "forgotten", "forgets")
_VERBS = ("link", "yes_no", "shared", "relation.sdg", "relation.action_line")
# "And which …" in the six languages: a beginning that joins.
_AND = ("and", "et", "y", "и", "و")


def take_operator(walk: Walk, index: int, mention: Mention) -> None:
    """Read one operator; a concept that is none is kept as a flag."""
    match mention.concept:
        case "not":
            _deny(walk, index, mention)
        case "except":
            walk.excepting = True
        case "if_only" if walk.asked:
            walk.only = index
        case "only" if _is_only_one(walk, index):
            walk.only_family = walk.givens[-1].family
        case "only" if not _is_polite(walk, index):
            walk.only = index
        case "any_of" | "all_of":
            walk.join = "or" if mention.concept == "any_of" else "and"
            walk.flags.add(mention.concept)
        case "and" | "or":
            _join(walk, index, mention)
        case "follow":
            _go_on(walk, index, mention)
        case "or_more" | "or_fewer":
            _open_amount(walk, ">=" if mention.concept == "or_more" else "<=")
        case "most" | "common_rank" | "fewest" | "rare_rank":
            _rank(walk, mention)
        case "second" | "third" if not _orders_words(walk, index):
            walk.rank_place = 2 if mention.concept == "second" else 3
            walk.flags.add("placed")
        case "else" if (before := walk.preceding(index)) is not None and before.text in ("what", "which"):
            walk.flags |= {"else", "what_else"}
        case "else" if mention.text.startswith("what"):
            walk.flags |= {"else", "what_else"}
        case "every" if _floats(walk, index):
            walk.asked[-1].role = "every"
        case "every" if _floats_behind_codes(walk, index):
            walk.givens[-1] = replace(walk.givens[-1], join="and")
        case "where" if mention.text.endswith("else"):
            walk.flags |= {"where", "else"}
        case "stop":
            close_at_stop(walk, index, mention.text)
        case concept:
            walk.flags.add(concept)


def take_comparison(walk: Walk, mention: Mention) -> None:
    """Read "at least", "more than" and the like: they wait for their number."""
    walk.waiting = COMPARISONS[mention.concept]
    walk.flags.add(mention.concept)


def _floats(walk: Walk, index: int) -> bool:
    """As in "What goal do the D.2 outcomes all have?": the quantifier stands behind its noun and before the verb."""
    before, following = walk.preceding(index), walk.following(index, 1)
    if before is None or before.family != "outcome" or not walk.asked or walk.asked[-1].role not in ("plain", "asked"):
        return False
    return bool(following) and following[0].concept in _VERBS


def _floats_behind_codes(walk: Walk, index: int) -> bool:
    """As in "What goal do D.4-1, D.4-2 and D.4-4 all have?": the quantifier stands between several codes and a verb."""
    following = walk.following(index, 1)
    several = bool(walk.places) and walk.places[-1] == index - 1 and len(walk.givens[-1].codes) > 1
    return several and bool(following) and following[0].concept in _VERBS


def _orders_words(walk: Walk, index: int) -> bool:
    """As in "first bullet SDGs, second bullet lines": the place of something on paper."""
    following = walk.following(index, 1)
    return bool(following) and following[0].concept == "word"


def _deny(walk: Walk, index: int, mention: Mention) -> None:
    if _is_interjection(walk, index, mention):
        walk.flags.add("correction")
    elif _follows_its_code(walk, index, mention):
        walk.givens[-1] = replace(walk.givens[-1], negated=True)
    elif (
        not _is_chatter(walk, index, mention)
        and not _is_contracted(walk, index, mention)
        and not _describes(walk, index)
    ):
        walk.negation = index


def _join(walk: Walk, index: int, mention: Mention) -> None:
    if mention.concept == "and" and walk.direction and not walk.givens:
        return
    walk.link = "or" if mention.concept == "or" else "and"
    close_at_joint(walk, index)


def _go_on(walk: Walk, index: int, mention: Mention) -> None:
    if mention.text.startswith(_AND):
        walk.link = "and"
        close_at_joint(walk, index)
    elif mention.text == "but":
        walk.negation, walk.excepting = None, False


def _open_amount(walk: Walk, comparison: Comparison) -> None:
    """As in "three or more", "three SDGs or more": an amount is open at one end."""
    if walk.number is not None:
        walk.waiting = (comparison, 0)
    elif walk.amounts and walk.amounts[-1].comparison == "==":
        walk.amounts[-1] = replace(walk.amounts[-1], comparison=comparison)


def _rank(walk: Walk, mention: Mention) -> None:
    walk.direction = "fewest" if mention.concept in ("fewest", "rare_rank") else "most"
    walk.flags.add(mention.concept)
    if mention.text in ("top", "bottom"):
        walk.up_to = True


def _is_interjection(walk: Walk, index: int, mention: Mention) -> bool:
    """As in "No, D.2-3": a denial of what was said before, not of what follows."""
    following = walk.following(index, 1)
    return index == 0 and len(mention.text) < 4 and bool(following) and following[0].concept == "stop"


def _follows_its_code(walk: Walk, index: int, mention: Mention) -> bool:
    """As in "D.2 excluded, D.3 excluded": the denial closes its code."""
    following = walk.following(index, 1)
    closes = not following or (following[0].concept == "stop" and following[0].text in ",;)")
    return closes and mention.text in _PARTICIPLES and bool(walk.places) and walk.places[-1] == index - 1


def _is_chatter(walk: Walk, index: int, mention: Mention) -> bool:
    """As in "I forgot to note which", "I had no answer.": nothing of the mapping is denied."""
    following = walk.following(index, 6)
    if mention.text in _FORGETTING:
        heard = [m for m in following if m.concept != "filler"]
        return bool(heard) and (heard[0].concept in ("wh", "where", "how_many") or heard[0].text in ("to", "what"))
    end = next((i for i, m in enumerate(following) if m.concept == "stop"), None)
    return mention.text == "no" and bool(end) and all(m.concept == "filler" for m in following[:end])


def _is_contracted(walk: Walk, index: int, mention: Mention) -> bool:
    """Whether this is the "n't" of a question such as "Doesn't D.2-2 list SDG 4?", which denies nothing."""
    opens = all(m.concept in ("filler", "stop", "follow", "and", "why") for m in walk.mentions[:index])
    return mention.text.endswith(" t") and opens and "why" not in walk.flags


def _is_only_one(walk: Walk, index: int) -> bool:
    """As in "Is D.3-2 the only one that has C10?": the row that was named is the only one."""
    following = walk.following(index, 2)
    one = len(following) > 1 and following[0].text == "one" and following[1].concept in ("it", "link", "wh", "filler")
    return one and bool(walk.givens) and walk.givens[-1].family == "outcome"


def _is_polite(walk: Walk, index: int) -> bool:
    """As in "just tell me …": it softens what is asked for, and limits nothing."""
    following = walk.following(index, 1, "filler")
    aside = walk.mentions[index].text == "just" and bool(following) and following[0].concept == "word"
    return aside or (bool(following) and following[0].concept == "list")


def _describes(walk: Walk, index: int) -> bool:
    """Whether a negation belongs to a description: "places with no coastline"."""
    following = walk.following(index, 2, "filler")
    return bool(following) and following[0].concept in ("word", "topic") and not walk.tagged.has("code")
