"""What a question names: places, regions, bodies, kinds of events, editions, years, months, days, codes, numbers.

A mention keeps the words it used, so that what is left over can be judged.
"""

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.text.lexicon import Stems, event_kinds, named, seasons
from assistant.text.words import Word, stem
from corpus.number_words import NUMBER_WORDS

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_CODE = re.compile(r"c(\d{1,2})")
_EDITION = re.compile(r"([a-z]+)-?(\d{2}|20\d\d)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORD = r"(?:st|nd|rd|th)?"
_DAYS_FIRST = re.compile(
    rf"\b(\d{{1,2}}){_ORD}(?:\s*(?:of\s+)?({_MONTH}))?(?:\s*(?:-|to|until|till|and|through)\s*(\d{{1,2}}){_ORD})?"
    rf"\s*(?:of\s+)?\b({_MONTH})\b\.?"
)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\b\.?\s*(?:the\s+)?(\d{{1,2}}){_ORD}(?:\s*(?:-|to|until|till|and|through)\s*(\d{{1,2}}){_ORD})?\b(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing named: its group ("city", "kind", …), its canonical name, and the indexes of the words used."""

    group: str
    name: str
    used: frozenset[int]


def read_mentions(text: str, words: Sequence[Word], shouted: frozenset[str]) -> tuple[Mention, ...]:
    """All mentions in a cleaned English question. `shouted` are the words written in capitals ("WHO")."""
    found: list[Mention] = []
    for group in ("city", "country", "region", "organiser", "body", "topic"):
        found += _phrases(words, named(group), group)
    for word, name in (("who", "WHO"), ("au", "AU"), ("br", "BR")):
        if word in shouted:
            found += [Mention("body", name, frozenset({at})) for at, one in enumerate(words) if one.text == word]
    found += _kinds(words)
    found += _single(words)
    found += _days(text, words)
    return tuple(found)


def _phrases(words: Sequence[Word], table: Sequence[tuple[Stems, str]], group: str) -> list[Mention]:
    stems = [word.stem for word in words]
    taken: set[int] = set()
    found = []
    present = frozenset(stems)
    for phrase, name in table:
        if phrase[0] not in present:
            continue
        for at in range(len(stems) - len(phrase) + 1):
            used = range(at, at + len(phrase))
            if tuple(stems[at : at + len(phrase)]) == phrase and taken.isdisjoint(used):
                taken.update(used)
                found.append(Mention(group, name, frozenset(used)))
    return sorted(found, key=lambda mention: min(mention.used))


def _kinds(words: Sequence[Word]) -> list[Mention]:
    """The kinds of events: the one whose longest set of words is there; shorter ones inside it are not meant."""
    stems = [word.stem for word in words]
    present = set(stems)
    matches = []
    for order, (name, kind) in enumerate(event_kinds().items()):
        if kind.without & present:
            continue
        for phrase in kind.phrases:
            if present.issuperset(phrase):
                used = frozenset(at for at, one in enumerate(stems) if one in phrase)
                matches.append((-len(phrase), order, name, used))
                break
    found: list[Mention] = []
    for _, _, name, used in sorted(matches, key=lambda match: match[:2]):
        if all(not used <= other.used and not (used & other.used) for other in found):
            found.append(Mention("kind", name, used))
    return found


def _single(words: Sequence[Word]) -> list[Mention]:
    editions = {kind.edition: name for name, kind in event_kinds().items() if kind.edition}
    found = []
    for at, word in enumerate(words):
        used = frozenset({at})
        if code := _CODE.fullmatch(word.text):
            found.append(Mention("line", f"C{code[1]}", used))
        elif (edition := _EDITION.fullmatch(word.text)) and edition[1] in editions:
            found.append(Mention("kind", editions[edition[1]], used))
            found.append(Mention("year", str(2000 + int(edition[2][-2:])), used))
        elif re.fullmatch(r"(?:19|20)\d\d", word.text):
            found.append(Mention("year", word.text, used))
        elif ordinal := _ORDINAL.fullmatch(word.text):
            found.append(Mention("ordinal", ordinal[1], used))
        elif re.fullmatch(r"\d{1,4}", word.text):
            found.append(Mention("number", word.text, used))
        elif word.text in NUMBER_WORDS and word.text not in ("one", "zero"):
            found.append(Mention("number", str(NUMBER_WORDS[word.text]), used))
        elif word.text in _MONTHS and (word.text not in ("may", "mar", "sep", "dec", "jan") or _is_month(words, at)):
            found.append(Mention("month", str(_MONTHS[word.text]), used))
        elif word.text in seasons() and (word.text not in ("fall", "spring") or _is_season(words, at)):
            found.append(Mention("season", word.text, used))
    return found


def _is_season(words: Sequence[Word], at: int) -> bool:
    """Whether "fall" or "spring" is a season here: after "in", "this", "late" and the like."""
    return at > 0 and words[at - 1].text in (
        "in",
        "this",
        "last",
        "next",
        "early",
        "late",
        "the",
        "of",
        "mid",
        "during",
    )


def _is_month(words: Sequence[Word], at: int) -> bool:
    """Whether "may" is a month here: next to a number or after "in"."""
    around = [words[near].text for near in (at - 1, at + 1) if 0 <= near < len(words)]
    return words[at].text != "may" or any(text.isdigit() or text in ("in", "of", "early", "late") for text in around)


def _days(text: str, words: Sequence[Word]) -> list[Mention]:
    spans = []
    for match in _DAYS_FIRST.finditer(text):
        last_month = _MONTHS[match[4]]
        first_month = _MONTHS[match[2]] if match[2] else last_month
        spans.append((match, first_month, int(match[1]), last_month, int(match[3] or match[1])))
    for match in _MONTH_FIRST.finditer(text):
        if any(match.start() < other.end() and other.start() < match.end() for other, *_ in spans):
            continue
        month = _MONTHS[match[1]]
        spans.append((match, month, int(match[2]), month, int(match[3] or match[2])))
    found = []
    for match, first_month, first, last_month, last in spans:
        if not (1 <= first <= 31 and 1 <= last <= 31):
            continue
        used = frozenset(at for at, word in enumerate(words) if match.start() <= word.start < match.end())
        found.append(Mention("days", f"{first_month}-{first}/{last_month}-{last}", used))
    return found


def days_of(mention: Mention, year: int) -> tuple[date, date] | None:
    """The first and last day of a "days" mention in a year; None where there is no such day."""
    first, last = (tuple(map(int, part.split("-"))) for part in mention.name.split("/"))
    try:
        return date(year, *first), date(year, *last)
    except ValueError:
        return None


def names(mentions: Iterable[Mention], group: str) -> tuple[str, ...]:
    """The canonical names of one group of mentions, each once."""
    return tuple(dict.fromkeys(mention.name for mention in mentions if mention.group == group))


def is_month_word(word: str) -> bool:
    """Whether a word is the name of a month."""
    return word in _MONTHS or stem(word) in _MONTHS
