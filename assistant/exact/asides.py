"""Words that look like operators and are none: "…, no?", "(the goal, not the line)", "D.3-2, the broadest outcome"."""

from dataclasses import replace
from itertools import pairwise

from assistant.exact.code import MAPPED, Family, family_of
from assistant.exact.names import is_plural
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_TAGS = ("no", "not", "correct", "true")
_SUPERLATIVES = ("most", "fewest")
# How far the family that is meant may stand from the one that is not: "the WSIS one, NOT the SDG".
_NEAR = 7


def without_asides(tagged: Tagged) -> Tagged:
    """A question in which asides are fillers, a tag question is one, and a name that is told apart is a code."""
    mentions = [_as_tag(tagged.mentions, index) for index in range(len(tagged.mentions))]
    if tagged.has("speaker"):
        mentions = _without_writer(mentions)
    return Tagged(tagged.text, tuple(_without_epithets(_told_apart(mentions), tagged)), tagged.language)


def _without_writer(mentions: list[Mention]) -> list[Mention]:
    """As in "the only line I follow is C5": what the writer cares for limits nothing, and its word is a noun."""
    marked = [replace(m, concept="filler") if m.concept in ("only", "speaker") else m for m in mentions]
    for index, (noun, speaker) in enumerate(pairwise(mentions)):
        if noun.family in MAPPED and speaker.concept == "speaker":
            marked[index] = replace(noun, concept="noun")
    return marked


def _as_tag(mentions: tuple[Mention, ...], index: int) -> Mention:
    """As in "only one outcome, no?": a "no" between a comma and the end asks for assent."""
    mention = mentions[index]
    if mention.concept not in ("not", "filler") or mention.text not in _TAGS or index == 0:
        return mention
    after = next((m for m in mentions[index + 1 : index + 3] if m.concept != "filler"), None)
    ends = after is None or (after.concept == "stop" and after.text == "?")
    begins = mentions[index - 1].concept == "stop" or (
        mention.concept == "not" and after is not None and mentions[index - 1].concept == "filler"
    )
    return replace(mention, concept="yes_no_tag") if ends and begins else mention


def _told_apart(mentions: list[Mention]) -> list[Mention]:
    """As in "infrastructure (the WSIS line, not the goal)": the name is of the family that is not denied."""
    names = [i for i, m in enumerate(mentions) if m.concept in ("name", "keyword")]
    for index, mention in enumerate(mentions):
        if not names:
            break
        denied = _denied_family(mentions, index) if mention.concept == "not" else None
        if denied is None:
            continue
        meant: Family = "action_line" if mentions[denied].family == "sdg" else "sdg"
        positive = _nearby(mentions, index, denied, meant)
        if positive is None:
            continue
        named = [i for i in names if _may_mean(mentions[i], meant)]
        if not named:
            return mentions
        marked = list(mentions)
        for place in (index, denied, positive):
            marked[place] = replace(mentions[place], concept="filler")
        for place in named:
            codes = tuple(code for code in mentions[place].codes if family_of(code) == meant)
            marked[place] = replace(mentions[place], concept="code", codes=codes, quantity="named")
        return marked
    return mentions


def _denied_family(mentions: list[Mention], index: int) -> int | None:
    """Where "SDG" stands in "not the SDG", with no code of its own."""
    for place in range(index + 1, min(index + 4, len(mentions))):
        if mentions[place].family in MAPPED:
            after = mentions[place + 1] if place + 1 < len(mentions) else None
            return place if after is None or after.concept in ("stop", "filler", "follow") else None
        if mentions[place].concept not in ("filler", "it", "link", "about"):
            return None
    return None


def _nearby(mentions: list[Mention], index: int, denied: int, meant: Family) -> int | None:
    """Where the family that is meant is named, beside the denial."""
    places = [*range(index - 1, max(index - _NEAR, -1), -1), *range(denied + 1, min(denied + _NEAR, len(mentions)))]
    wanted = ("wsis",) if meant == "action_line" else ()
    return next((i for i in places if mentions[i].family == meant or mentions[i].concept in wanted), None)


def _may_mean(mention: Mention, family: Family) -> bool:
    return any(family_of(code) == family for code in mention.codes)


def _without_epithets(mentions: list[Mention], tagged: Tagged) -> list[Mention]:
    """As in "I call D.3-2 the broadest outcome; which lines …": a superlative that only describes a row."""
    if not tagged.has("family.sdg", "family.action_line"):
        return mentions
    marked = list(mentions)
    row: int | None = None
    for index, mention in enumerate(mentions):
        if mention.concept == "code" and mention.codes:
            row = index if family_of(mention.codes[0]) == "outcome" else None
        elif mention.concept in ("wh", "list", "not", "yes_no", "how_many"):
            row = row if mention.text in ("is", "was", "has", "does") else None
        elif mention.concept in _SUPERLATIVES and row is not None and _is_epithet(mentions, index, tagged.text):
            for place in range(index, min(index + 2, len(mentions))):
                marked[place] = replace(mentions[place], concept="filler")
    return marked


def _is_epithet(mentions: list[Mention], index: int, text: str) -> bool:
    """Whether a superlative stands with "outcome" or "one", after an article."""
    article = text[max(mentions[index].start - 8, 0) : mentions[index].start].rstrip().endswith(
        ("the", "a", "our", "your", "its")
    ) or mentions[index].text.startswith("the ")
    after = mentions[index + 1] if index + 1 < len(mentions) else None
    if not article or after is None:
        return False
    return (after.family == "outcome" and not is_plural(after)) or after.text in ("one", "row")
