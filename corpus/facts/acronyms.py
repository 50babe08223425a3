"""Acronyms that the report itself spells out, with the place where it does.

Three ways of spelling out are read: "Long Form (LF)", "LF (Long Form)", and a run of capitalised words whose initials
are an acronym that stands elsewhere in the text. What the report never spells out is not here.
"""

import re
from dataclasses import dataclass

from corpus.facts.stated import Stated, stated

_ACRONYM = r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z\d]+)?"
_AFTER = re.compile(rf"\(({_ACRONYM})\)")
_BEFORE = re.compile(rf"\b({_ACRONYM}) \(([A-Z][^()]{{8,80}})\)")
_BARE = re.compile(r"\b[A-Z]{3,6}\b(?!-\d)")
_CAPITALISED = re.compile(r"[A-Z][a-z]+(?: (?:of|on|for|the|and|[A-Z][a-z]+))* [A-Z][a-z]+")
_SMALL = ("of", "on", "for", "the", "and", "in", "to")
_LONGEST = 9  # words before the bracket, as in "telecommunications/ information and communication technologies"


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form, its long form, and the words of the report that hold both (or the long form alone)."""

    short: str
    long: Stated
    place: Stated


def read_acronyms(report: str) -> tuple[Acronym, ...]:
    """Each acronym the report spells out, at the first place where it does, in report order."""
    found = [*_spelled_before(report), *_spelled_after(report)]
    known = {_bare(acronym.short) for acronym in found}
    found += _by_initials(report, known)
    first: dict[str, Acronym] = {}
    for acronym in sorted(found, key=lambda acronym: acronym.place.start):
        first.setdefault(_bare(acronym.short), acronym)
    return tuple(first.values())


def _spelled_before(report: str) -> list[Acronym]:
    """As in "Sustainable Development Goals (SDGs)": the shortest run of words before the bracket that fits."""
    found = []
    for match in _AFTER.finditer(report):
        line = report.rfind("\n", 0, match.start()) + 1
        words = list(re.finditer(r"[^\s(),;:]+", report[line : match.start()]))[-_LONGEST - 3 :]
        for word in reversed(words):
            start = line + word.start()
            for offset in (0, *(cut.end() for cut in re.finditer(r"[-/]", word.group()))):
                long = report[start + offset : match.start()].strip()
                if long and _fits(match[1], long):
                    place = stated(report, start + offset, match.end())
                    found.append(Acronym(match[1], stated(report, start + offset, match.start()), place))
                    break
            else:
                continue
            break
    return found


def _spelled_after(report: str) -> list[Acronym]:
    return [
        Acronym(match[1], stated(report, *match.span(2)), stated(report, *match.span()))
        for match in _BEFORE.finditer(report)
        if _fits(match[1], match[2]) or match[2].startswith("United Nations")
    ]


def _by_initials(report: str, known: set[str]) -> list[Acronym]:
    wanted = {match.group() for match in _BARE.finditer(report)} - known
    found = []
    for match in _CAPITALISED.finditer(report):
        words = list(re.finditer(r"\S+", match.group()))
        for size in range(len(words), 2, -1):
            for at in range(len(words) - size + 1):
                run = words[at : at + size]
                initials = "".join(word.group()[0] for word in run if word.group() not in _SMALL)
                if initials in wanted:
                    long = stated(report, match.start() + run[0].start(), match.start() + run[-1].end())
                    found.append(Acronym(initials, long, long))
    return found


def _bare(short: str) -> str:
    """Without the plural "s" and an edition ("WTDC-17")."""
    return re.sub(r"(?<=[A-Z])s$|-\d+$", "", short)


def _fits(short: str, long: str) -> bool:
    """Whether the letters of the acronym are, in order, first letters of words (or a whole word, as in "CWG-WSIS").

    >>> _fits("RDFs", "regional development forums"), _fits("ITU", "Telecommunication Union")
    (True, False)
    """
    words = [word for word in re.split(r"[\s/-]+", long) if word]
    if not words or words[0].lower() in _SMALL:
        return False
    letters, _, rest = _bare(short).partition("-")
    if len(rest) == 1:  # "ITU-D": the house, and a letter of one of its parts
        return words[0] == letters and any(word.startswith(rest) for word in words[1:])
    if rest:  # "CWG-WSIS": initials, and a word
        if words[-1] != rest:
            return False
        words = words[:-1]
    return _initials(letters.lower(), [word.lower() for word in words], first=True)


def _initials(letters: str, words: list[str], first: bool) -> bool:
    if not letters:
        return all(word in _SMALL for word in words) or not words
    if not words:
        return False
    word = words[0]
    if word[0] == letters[0] and _initials(letters[1:], words[1:], False):
        return True
    if letters[:2] == "ll" and word.startswith("landlocked"):  # a compound of two words
        return _initials(letters[2:], words[1:], False)
    return not first and (word in _SMALL or word == "ict") and _initials(letters, words[1:], False)
