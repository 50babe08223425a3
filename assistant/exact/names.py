"""Decide what a name stands for: the noun beside it decides ("climate action SDG" is SDG 13, not outcome D.4-4)."""

from dataclasses import replace

from assistant.exact.code import MAPPED, Family, family_of
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_PLURALS = ("نواتج", "النواتج", "نتائج", "النتائج", "مخرجات", "المخرجات", "حصائل", "الحصائل")
_BRIDGES = ("filler", "link", "about", "describe", "relation.sdg", "relation.action_line", "it")
_ABOUT = ("on", "of", "for", "in", "de", "du", "sur", "sobre", "по", "о", "about")
_FREE = ("word", "keyword")  # words that say what an outcome is about; titles alone say what is linked to any outcome
_CHAIN = ("name", "keyword", "and", "or", "follow", "filler", "all_of")


def resolve_names(tagged: Tagged) -> Tagged:
    """Turn names into codes where the words around them say which; the other names become words of the topic.

    A family's word that only serves as the noun of a name ("the gender equality goal") becomes a filler, so that it
    is not taken for what is asked. A singular "outcome" beside a topic becomes "described": it names one outcome.
    """
    mentions = list(tagged.mentions)
    described = _descriptions(mentions)
    # One mention of each kind says what the question speaks of; asking all of them for every name would be quadratic.
    seen = {(m.concept, bool(m.family) and is_plural(m)): m for m in mentions}
    kinds = Tagged(tagged.text, tuple(seen.values()), tagged.language)
    for index, mention in enumerate(mentions):
        if mention.concept not in ("name", "keyword"):
            continue
        if index in described:
            mentions[index] = replace(mention, concept="topic")
            continue
        after, before = _noun_after(mentions, index), _noun_before(mentions, index)
        mentions[index] = _resolved(mention, mentions, after, before, kinds)
        for place in (after, before):
            if place is not None and _serves(mentions[index], mentions, place):
                mentions[place] = replace(mentions[place], concept="noun")
                break
    return Tagged(
        tagged.text, tuple(_describe(_like_the_others(mentions, tagged), tagged.language == "en")), tagged.language
    )


def _like_the_others(mentions: list[Mention], tagged: Tagged) -> list[Mention]:
    """As in "the responsible consumption goal but not the partnerships one": names beside a name are of its family."""
    named = {family_of(m.codes[0]) for m in mentions if m.concept == "code" and m.quantity == "named"}
    if len(named) != 1 or any(
        m.concept == "family.outcome" and not is_plural(m) and not _is_asked(mentions, i)
        for i, m in enumerate(mentions)
    ):
        return mentions
    family = named.pop()
    return [
        _as_code(original, family)
        if mention.concept == "topic"
        and original.concept in ("name", "keyword")
        and any(family_of(code) == family for code in original.codes)
        else mention
        for mention, original in zip(mentions, tagged.mentions, strict=True)
    ]


def _descriptions(mentions: list[Mention]) -> set[int]:
    """The places that describe one outcome: what follows "the outcome about …", up to the next verb or clause."""
    places: set[int] = set()
    for index, mention in enumerate(mentions):
        if mention.family != "outcome" or is_plural(mention) or _is_asked(mentions, index):
            continue
        after = _neighbour(mentions, index, 1)
        if after is None or (
            after.concept not in ("about", "describe") and after.text not in ("on", "for", "that", "which", "with")
        ):
            continue
        described: list[int] = []
        for place in range(index + 1, len(mentions)):
            if (
                mentions[place].concept in ("stop", "wh", "yes_no", "relation.sdg", "relation.action_line", "code")
                or mentions[place].family
            ):
                break
            described.append(place)
        if not _is_quantified(mentions, index) or any(mentions[at].concept in _FREE for at in described):
            places.update(described)
    return places


def is_plural(mention: Mention) -> bool:
    """Whether a word for outcomes stands in the plural; Chinese has none, and is read as if it did."""
    last = mention.text.split()[-1]
    if last.isascii():
        return last.endswith("s")
    return last in _PLURALS or last.endswith(("ы", "ов", "ах", "ам", "ами", "и")) or "成" in mention.text


def _resolved(
    mention: Mention, mentions: list[Mention], after: int | None, before: int | None, tagged: Tagged
) -> Mention:
    families = {family_of(code) for code in mention.codes}
    for place in (after, before):
        noun = mentions[place].family if place is not None else None
        if place is None or noun is None:
            continue
        if place == before and mention.concept == "keyword" and _is_asked(mentions, place):
            continue
        if noun in families and noun != "outcome":
            return _as_code(mention, noun)
        one = not is_plural(mentions[place]) and not _is_asked(mentions, place) and not _is_quantified(mentions, place)
        if noun == "outcome" and one:
            return replace(mention, concept="topic")
    return _without_noun(mention, mentions, families, tagged)


def _without_noun(mention: Mention, mentions: list[Mention], families: set[Family], tagged: Tagged) -> Mention:
    known = families - {"outcome"}
    if mention.concept == "keyword":
        asks_outcomes = any(m.family == "outcome" and is_plural(m) for m in tagged.mentions)
        contributes = tagged.has("relation.sdg") and "sdg" in families
        if asks_outcomes and (contributes or _beside_another(mention, mentions)):
            return _as_code(mention, "sdg")
        return replace(mention, concept="topic")
    if not known:
        return replace(mention, concept="topic")
    if len(families) == 1:
        return _as_code(mention, known.pop())
    if "sdg" in known and (tagged.has("relation.sdg") or _mentions(tagged, "sdg")):
        return _as_code(mention, "sdg")
    if "action_line" in known and (tagged.has("relation.action_line") or _mentions(tagged, "action_line")):
        return _as_code(mention, "action_line")
    plural = any(m.family == "outcome" and is_plural(m) for m in tagged.mentions)
    if ("outcome" not in families and len(known) == 1) or (plural and not tagged.has("about")):
        return _as_code(mention, next(f for f in ("sdg", "action_line", "objective") if f in known))
    return replace(mention, concept="topic")


def _beside_another(mention: Mention, mentions: list[Mention]) -> bool:
    """As in "poverty and education": keywords of SDGs alone, joined, name two of them and describe no outcome."""
    place = mentions.index(mention)
    for step in (-1, 1):
        joint, other = mentions[place + step : place + step + 1], mentions[place + 2 * step : place + 2 * step + 1]
        if not joint or not other or place + 2 * step < 0 or joint[0].concept not in ("and", "or"):
            continue
        named = other[0].concept == "keyword" or (other[0].concept == "code" and other[0].quantity == "named")
        if named and all(code.startswith("SDG") for code in (*mention.codes, *other[0].codes)):
            return True
    return False


def _mentions(tagged: Tagged, family: Family) -> bool:
    return any(mention.family == family for mention in tagged.mentions) and not tagged.has("family.outcome")


def _as_code(mention: Mention, family: Family) -> Mention:
    codes = tuple(code for code in mention.codes if family_of(code) == family)
    return replace(mention, concept="code", codes=codes, quantity="named")


def _noun_after(mentions: list[Mention], index: int) -> int | None:
    for place in range(index + 1, min(index + 8, len(mentions))):
        mention = mentions[place]
        if mention.family:
            return place
        if mention.concept == "stop" and _names_kind(mentions, place):
            continue
        if mention.concept not in _CHAIN and not (mention.concept == "stop" and mention.text == ","):
            return None
    return None


def _names_kind(mentions: list[Mention], place: int) -> bool:
    """As in "education - the goal I mean": a kind in the singular, set off by a mark."""
    after = next((m for m in mentions[place + 1 : place + 4] if m.concept != "filler"), None)
    singular = after is not None and after.family in MAPPED and not is_plural(after)
    return singular and mentions[place].text in ("-", "(", ":")


def _noun_before(mentions: list[Mention], index: int) -> int | None:
    for place in range(index - 1, max(index - 9, -1), -1):
        mention = mentions[place]
        if mention.family or mention.concept == "noun":
            return place
        quoted = mention.concept == "stop" and mention.text in (",", "(")
        resolved = mention.concept == "code" and mention.quantity == "named"
        if mention.concept == "link" and mention.text not in _ABOUT:
            return None
        if mention.concept not in _BRIDGES + _CHAIN and not quoted and not resolved:
            return None
    return None


def _serves(name: Mention, mentions: list[Mention], place: int) -> bool:
    """Whether the family's word at `place` is just the noun of this name."""
    family = mentions[place].family
    if family is None or name.concept != "code" or family_of(name.codes[0]) != family:
        return False
    return not _is_asked(mentions, place)


def _is_asked(mentions: list[Mention], place: int) -> bool:
    return place > 0 and mentions[place - 1].concept in ("wh", "how_many")


def _is_quantified(mentions: list[Mention], place: int) -> bool:
    """As in "every outcome of …": no single outcome is named."""
    return place > 0 and mentions[place - 1].concept in ("every", "each", "any", "not", "all_of")


def _describe(mentions: list[Mention], english: bool) -> list[Mention]:
    """Mark a singular "outcome" that stands beside a topic: "the disaster outcome", "the outcome about women"."""
    marked = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.family == "outcome" and not is_plural(mention):
            before, after = _neighbour(mentions, index, -1), _neighbour(mentions, index, 1)
            asked = before is not None and before.concept in (
                "wh",
                "list",
                "how_many",
                "each",
                "every",
                "any",
                "not",
                "only",
                "most",
                "fewest",
            )
            told = before is not None and before.text.startswith("there") and _asks_columns(mentions, index)
            asked = asked and not told
            bridge = after is not None and after.concept in ("about", "describe", "link", "it", "topic")
            left = english and before is not None and before.concept in ("topic", "word")
            if left or (bridge and not asked and _topic_follows(mentions, index)):
                marked[index] = replace(mention, concept="described")
    return marked


def _asks_columns(mentions: list[Mention], index: int) -> bool:
    """As in "There is an outcome on statistics. Its lines?": a column is asked of the outcome that is told of."""
    return any(mention.family in MAPPED for mention in mentions[index + 1 : index + 20])


def _topic_follows(mentions: list[Mention], index: int) -> bool:
    for mention in mentions[index + 1 : index + 7]:
        if mention.concept in ("word", "topic", "keyword"):
            return True
        verb = (
            mention.concept in ("list", "may")
            and index + 1 < len(mentions)
            and mentions[index + 1].text in ("that", "which")
        )
        if mention.concept not in _BRIDGES and not verb:
            return False
    return False


def _neighbour(mentions: list[Mention], index: int, step: int) -> Mention | None:
    place = index + step
    while 0 <= place < len(mentions) and mentions[place].concept == "filler":
        place += step
    return mentions[place] if 0 <= place < len(mentions) and mentions[place].concept != "stop" else None
