"""Atoms: the parts of a statement that are right or wrong by themselves (a date, a number, a place, a body, a code).

The same reader reads the draft and the report, so that atoms can be compared. Offsets are those of the text given.
"""

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.check.gazetteer import bodies, no_bodies, places
from assistant.check.level import level
from assistant.check.numbers import read_numbers
from assistant.question.codes import find_codes

MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
_MONTH = "|".join([*MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept?", "oct", "nov", "dec"])
_DASH = r"(?:\s*(?:-|to|until|and|through|till)\s*(?:the\s+)?)"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?"
_DATES = (
    re.compile(rf"\b{_DAY}(?:\s+({_MONTH}))?(?:,?\s+(\d{{4}}))?{_DASH}{_DAY}\s+({_MONTH})\b(?:,?\s+(20\d\d)\b)?"),
    re.compile(rf"\b({_MONTH})\s+(\d{{1,2}}){_DASH}(?:({_MONTH})\s+)?(\d{{1,2}})\b(?!\d)(?:,?\s+(20\d\d)\b)?"),
    re.compile(rf"\b{_DAY}\s+({_MONTH})\b(?:,?\s+(20\d\d)\b)?"),
    re.compile(rf"\b({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(20\d\d)\b)?"),
    re.compile(r"\b(january|february|march|april|may|june|july|august|september|october|november|december)"
               r"(?:\s+of)?,?\s+(20\d\d)\b"),
    re.compile(r"(?:in|during|until|by|since|late|early|mid) (january|february|march|april|june|july|august|september"
               r"|october|november|december|may(?= \d| this|,|\.))\b"),
)  # fmt: skip
_DAYS_ALONE = re.compile(
    r"(?:\b(?:on|from|to|until|and|by|between|till|of)|[,(]) the (\d{1,2})(?:st|nd|rd|th)(?!, (?:is|was|will|to)\b)"
    r"(?:\s+(?:to|and|until|-)\s+(?:the )?(\d{1,2})(?:st|nd|rd|th))?\b"
    r"(?! (?:session|edition|meeting|century|sdg|goal|of |ever|annual))|\((\d{1,2}) (?:to|-|and) (\d{1,2})\)"
)
_RESOLUTION = re.compile(
    r"\bresolutions?\s+(\d{1,4}(?:/\d+)?)(?:\s*\(?\s*rev\.?\s*(?:([a-z][a-z ]+?),?\s*)?(\d{4})?\s*\))?"
    r"(?:\s+of\s+(?:the\s+)?((?:itu |world |united nations |un )?[a-z /-]{3,60}?(?:conference|council|assembly|wtdc"
    r"|unga)))?"
)
_REVISED = re.compile(
    r"(?:(?! and resolution|, resolution)[^.;]){0,45}?\b(?:revised|rev\.|revision)"
    r"(?: (?:in|at|of) (?:the )?(?:([a-z][a-z]+(?: aires)?)(?:,? (?:in )?((?:19|20)\d\d))?|((?:19|20)\d\d)))"
)
_DOCUMENT = re.compile(r"\b(?:sg\drgq/\d+|tdag-?\d*/\d+|(?<![\d/])[12]/\d{2,4})\b")
_ORDINAL = re.compile(
    r"\b(\d{1,3})(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?(?:" + _MONTH + r"))"
    r"|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifty-first|fiftieth|fifty-second)"
    r"(?:\s+(?=session|edition|annual|ever|meeting|(?:\w+ ){0,2}(?:forum|summit|conference))"
    r"|(?= of (?:its|the) kind| one\b|[,;)]))"
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    )
} | {"fifty-first": 51, "fiftieth": 50, "fifty-second": 52}
_YEAR = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?:s\b|-(20\d\d)\b)?(?![\d/]|-\d)(?! (?:\w+ ){0,2}agenda)")
_EDITION = re.compile(
    r"\b(wtdc|wtis|tdag|pp|rdf|wsis forum)[- ](\d{2}|20\d\d)\b"
    r"|\b(?:20(\d\d) (?:edition of the )?(?:wsis )?|(?:wsis )?)forum(?: of 20(\d\d))?\b"
)
_LISTED = re.compile(
    r"\b(?P<family>sdgs?|goals?|action lines?)\b[^.;\d]{0,30}?"
    r"(?:namely|i\.e\.|that is|specifically|being|includes?|are|:|\(|,)\s*"
    r"(?P<list>\d{1,2}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)\d{1,2})*)(?![\w%]|\s+(?!and\b|on\b|as\b)[a-z])"
)
_NO_COUNT = re.compile(
    r"\b2030 (?=(?:\w+ ){0,2}agenda)|\bfootnoteref:\d+|\bstudy groups? \d(?: and(?: study group)? \d)?"
    r"|\bevery (?:two|three|four|five|six|\d) \w+|\b\w+ (?:days|weeks|months|years) (?:later|after|before|earlier)\b"
    r"|\b(?:proposal|item|point|section|page|table|figure|chapter|slide|part|footnote|note)s? \d+(?:\.\d+)*"
)
_PARAGRAPH = re.compile(r"\b(?:paragraphs?|paras?\.?)\s+(\d{1,3})\b")
_ANNEX = re.compile(r"\bannex\s+(\d)\b")


@dataclass(frozen=True, slots=True)
class Atom:
    """An atom at `text[start:end]`. `value` is comparable; what its parts mean depends on the kind.

    name: (the levelled words,). date: (year, month, first day, last month, last day),
    0 where not given. number: (value, hedge). ordinal: (n,).
    place: (kind, name). body, document, edition: (name,). code: canonical codes. resolution: (number, place, year,
    body). `noun` are the words after a number, which it counts.
    """

    kind: str
    value: tuple[object, ...]
    start: int
    end: int
    noun: tuple[str, ...] = ()


def read_atoms(text: str, exists: Callable[[str], bool]) -> tuple[Atom, ...]:
    """All atoms of a text in order, without overlap; bodies and places are told by their names."""
    even = level(text)
    taken = bytearray(len(text))
    found: list[Atom] = []
    for reader in (_resolutions, _documents, _dates, _editions, _paragraphs):
        found += _free(reader(even), taken)
    found += _free(_listed(even), taken)
    codes = find_codes(even, exists)
    mentions = (Atom("code", (*one.codes, *one.unknown), one.start, one.end) for one in codes if one.concept == "code")
    found += _free(mentions, taken)
    found += _free(_ordinals(even), taken)
    found += _free(_years(even), taken)
    found += _free((Atom("place", (one.kind, one.name), one.start, one.end) for one in places().find(text)), taken)
    found += _free((Atom("body", (one.name,), one.start, one.end) for one in bodies().find(text)), taken)
    for match in _NO_COUNT.finditer(even):
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    found += _free(_names(text), taken)
    numbers = read_numbers(even, taken)
    found += _free((Atom("number", (n.value, n.hedge), n.start, n.end, n.noun) for n in numbers), taken)
    return tuple(sorted(found, key=lambda atom: (atom.start, atom.end)))


_NAME = re.compile(
    r"(?<![.!?:] )(?<!^)\b(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? [A-Z][\w'-]+"
    r"|[A-Z][a-z]+(?:[ -](?:of |for |the |and |on )?[A-Z][\w'-]+)+"
    r"|[A-Z]{3,}[a-z]?(?:-[A-Z]+)?)\b"
)


def _names(text: str) -> Iterable[Atom]:
    """Capitalised names that no list knows: persons, banks, funds, programmes."""
    for m in _NAME.finditer(text):
        if m.group() not in no_bodies():
            yield Atom("name", (level(m.group()),), m.start(), m.end())


def _free(atoms: Iterable[Atom], taken: bytearray) -> list[Atom]:
    kept = []
    for atom in atoms:
        if not any(taken[atom.start : atom.end]):
            taken[atom.start : atom.end] = b"\x01" * (atom.end - atom.start)
            kept.append(atom)
    return kept


def _month(word: str | None) -> int:
    if not word:
        return 0
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word[:3]))


def _number(digits: str | None) -> int:
    return int(digits) if digits else 0


def _dates(even: str) -> Iterable[Atom]:
    spans, both, single, single_us, month, in_month = _DATES
    for m in spans.finditer(even):
        yield _date(m, m[6] or m[3], m[2] or m[5], m[1], m[5], m[4])
    for m in both.finditer(even):
        yield _date(m, m[5], m[1], m[2], m[3] or m[1], m[4])
    for m in single.finditer(even):
        yield _date(m, m[3], m[2], m[1], m[2], m[1])
    for m in single_us.finditer(even):
        yield _date(m, m[3], m[1], m[2], m[1], m[2])
    for m in month.finditer(even):
        yield _date(m, m[2], m[1], None, m[1], None)
    for m in in_month.finditer(even):
        yield Atom("date", (0, _month(m[1]), 0, _month(m[1]), 0), m.start(1), m.end(1))
    for m in _DAYS_ALONE.finditer(even):
        first, last = m[1] or m[3], m[2] or m[4] or m[1]
        yield Atom("date", (0, 0, int(first), 0, int(last)), m.start(1) if m[1] else m.start(), m.end())


def _date(
    m: re.Match[str], year: str | None, month: str | None, first: str | None, last_month: str | None, last: str | None
) -> Atom:
    value = (_number(year), _month(month), _number(first), _month(last_month), _number(last))
    return Atom("date", value, m.start(), m.end())


def _resolutions(even: str) -> Iterable[Atom]:
    for m in _RESOLUTION.finditer(even):
        later = None if m[2] or m[3] else _REVISED.match(even, m.end())
        place, year = (later[1] or "", later[2] or later[3] or "") if later else (m[2] or "", m[3] or "")
        yield Atom("resolution", (m[1], place, year, (m[4] or "").strip()), m.start(), (later or m).end())


def _documents(even: str) -> Iterable[Atom]:
    for m in _DOCUMENT.finditer(even):
        yield Atom("document", (m.group(),), m.start(), m.end())


def _editions(even: str) -> Iterable[Atom]:
    for m in _EDITION.finditer(even):
        if m[1]:
            yield Atom("edition", (m[1], int(m[2]) % 100), m.start(), m.end())
        elif m[3] or m[4]:
            yield Atom("edition", ("wsis forum", int(m[3] or m[4])), m.start(), m.end())


def _paragraphs(even: str) -> Iterable[Atom]:
    for m in _PARAGRAPH.finditer(even):
        yield Atom("paragraph", (int(m[1]),), m.start(), m.end())
    for m in _ANNEX.finditer(even):
        yield Atom("annex", (int(m[1]),), m.start(), m.end())


def _listed(even: str) -> Iterable[Atom]:
    """Codes after a count: "nine SDGs, namely 1, 3 and 5"."""
    for m in _LISTED.finditer(even):
        sign = "C" if m["family"].startswith("action") else "SDG "
        codes = tuple(f"{sign}{int(number)}" for number in re.findall(r"\d+", m["list"]))
        yield Atom("code", codes, m.start("list"), m.end("list"))


def _ordinals(even: str) -> Iterable[Atom]:
    for m in _ORDINAL.finditer(even):
        value = int(m[1]) if m[1] else _ORDINALS[m[2]]
        yield Atom("ordinal", (value,), m.start(), m.end(1) if m[1] else m.end(2))


def _years(even: str) -> Iterable[Atom]:
    for m in _YEAR.finditer(even):
        value: tuple[object, ...] = (int(m[1]), int(m[2])) if m[2] else (int(m[1]),)
        yield Atom("year", value, m.start(), m.end())
