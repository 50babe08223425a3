"""Words that look like operators and are none: "…, no?", "(the goal, not the line)", "D.3-2, the broadest outcome"."""

from dataclasses import replace
from itertools import pairwise

from assistant.exact.code import MAPPED, Family, family_of
from assistant.exact.names import is_plural
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_TAGS = ("no", "not", "correct", "true")
_POSSESSIVES = ("my", "our", "his", "her", "their")
_SUPERLATIVES = ("most", "fewest")
# How far the family that is meant may stand from the one that is not: "the WSIS one, NOT the SDG".
_NEAR = 7


def without_asides(tagged: Tagged) -> Tagged:
    """A question in which asides are fillers, a tag question is one, and a name that is told apart is a code."""
    mentions = _with_rows([_as_tag(tagged.mentions, index) for index in range(len(tagged.mentions))])
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


def _with_rows(mentions: list[Mention]) -> list[Mention]:
    """As in "my D.4-4 line is smudged, which SDGs …": the line of a table that a code names is its row."""
    if sum(m.family in MAPPED for m in mentions) < 2:
        return mentions
    marked = list(mentions)
    for index in range(1, len(mentions) - 1):
        before, line = mentions[index - 1], mentions[index]
        named = before.concept == "code" and bool(before.codes) and family_of(before.codes[0]) == "outcome"
        if not named or line.text != "line" or line.family != "action_line":
            continue
        joined = {mentions[place].concept for place in (index - 2, index + 1) if place >= 0} & {"and", "or"}
        if not joined and not mentions[index + 1].family and mentions[index + 1].text not in (",", "/"):
            marked[index] = replace(line, concept="noun")
    return marked


def _as_tag(mentions: tuple[Mention, ...], index: int) -> Mention:
    """As in "only one outcome, no?": a "no" between a comma and the end asks for assent."""
    mention = mentions[index]
    if mention.concept == "common_rank" and index and mentions[index - 1].text in _POSSESSIVES:
        return replace(mention, concept="filler")  # "C9 is my favourite line"
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
        if mention.concept == "not" and (aside := _denied_codes(mentions, index)):
            return _named_as(mentions, names, *aside)
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


def _denied_codes(mentions: list[Mention], index: int) -> tuple[Family, int, int] | None:
    """As in "(the SDG, not C1/C11)": in brackets, a family is told apart by codes of the other one."""
    start = next((i for i in range(index - 1, max(index - _NEAR, -1), -1) if mentions[i].text in ("(", ")")), None)
    if start is None or mentions[start].text != "(" or index + 1 >= len(mentions):
        return None
    family = next((m.family for m in mentions[start:index] if m.family in MAPPED), None)
    codes = mentions[index + 1].codes if mentions[index + 1].concept == "code" else ()
    if family is None or not codes or any(family_of(code) == family for code in codes):
        return None
    end = next((i for i in range(index, min(index + _NEAR, len(mentions))) if mentions[i].text == ")"), index + 2)
    return family, start, end


def _named_as(mentions: list[Mention], names: list[int], family: Family, start: int, end: int) -> list[Mention]:
    """The mentions with the names before an aside as codes of its family, and the aside as fillers."""
    named = [i for i in names if i < start and _may_mean(mentions[i], family)]
    if not named:
        return mentions
    marked = [
        replace(m, concept="filler") if start < place < end and m.concept != "stop" else m
        for place, m in enumerate(mentions)
    ]
    codes = tuple(code for code in mentions[named[-1]].codes if family_of(code) == family)
    marked[named[-1]] = replace(mentions[named[-1]], concept="code", codes=codes, quantity="named")
    return marked


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
