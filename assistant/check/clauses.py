"""Clauses: the parts of a sentence that claim something by themselves, cut at marks and joining words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.check.level import level
from assistant.check.tables import table

_QUOTED = re.compile(r'"[^"]*"')
_JOINTS = re.compile(
    r";\s+|,?\s+(?:while|whereas|although|though)\s+|,\s+(?:and|but|or|nor|yet|so)\s+|,?\s+but\s+|\s+and\s+"
    r"|,\s+(?=(?:which|where|who|whose|(?:all |both |none |some |most |each )?of which|since|because|as)\b)"
    r"|\s+[-\u2013\u2014]\s+|:\s+|,\s+"
)


_ROLE_OF_CODES = re.compile(
    r"where (?:itu|bdt|the union|the bureau) (?:is|acts)\b"
)  # it tells what codes before it are


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at `text[start:end]`. `linked` tells that it goes on with the subject of the clause before."""

    start: int
    end: int
    text: str
    linked: bool


@cache
def _finite() -> re.Pattern[str]:
    verbs = "|".join(table("claims")["finite_verbs"])
    return re.compile(rf"\b(?:{verbs})\b")


@cache
def _starts_with_verb() -> re.Pattern[str]:
    verbs = "|".join(table("claims")["finite_verbs"])
    return re.compile(rf"(?:(?:also|then|thus|further|additionally|in turn|not)\s+)?(?:{verbs})\b")


def read_clauses(sentence: str, also: Sequence[int] = ()) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; each holds a finite verb, so that a list is not cut, save at `also`.

    >>> [clause.text for clause in read_clauses("ITU leads it, and BDT has joined C1, C2 and C3.")]
    ['ITU leads it', 'BDT has joined C1, C2 and C3']
    """
    even = level(sentence)
    blank = _QUOTED.sub(lambda match: "q" * len(match.group()), even)
    cuts: list[tuple[int, int, bool]] = []
    last = 0
    for joint in _JOINTS.finditer(blank):
        before, after = blank[last : joint.start()], blank[joint.end() :]
        rest = _until_next(after)
        verb_first = _starts_with_verb().match(after) is not None
        relative = re.match(r"(?:which|where|who|whose|(?:\w+ )?of which|since|because)\b", after) is not None
        plain = joint.group().strip() in (",", "and") and not relative
        if joint.start() in also:
            cuts.append((joint.start(), joint.end(), True))
            last = joint.end()
            continue
        if not _finite().search(before) or _ROLE_OF_CODES.match(after):
            continue
        if plain and not verb_first and not (joint.group().strip() == "and" and _subject_verb(after)):
            continue
        if joint.group().strip() == "," and not relative and not verb_first:
            continue
        if relative or verb_first or _finite().search(rest):
            cuts.append((joint.start(), joint.end(), relative or verb_first))
            last = joint.end()
    return tuple(_cut(sentence, cuts))


def _until_next(after: str) -> str:
    return re.split(r"[;]|, (?:and|but|while|whereas|which|where|who)\b", after)[0]


def _subject_verb(after: str) -> bool:
    """Whether a short subject and its verb follow: "and ITU is the co-facilitator"."""
    head = after[:60]
    verb = _finite().search(head)
    return verb is not None and "," not in head[: verb.start()] and len(head[: verb.start()].split()) <= 5


def _cut(sentence: str, cuts: list[tuple[int, int, bool]]) -> list[Clause]:
    clauses = []
    start, linked = 0, False
    for cut_start, cut_end, follows in [*cuts, (len(sentence), len(sentence), False)]:
        first, last = _trim(sentence, start, cut_start)
        if first < last:
            clauses.append(Clause(first, last, sentence[first:last], linked))
        start, linked = cut_end, follows
    return clauses


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n,;:–—":
        start += 1
    while end > start and text[end - 1] in " \t\n,;:.!–—":
        end -= 1
    return start, end
