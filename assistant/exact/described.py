"""Several outcomes that are told in words: "the climate outcome and the one on disasters", each as its code."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.exact.asides import without_asides
from assistant.exact.code import family_of
from assistant.exact.meaning import Meant
from assistant.exact.names import is_plural, resolve_names
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_WORDS = ("word", "topic", "keyword", "name")
_BRIDGES = ("about", "describe", "link", "filler")
_NAMES = ("name", "keyword")
_ONE = ("one", "outcome")
_THE_ONE = re.compile(r"the (?:one|other)|celui|celle|(?:el|la) de")
Find = Callable[[str, str], Meant | None]


def with_described_rows(tagged: Tagged, find: Find) -> Tagged:
    """A question with codes for the outcomes it describes, where it describes several and all are clear."""
    if tagged.has("code"):
        return _with_set_apart(tagged)
    resolved = resolve_names(without_asides(tagged)).mentions
    spans = [span for span in (_span(tagged.mentions, resolved, i) for i in range(len(resolved))) if span is not None]
    meant = [_meant(tagged, span, find) for span in spans]
    if len(spans) < 2 or not all(meant):
        return tagged
    mentions = list(tagged.mentions)
    for (start, end), code in reversed(list(zip(spans, meant, strict=True))):
        first, last = mentions[start], mentions[end - 1]
        mentions[start:end] = [Mention("code", code, first.start, last.end, (code,))]
    return replace(tagged, mentions=tuple(mentions))


def _with_set_apart(tagged: Tagged) -> Tagged:
    """A question with codes for the outcomes that it names beside "apart from", "but not" and "only"."""
    mentions = list(tagged.mentions)
    for index in reversed(range(len(mentions))):
        if mentions[index].concept not in _NAMES or (index and mentions[index - 1].concept in (*_NAMES, "and")):
            continue
        end = next(at for at in range(index, len(mentions) + 1) if not _names(mentions[at : at + 1]))
        codes = [code for mention in mentions[index:end] for code in mention.codes]
        rows = sorted({code for code in codes if family_of(code) == "outcome"})
        before = next((m.concept for m in reversed(mentions[:index]) if m.concept not in ("filler", "about")), "")
        noun = any(mention.text in _ONE for mention in mentions[end : end + 1])
        apart = before == "except" or (before == "not" and noun)
        alone = tagged.has("only") and "outcome" in mentions[end - 1].text.split()
        if len(rows) == 1 and ((apart and (noun or codes == rows)) or alone):
            end += noun
            mentions[index:end] = [Mention("code", rows[0], mentions[index].start, mentions[end - 1].end, tuple(rows))]
    return replace(tagged, mentions=tuple(mentions))


def _names(mentions: Sequence[Mention]) -> bool:
    return any(mention.concept in (*_NAMES, "and") for mention in mentions)


def _span(mentions: tuple[Mention, ...], resolved: tuple[Mention, ...], index: int) -> tuple[int, int] | None:
    """The mentions that describe one outcome: a name of it, the word "outcome" with what stands beside it, or "the one
    on" with what follows.
    """
    mention = mentions[index]
    if mention.concept == "name" and "outcome" in mention.text.split():
        return index, index + 1
    if resolved[index].concept == "described":
        start = index
        while start and resolved[start - 1].concept in _WORDS:
            start -= 1
        return (start, index + 1) if start < index else (index, _end(resolved, index + 1))
    noun = mention.family == "outcome" and not is_plural(mention) and not _asked(mentions, index)
    if noun or (mention.concept == "about" and _THE_ONE.match(mention.text)):
        end = _end(mentions, index + 1)
        return (index, end) if any(one.concept in _WORDS for one in mentions[index:end]) else None
    return None


def _end(mentions: tuple[Mention, ...], at: int) -> int:
    """Where a description that goes on at a place ends: after its last word."""
    while at < len(mentions) and mentions[at].concept in (*_WORDS, *_BRIDGES):
        if mentions[at].concept == "about" and _THE_ONE.match(mentions[at].text):
            break
        at += 1
    while mentions[at - 1].concept in _BRIDGES:
        at -= 1
    return at


def _asked(mentions: tuple[Mention, ...], index: int) -> bool:
    before = next((m.concept for m in reversed(mentions[:index]) if m.concept != "filler"), "")
    return before in ("wh", "how_many", "any", "every", "each", "not", "most", "fewest")


def _meant(tagged: Tagged, span: tuple[int, int], find: Find) -> str:
    """The outcome that a description means for sure; empty where none is."""
    within = tagged.mentions[span[0] : span[1]]
    named = {code for mention in within for code in mention.codes if family_of(code) == "outcome"}
    if len(named) == 1:
        return named.pop()
    words = " ".join(mention.text for mention in within if mention.concept in _WORDS)
    found = find(words, tagged.language) if words else None
    return found.codes[0] if found is not None and found.sure else ""
