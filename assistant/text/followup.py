"""Follow-ups: what a short question leaves out is taken from the questions before it.

"and where?" keeps what the last question was about and asks for another thing; "what about Europe?" keeps what was
asked and names another thing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.text.lexicon import labelled, pattern, silences, word_list
from assistant.text.mentions import Mention
from assistant.text.reading import Reading

_NAMES_WHAT = frozenset({"kind", "line", "body", "region", "organiser", "city", "country", "topic", "number"})
_PLACES_AND_TIMES = ("line", "region", "city", "country", "year", "month", "season")
MOST_WORDS = 12
_FRESH = 4


def resolve(reading: Reading, earlier: Sequence[Reading]) -> Reading:
    """The question with what it leaves out filled in from the last question that stands on its own."""
    before = _whole(earlier)
    if before is None or len(reading.words) > MOST_WORDS or not _leans(reading):
        return reading
    return _joined(reading, before)


def _whole(earlier: Sequence[Reading]) -> Reading | None:
    """The earlier questions joined into one: a chain of follow-ups keeps its subject."""
    before: Reading | None = None
    for one in earlier:
        leaning = before is not None and _leans(one) and len(one.words) <= MOST_WORDS
        before = _joined(one, before) if leaning and before is not None else one
    return before


def _leans(reading: Reading) -> bool:
    named = {mention.group for mention in reading.mentions}
    rest = reading.content - frozenset(at for mention in reading.mentions for at in mention.used)
    if pattern("leans_on_earlier").search(reading.text):
        return len(rest) < _FRESH
    return len(reading.content) <= 2 and not ("kind" in named and len(reading.content) > 1)


def _joined(reading: Reading, before: Reading) -> Reading:
    """The words of both, without those of the earlier question that the new one replaces."""
    replaced = {mention.group for mention in reading.mentions if mention.group in _NAMES_WHAT | {"year"}}
    shifted = _shifted(reading, before)
    if shifted or "more" in reading.asked:
        replaced |= {"year", "days", "month"}
    if replaced & {"kind"}:
        replaced |= {"region", "organiser", "city", "country", "year", "days", "month"}
    if replaced & {"region"}:
        replaced |= {"organiser", "city", "country", "body"}
    if replaced & {"organiser"}:
        replaced |= {"region", "city", "country", "body"}
    dropped: set[int] = set()
    for mention in before.mentions:
        if mention.group in replaced:
            dropped |= mention.used
    if any(expression.search(reading.text) for expression, _ in labelled("addressees")):
        dropped |= _within(before, (expression for expression, _ in labelled("addressees")))
    of_its_own = pattern("asks_of_its_own").search(reading.text) is not None
    asked = reading.asked - {"expansion"} if _only_names(reading) else reading.asked
    asks_anew = of_its_own or bool(asked & word_list("asked_in_follow_ups"))
    asked_words = _asking_words(before) | _within(before, (one.asked for one in silences())) if asks_anew else ()
    kept = [word for at, word in enumerate(before.words) if at not in dropped and at not in asked_words]
    text = f"{reading.text} {shifted} {' '.join(word.text for word in kept)}".strip()
    return _reread(reading, text, asked if asks_anew else asked | before.asked)


def _shifted(reading: Reading, before: Reading) -> str:
    """The year meant by "the year before" or "the next edition", counted from the one year named earlier; or ""."""
    years = before.named("year")
    if len(years) != 1:
        return ""
    if pattern("year_before").search(reading.text):
        return str(int(years[0]) - 1)
    return str(int(years[0]) + 1) if pattern("year_after").search(reading.text) else ""


def _only_names(reading: Reading) -> bool:
    """Whether a question is nothing but the name of another place or time: "Americas?" does not ask what that means."""
    named = reading.used_by(*_PLACES_AND_TIMES)
    return bool(named) and reading.content <= named


def _within(reading: Reading, expressions: Iterable[re.Pattern[str]]) -> frozenset[int]:
    """The words of a question that one of the expressions finds."""
    spans = [match.span() for expression in expressions for match in expression.finditer(reading.text)]
    return frozenset(
        at for at, word in enumerate(reading.words) if any(first <= word.start < last for first, last in spans)
    )


def _asking_words(reading: Reading) -> frozenset[int]:
    named = frozenset(at for mention in reading.mentions for at in mention.used)
    return frozenset(at for at in range(len(reading.words)) if at not in reading.content and at not in named)


def _reread(reading: Reading, text: str, asked: frozenset[str]) -> Reading:
    from assistant.text.reading import read_question

    joined = read_question(text)
    shouted: tuple[Mention, ...] = tuple(mention for mention in reading.mentions if mention.name in ("WHO", "AU"))
    return replace(
        joined, question=f"{reading.question} ({text})", language=reading.language, asked=asked,
        mentions=(*joined.mentions, *shouted), unread=reading.unread,
        carried=frozenset(range(len(reading.words), len(joined.words))),
    )  # fmt: skip
