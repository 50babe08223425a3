"""The decisive words of a sentence for a kind of question: a date, a place, a number, bodies, an address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.text.draft import Span
from assistant.text.evidence import Unit
from assistant.text.frames import date_words, place_name
from assistant.text.lexicon import chatter, plain_words, synonyms
from assistant.text.words import stem, stems_of
from corpus.facts.counts import Count
from corpus.facts.dates import read_dates
from corpus.facts.documents import LINK
from corpus.facts.events import places

_YEAR = re.compile(r"(?<![\d/.])20\d\d(?!-\d|\d)")
_NO_THING = re.compile(r"\s*(?:do|does|did|is|are|was|were|has|have|had|can|will|would|should|come|came)\b")
_COUNTED = re.compile(
    r"\b(?:how many|number of|number that are(?: actually)?|how much|count of|no\.? of|nr of|# of)\s+((?:\S+\s*){1,4}?)"
    r"(?=\s*(?:\b(?:do|does|did|are|is|were|was|have|has|will|in|at|by|on|per|get|to|of|the|that|which)\b|[?,.;]|$))"
)
_BODY = re.compile(
    r"\b(?:[A-Z]{2,}(?:-[A-Z]+)*|Member States|ITU membership|membership|stakeholders|Task Group|Bureau)\b"
)
_NO_BODY = frozenset(
    ["WSIS", "SDG", "SDGS", "ICT", "ICTS", "AL", "IOT", "KPI", "KPIS", "SSC", "GCA", "RDF", "II", "ITU-D", "CWG"]
)


@dataclass(frozen=True, slots=True)
class Extract:
    """A short answer: how it is written, and the words of the report that give it."""

    words: str
    marks: tuple[Span, ...]


def find_date(unit: Unit, language: str, deadline: bool = False) -> Extract | None:
    """The first date of a sentence, or its years: with `deadline` what stands after "by", else the others first."""
    dates = read_dates(unit.text)
    if dates and not deadline:
        first = dates[0]
        words = date_words(first, unit.text[first.start : first.end], language)
        return Extract(words, ((unit.start + first.start, unit.start + first.end),))
    years = list(_YEAR.finditer(unit.text))
    until = [year for year in years if unit.text[: year.start()].rstrip().endswith(" by")]
    chosen = until if deadline else [year for year in years if year not in until] or years
    if not chosen:
        return None
    marks = tuple((unit.start + year.start(), unit.start + year.end()) for year in chosen)
    return Extract(", ".join(dict.fromkeys(year.group() for year in chosen)), marks)


def find_place(unit: Unit, language: str) -> Extract | None:
    """The first known city of a sentence, with its country where that follows."""
    for place in places():
        at = unit.text.find(place.city)
        if at >= 0 and not unit.text[:at].endswith("Rev. "):  # where a resolution was revised, nothing takes place
            end = at + len(place.city)
            country = re.match(rf",\s*{re.escape(place.country)}", unit.text[end:])
            words = place_name(place.city, language)
            if country:
                end += country.end()
                words += f", {place_name(place.country, language)}"
            return Extract(words, ((unit.start + at, unit.start + end),))
    return None


def find_number(unit: Unit, counts: Sequence[Count], text: str, stems: frozenset[str]) -> Extract | None:
    """The number of a sentence that counts what the question asks to count; several where they tie.

    A number that the question itself gives is not what it asks for, unless the sentence has no other.
    """
    here = [count for count in counts if count.sentence.start == unit.start and _counts_it(count, text)]
    if not here:
        return None
    asked = asked_to_count(text)
    given = {int(number) for number in re.findall(r"(?<!\w)\d{1,3}(?!\w)", text)}
    fits = {
        one.number.start: (
            one.value not in given,
            len(_head(one) & asked),
            not asked and re.match(r"\s*of (?:the|those|these)\b", one.counted) is not None,  # a part, not the whole
            len(stems_of(one.counted) & stems),
        )
        for one in here
    }
    best = max(fits.values())
    chosen = [one for one in here if fits[one.number.start] == best]
    words = "; ".join(f"{'over ' if one.at_least else ''}{one.value} {unit_of(one)}" for one in chosen)
    return Extract(words, tuple((one.number.start, one.number.end) for one in chosen))


def asked_to_count(text: str) -> frozenset[str]:
    """The stems of what a question asks to count: "how many SDG targets do …" gives those of "SDG targets"."""
    return stems_of(_counted(text))


def _counted(text: str) -> str:
    """The words of what a question asks to count; "" where it names no thing: "how many does ITU collect?"."""
    match = _COUNTED.search(text)
    return "" if match is None or _NO_THING.match(match[1]) else match[1]


def _counts_it(count: Count, text: str) -> bool:
    """Whether the thing counted is what the question asks to count, by its own word or another for it."""
    words = re.findall(r"[^\W_]+", _counted(text))
    if all(stem(word) in plain_words() | chatter() for word in words):
        return True
    nouns = [word for word in words if word.endswith("s") or word in ("people", "staff")] or words
    meant = {stem(word) for word in nouns}
    meant |= {other for word in nouns for other in synonyms().get((stem(word),), frozenset())}
    return bool(meant & stems_of(count.counted))


def _head(count: Count) -> frozenset[str]:
    """The stems of the words right after the number, before a verb."""
    return stems_of(unit_of(count))


def find_bodies(unit: Unit, named: Sequence[str]) -> Extract | None:
    """The bodies a sentence names besides those of the question."""
    found = [match for match in _BODY.finditer(unit.text) if match.group() not in _NO_BODY]
    fresh = [match for match in found if match.group() not in named] or found
    if not fresh:
        return None
    return Extract(
        ", ".join(dict.fromkeys(match.group() for match in fresh)),
        tuple((unit.start + match.start(), unit.start + match.end()) for match in fresh),
    )


def find_link(unit: Unit) -> Extract | None:
    """The web address of a sentence."""
    match = LINK.search(unit.text)
    return Extract(match.group(), ((unit.start + match.start(), unit.start + match.end()),)) if match else None


def unit_of(count: Count) -> str:
    """What is counted, cut before the verb."""
    return re.split(r"\s+(?:are|is|have|has|that|of those|relate|belonging|under|as)\b", " " + count.counted)[0].strip()


def find_goals(unit: Unit) -> Extract | None:
    """The numbers of the goals a sentence names: "Sustainable Development Goals 4, 5, 9, and 17"."""
    match = re.search(r"(?:Goals?|SDGs?) (\d+(?:(?:, (?:and )?| and )\d+)*)", unit.text)
    if match is None:
        return None
    return Extract(f"SDGs {match[1]}", ((unit.start + match.start(), unit.start + match.end()),))
