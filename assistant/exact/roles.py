"""What a family's word does in a question, by what stands around it: it is asked for, counted, denied, or just a noun.

Each rule looks at one kind of word ("not", "only", a number) and names a role or passes; the first that names one
decides. The order of `_RULES` is the meaning: "how many" before "most", a number before "every".
"""

from collections.abc import Callable

from assistant.exact.code import Family, family_of
from assistant.exact.frame import Amount
from assistant.exact.limits import denied, no_more, only
from assistant.exact.surroundings import Surroundings, is_noun_of_code, look_around
from assistant.exact.walk import WHOLE, Role, Walk

_COPULAS = ("is", "are", "was")
_POSSESSIVES = ("my", "our", "his", "her")
_LISTED_IN = (
    *("list", "appear", "found", "in", "cover", "occur", "show"),
    *("tick", "carr", "includ", "present", "figure", "mention"),
)
_MORE, _FEWER = {"more", "more_than"}, {"fewer", "fewer_than"}
# Verbs of rows that are also requests.
_STATING = ("list", "name", "mention", "quote", "state")


def role_of(walk: Walk, index: int, family: Family) -> Role:
    """The role of the family's word at `index`: "asked" in "which SDGs", "none" in "no SDGs", else "plain"."""
    around = look_around(walk, index, family)
    return next((role for rule in _RULES if (role := rule(around)) is not None), "plain")


def _noun(around: Surroundings) -> Role | None:
    """As in "Outcome D.2-2": the word belongs to a code."""
    return "noun" if is_noun_of_code(around.walk, around.index, around.family) else None


def _told(around: Surroundings) -> Role | None:
    """As in "The goal is SDG 15. Outcomes?": the word and its code stand on both sides of "is"."""
    if around.before or around.walk.givens or around.walk.asked or "?" in around.walk.tagged.text.split(".")[0]:
        return None
    following = around.walk.following(around.index, 2)
    named = len(following) > 1 and following[0].text in _COPULAS and bool(following[1].codes)
    return "noun" if named and all(family_of(code) == around.family for code in following[1].codes) else None


def _own(around: Surroundings) -> Role | None:
    """As in "As C4 rapporteur, where does my line occur?": the writer's own line is the one that was named."""
    before = around.walk.preceding(around.index)
    possessed = before is not None and before.text in _POSSESSIVES
    named = any(given.family == around.family for given in around.walk.givens[-8:])
    return "noun" if possessed and named and around.family != "outcome" else None


def _more_than_any_other(around: Surroundings) -> Role | None:
    """As in "More outcomes than any other goal": the word is counted, and the most wins."""
    walk = around.walk
    if not walk.flags & (_MORE | _FEWER) or all(m.concept != "any_other" for m in walk.following(around.index, 3)):
        return None
    walk.direction = "most" if walk.flags & _MORE else "fewest"
    return _counted(around)


def _compared_amount(around: Surroundings) -> Role | None:
    """As in "At least three SDGs", "only two lines"."""
    walk = around.walk
    if walk.number is None or "number" not in around.concepts:
        return None
    if walk.waiting is not None:
        comparison, shift = walk.waiting
        walk.amounts.append(Amount(around.family, comparison, walk.number + shift))
        return "amount"
    if walk.only is not None:
        walk.amounts.append(Amount(around.family, "==", walk.number))
        return "amount"
    return None


def _ranked(around: Surroundings) -> Role | None:
    """As in "The most SDGs", "second most outcomes": the word is what is counted."""
    walk, concepts = around.walk, around.concepts
    how_many = "how_many" in concepts and (walk.direction is not None or "placed" in walk.flags)
    superlative = around.nearest in ("most", "fewest") and not (walk.up_to and "number" in concepts)
    second_most = "second" in concepts[:2] and "most" in concepts[:2]
    return _counted(around) if how_many or superlative or second_most else None


def _counted(around: Surroundings) -> Role:
    around.walk.counted = around.family
    return "ranked"


def _commonest(around: Surroundings) -> Role | None:
    """As in "The commonest SDG"."""
    return "asked" if around.nearest in ("common_rank", "rare_rank") else None


def _numbered(around: Surroundings) -> Role | None:
    """A number directly before: "top 3 goals", "all 17 SDGs", "which two lines", "outcomes with four SDGs"."""
    walk, concepts = around.walk, around.concepts
    if walk.number is None or around.nearest != "number":
        return None
    if walk.up_to or (walk.direction and "most" in concepts):
        walk.rank_place = walk.number
        return "asked"
    if walk.number == WHOLE.get(around.family):
        return "every" if "every" in concepts else "asked" if around.is_asked else "plain"
    if around.is_asked and not _is_stated(around):
        return "asked"
    if any(m.concept == "it" and m.text in ("its", "their") for m in around.before):
        return "noun"
    pointing = {m.concept for m in around.before if m.text != "that"}
    if not {"those", "it", "every", "all_of"}.isdisjoint(pointing):
        return "asked"
    walk.amounts.append(Amount(around.family, "==", walk.number))
    return "amount"


def _is_stated(around: Surroundings) -> bool:
    """As in "how many outcomes list 10 SDGs": a verb of rows before a number, and no request."""
    rows, verb = (
        around.walk.mentions[max(around.index - 3, 0) : around.index - 1][-2:] if around.index > 2 else (None, None)
    )
    return rows is not None and verb is not None and rows.family == "outcome" and verb.text in _STATING


def _all_of(around: Surroundings) -> Role | None:
    """As in "All of the SDGs"."""
    named = any(m.concept == "all_of" and m.text.startswith("all ") for m in around.before)
    return "every" if named and "all_of" in around.concepts[:2] else None


def _listed_in_each(around: Surroundings) -> Role | None:
    """As in "SDGs listed for every outcome of D.2": what all of them have, not a table."""
    walk, asked = around.walk, around.walk.asked_as("asked", "plain")
    if "each" in around.concepts[:2] and "shared" in walk.flags:
        walk.flags.discard("each")
        return "every"
    if "each" in around.concepts[:2] and _is_listed_in(around):
        walk.flags.discard("each")
        return "every"
    if "each" not in around.concepts[:2] or not asked:
        return None
    between = walk.mentions[asked[-1].index : around.index]
    if not any(m.concept == "link" and m.text.startswith(_LISTED_IN) for m in between):
        return None
    walk.flags.discard("each")
    return "every"


def _is_listed_in(around: Surroundings) -> bool:
    """As in "Present in each outcome": said of what all of them have."""
    mentions = around.walk.mentions
    each = next(i for i in range(around.index - 1, -1, -1) if mentions[i].concept == "each")
    link = around.walk.preceding(each)
    return link is not None and link.concept == "link" and link.text.startswith(_LISTED_IN) and len(link.text) > 3


def _leading(around: Surroundings) -> Role | None:
    """As in "Every outcome with SDG 4", at the head of a request that claims nothing, is what is wanted."""
    walk = around.walk
    heads = around.nearest == "every" and not around.follows_code and not walk.asked and not walk.givens
    before = walk.preceding(around.index - len(around.before))
    inside = "shared" in walk.flags or (before is not None and before.concept == "link")
    if inside:
        return None
    return "leading" if heads and not walk.tagged.has("yes_no", "yes_no_tag", "why", "same") else None


def _quantified(around: Surroundings) -> Role | None:
    """As in "Every SDG", "each outcome", "any line"."""
    near = around.concepts[:2]
    if near[:1] == ("yes_no",) and around.before[0].text in ("have", "has"):
        return None  # "what do they all have as lines"
    if "every" in near:
        return "asked" if around.is_asked else "every"
    if "each" in near:
        return "each"
    if "any" in near:
        return "asked" if around.is_asked else "any"
    return None


def _asked(around: Surroundings) -> Role | None:
    """As in "Which SDGs", "list the lines"."""
    return "asked" if around.is_asked else None


_RULES: tuple[Callable[[Surroundings], Role | None], ...] = (
    _noun,
    _told,
    _own,
    _more_than_any_other,
    _compared_amount,
    _ranked,
    _commonest,
    _numbered,
    no_more,
    only,
    denied,
    _all_of,
    _listed_in_each,
    _leading,
    _quantified,
    _asked,
)
