"""Dates as the report writes them: "29 October to 16 November 2018", "24–27 February 2020", "March 2020".

A day without a year takes the last year named before it in the same sentence, as a reader does ("In 2020, … to be
held from 6 to 9 April").
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

MONTHS = tuple(calendar.month_name)[1:]
_MONTH = "|".join(MONTHS)
_DASH = r"\s*(?:[-–—]|to|until|and)\s*"
_DAYS = re.compile(
    rf"(?<![\w.])(\d{{1,2}})(?:\s+({_MONTH}))?(?:\s+(\d{{4}}))?(?:{_DASH}(\d{{1,2}}))?\s+({_MONTH})(?:\s+(\d{{4}}))?\b"
    rf"|(?<![\w.])(\d{{1,2}})\s+({_MONTH})(?:\s+(\d{{4}}))?\b"
)
_WHOLE_MONTH = re.compile(rf"\b({_MONTH})\s+(\d{{4}})\b")
_YEAR = re.compile(r"(?<![\d/])(?<!\d-)(?<!by )(20\d\d)(?![\d-])(?! (?:\w+ ){0,2}Agenda)")


@dataclass(frozen=True, slots=True)
class Dates:
    """The first and last day of something, and the words that state it; `whole_month` where no day is given."""

    first: date
    last: date
    start: int
    end: int
    whole_month: bool = False

    def overlaps(self, first: date, last: date) -> bool:
        """Whether a day of this stretch lies in `first`..`last`, both included."""
        return self.first <= last and first <= self.last

    @property
    def days(self) -> int:
        """How many days it lasts, both ends included."""
        return (self.last - self.first).days + 1


def read_dates(text: str, start: int = 0, end: int | None = None) -> tuple[Dates, ...]:
    """All dates in `text[start:end]`, in order. A day whose year nobody names is left out.

    >>> [(d.first.isoformat(), d.last.isoformat()) for d in read_dates("In 2020, from 6 to 9 April")]
    [('2020-04-06', '2020-04-09')]
    """
    end = len(text) if end is None else end
    found = [dates for match in _DAYS.finditer(text, start, end) if (dates := _days(text, start, match)) is not None]
    taken = [(dates.start, dates.end) for dates in found]
    for match in _WHOLE_MONTH.finditer(text, start, end):
        if any(first < match.end() and match.start() < last for first, last in taken):
            continue
        month, year = MONTHS.index(match[1]) + 1, int(match[2])
        last_day = calendar.monthrange(year, month)[1]
        found.append(Dates(date(year, month, 1), date(year, month, last_day), match.start(), match.end(), True))
    return tuple(sorted(found, key=lambda dates: dates.start))


def years_in(text: str) -> tuple[int, ...]:
    """The years a text names, in order, each once: no ranges, no agenda's year, no goal to reach by a year."""
    return tuple(dict.fromkeys(int(match[1]) for match in _YEAR.finditer(text)))


def _days(text: str, start: int, match: re.Match[str]) -> Dates | None:
    if match[7]:
        first_day, first_month, last_day, last_month, year = match[7], match[8], match[7], match[8], match[9]
    else:
        last_month, year = match[5], match[6]
        first_day, first_month = match[1], match[2] or match[5]
        last_day = match[4] or match[1]
    if year is None:
        before = years_in(text[start : match.start()])
        if not before:
            return None
        year = str(before[-1])
    try:
        first = date(int(match[3] or year), MONTHS.index(first_month) + 1, int(first_day))
        last = date(int(year), MONTHS.index(last_month) + 1, int(last_day))
    except ValueError:
        return None
    return Dates(first, last, match.start(), match.end()) if first <= last else None
