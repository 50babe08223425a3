"""What else a question shows: a description in words, pronouns that point back, a superlative, words about the text."""

from assistant.exact.code import MAPPED, Family
from assistant.exact.frame import Balance, Compared, Rank
from assistant.exact.walk import Walk
from assistant.question.mention import Mention

_LEFT_OVER = ("word", "topic", "keyword")
# Operators that are also plain words of a description: "sharing know-how", "removed barriers".
_DESCRIPTIVE = ("shared", "union", "removal", "compare", "subset", "text_cue", "common_rank", "second", "everything")
_OPENINGS = ("follow", "and", "or", "correction", "takes_back", "narrow", "not", "except")
# What a row has: "who carries C5?".
_HAVING = frozenset(
    (
        *("has", "have", "carries", "carry", "covers", "cover", "mentions", "lists", "includes"),
        *(
            "combines",
            "combine",
            "unites",
            "couples",
            "satisfy",
            "satisfies",
            "meet",
            "meets",
            "fit",
            "fits",
            "qualify",
            "qualifies",
            "fulfils",
            "fulfills",
        ),
        *("matches", "match", "holds", "features", "includes", "complies with"),
        *("facilitates", "facilitate", "contribute"),
        *("contributes", "supports", "serves", "tick", "ticks", "touches", "gets"),
    )
)
_THAT_ONE = ("that one", "this one", "that outcome", "this outcome", "that row", "this row")
# More words than this before a colon describe something.
_FEW = 2
_COMPARING = ("more", "more_than", "fewer", "fewer_than", "as_many")
_ASKING = ("filler", "stop", "wh", "list", "it", "and")
_WHOLLY = ("every", "all_of", "each", "everything")
_NOUNS: dict[str, Family] = {
    **dict.fromkeys(("goal", "sdg", "odd", "ods"), "sdg"),
    "line": "action_line",
    **dict.fromkeys(("outcome", "row", "code"), "outcome"),
    "objective": "objective",
}


def topic_of(walk: Walk) -> str:
    """The words that are left over, in order: they may describe an outcome."""
    if not walk.tagged.has(*_LEFT_OVER):
        return ""
    return " ".join(mention.text for mention in walk.tagged.of(*_LEFT_OVER, *_DESCRIPTIVE))


def describes(walk: Walk) -> bool:
    """As in "Adapting to climate change: goals for that one", "cutting disaster risk: lines?": an outcome in words."""
    if walk.givens or walk.unknown:
        return False
    words, closed = 0, False
    for index, mention in enumerate(walk.mentions):
        if mention.concept in _LEFT_OVER:
            words, closed = words + 1, False
        elif mention.concept == "stop":
            closed = words > 1
            if mention.text in ":-" and words > _FEW and _only_asks(walk.mentions[index + 1 :]):
                return True
        elif mention.concept == "it" and mention.text in _THAT_ONE and closed:
            return True
    return False


def _only_asks(mentions: tuple[Mention, ...]) -> bool:
    """Whether nothing stands here but a column that is asked for: "lines?", "its goals please"."""
    asked = any(mention.family in MAPPED for mention in mentions)
    return asked and all(m.family in MAPPED or m.concept in _ASKING for m in mentions)


def phrase_of(walk: Walk) -> str:
    """The words that an outcome's text must hold: "which outcomes use the word "capacity"?"."""
    start = next((index for index, mention in enumerate(walk.mentions) if mention.concept == "worded"), None)
    if start is None:
        return ""
    ends = (m.start for m in walk.mentions[start + 1 :] if m.concept in ("stop", "worded"))
    phrase = walk.tagged.text[walk.mentions[start].end : next(ends, None)]
    return phrase.strip(" \"'.")


def rank_of(walk: Walk) -> Rank | None:
    """The superlative; "which comes after SDG 17" asks at least for the second place."""
    if walk.direction is None and "placed" not in walk.flags:
        return None
    place = max(walk.rank_place, 2) if "after_code" in walk.flags else walk.rank_place
    return Rank(walk.direction or "most", place, walk.counted, walk.up_to)


def comparison_of(walk: Walk) -> Compared:
    """The sign ">", "==" or "<" for "more than", "as many as", "fewer than"."""
    if "as_many" in walk.flags:
        return "=="
    if walk.flags & {"more", "more_than"}:
        return ">"
    return "<" if walk.flags & {"fewer", "fewer_than"} else ""


def balance_of(walk: Walk) -> Balance | None:
    """As in "more lines than goals": both columns, one after the other, behind a comparison."""
    sign = comparison_of(walk)
    start = next((i for i, m in enumerate(walk.mentions) if m.concept in _COMPARING), None)
    if not sign or start is None:
        return None
    after = [asked for asked in walk.asked if asked.index > start and asked.role != "noun"][:2]
    if len(after) < 2 or {asked.family for asked in after} != set(MAPPED):
        return None
    between = walk.mentions[after[0].index + 1 : after[1].index]
    if any(m.concept in ("code", "stop", "and", "or", "wh") for m in between):
        return None
    return Balance(after[0].family, sign, after[1].family)


def points_back(walk: Walk) -> bool:
    """Whether a pronoun, or a bare "how many", stands for something said before."""
    if "how_many" in walk.flags and not walk.asked and not walk.givens:
        return True
    return any(mention.text not in ("there", "that", "it s") for mention in walk.tagged.of("it"))


def points_to(walk: Walk) -> Family | None:
    """The family a pronoun names: "that goal", "this line"."""
    words = (mention.text.split() for mention in walk.tagged.of("it"))
    return next((_NOUNS[each[-1]] for each in words if len(each) > 1 and each[-1] in _NOUNS), None)


def text_cues(walk: Walk) -> int:
    """How many words ask for the report's text and not for its mapping: "when", "recommend", "agenda"."""
    asked = bool(walk.asked_as("asked")) or _who_has(walk)
    of_text = walk.tagged.has("text_wh") or (walk.tagged.has("where") and not walk.givens)
    return len(walk.tagged.of("text_cue")) + int(of_text and not asked)


def also_between(walk: Walk) -> bool:
    """As in "which of the goals of D.2-2 are also in D.3-1": both, not either."""
    if len(walk.places) < 2:
        return False
    between = walk.mentions[walk.places[0] : walk.places[-1]]
    relative = any(mention.concept == "wh" or mention.text == "that" for mention in between)
    behind = relative and any(mention.concept == "also" for mention in walk.mentions[walk.places[-1] :])
    return behind or any(mention.concept == "also" for mention in between)


def names_them(walk: Walk) -> bool:
    """As in "name it", "spell them out", "the list, please": what was spoken of is to be listed."""
    if points_back(walk) or any("them" in mention.text.split() for mention in walk.tagged.of("list")):
        return True
    return "list" in walk.flags and all(mention.concept in ("list", "filler", "stop") for mention in walk.mentions)


def holds_all(walk: Walk) -> bool:
    """As in "does D.2-1 contain all of D.2-3's goals?": the first row is said to hold what the second has."""
    if "superset" in walk.flags:
        return True
    if len(walk.places) < 2:
        return False
    first, second = walk.places[0], walk.places[1]
    quantified = any(m.concept in _WHOLLY for m in walk.mentions[first + 1 : second])
    family = next((asked.index for asked in walk.asked if asked.family in MAPPED), first)
    between = walk.mentions[first + 1 : family]
    return quantified and family > first and any(m.concept in _WHOLLY for m in between)


def is_wh_only(walk: Walk) -> bool:
    """As in "Which ones?", "where?", "list them": the question names nothing of its own."""
    if walk.flags & {"why", "how_does"} or walk.asked or walk.givens or topic_of(walk):
        return False
    if "list" in walk.flags and "how_many" not in walk.flags and (names_them(walk) or "those" in walk.flags):
        return True
    open_ended = walk.stray_negation or walk.direction or walk.flags & {"next", "placed"}
    return not open_ended and walk.tagged.has("wh", "where")


def is_only_one(walk: Walk) -> bool:
    """As in "is it the only one?", "the only one?": one thing that was spoken of, and nothing named."""
    if walk.givens or walk.asked or topic_of(walk):
        return False
    text = walk.tagged.text.rstrip(" ?.!")
    return walk.tagged.has("only") and text.endswith(
        ("only one", "only one there", "only one there is", "only one listed")
    )


def opens_with_follow(walk: Walk) -> bool:
    """As in "And D.2-3?", "no, SDG 5", "only those": the beginning of a question that goes on."""
    first = next((m for m in walk.mentions if m.concept not in ("filler", "stop")), None)
    return first is not None and first.concept in _OPENINGS


def _who_has(walk: Walk) -> bool:
    """As in "who carries C5?", "who has the most lines?": "who" stands for outcomes where something is listed."""
    if not any(m.text in ("who", "who s") for m in walk.tagged.of("text_wh")):
        return False
    role = walk.tagged.has("relation.action_line") and not any(g.family == "objective" for g in walk.givens)
    counted = walk.direction is not None and any(asked.family in MAPPED for asked in walk.asked)
    if role or walk.tagged.has("text_cue") or not (counted or any(m.text in _HAVING for m in walk.mentions)):
        return False
    return bool(walk.givens or walk.direction or walk.amounts)
