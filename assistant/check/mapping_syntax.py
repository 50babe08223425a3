"""How a clause speaks of its lists of codes: of which rows, denied or not, exactly or among others."""

import re

from assistant.check.mapping_lists import Listed
from assistant.check.mapping_words import mapping_pattern
from assistant.exact.code import in_order

_GAP = 12  # characters after codes within which a "not" denies them: "C8 and C9 are not on its list"


def is_only_subject(even: str, rows: list[Listed], codes: list[Listed], inverse: bool) -> bool:
    """As in "Only D.4-1 …", "D.3-2 is the only outcome that …", "… by D.4-3 alone"."""
    if not rows or not any(one.codes for one in codes):
        return False
    first, last = rows[0].start, rows[-1].end
    before = even[max(0, first - 30) : first]
    if mapping_pattern("only_subject").search(before):
        return True
    between = even[last : min((one.start for one in codes if one.start >= last), default=last)]
    if "only outcome" in between or "sole outcome" in between or "single outcome" in between:
        return True
    if not inverse and " alone" in between[:12]:
        return True
    return inverse and bool(mapping_pattern("only").search(even[last:]) or mapping_pattern("only").search(before))


def denied_rows(even: str, rows: list[Listed]) -> tuple[list[Listed], list[Listed]]:
    """The rows a list is said of and those it is denied for: "by D.3-3 but not by D.4-3"."""
    for at, row in enumerate(rows):
        if at and mapping_pattern("but_not_rows").search(even[: row.start]):
            return rows[:at], rows[at:]
    return rows, []


def denial(even: str, one: Listed, previous: int, inverse: bool, rows: list[Listed]) -> tuple[bool, tuple[int, int]]:
    """Whether a list is said not to be linked, and the span that says so."""
    start, end = (one.start, rows[0].start) if inverse else (previous, one.start)
    stretch = even[start:end]
    if one.size == 0:
        return False, (one.start, one.end)
    if mapping_pattern("but_not").search(even[max(previous, one.start - 24) : one.start]) and not inverse:
        match = list(mapping_pattern("but_not").finditer(even, max(previous, one.start - 24), one.start))[-1]
        return True, (match.start(), one.end)
    if not rows and mapping_pattern("not").search(even, one.end, one.end + _GAP):
        return True, (one.start, len(even))
    negated = bool(mapping_pattern("not").search(stretch)) or bool(mapping_pattern("omit").search(stretch))
    earlier = even[:start] if not inverse else ""
    if not negated and previous != (rows[0].end if rows else 0) and not inverse:
        tail = earlier[-60:]
        negated = bool(mapping_pattern("not").search(tail)) and " or " in stretch[:8] + stretch
    verb = next(mapping_pattern("verb").finditer(even, start, end), None)
    negation = next(mapping_pattern("not").finditer(even, start, end), None)
    opening = min((m.start() for m in (verb, negation) if m), default=one.start)
    first = start if inverse else opening
    return negated, (first, max(one.end, rows[-1].end if inverse else one.end))


def is_exact(even: str, one: Listed, codes: list[Listed], inverse: bool) -> bool:
    """Whether a list is said to be all of a row's codes: "only C6", "its lines are C2 and C7"."""
    if inverse:
        return False
    before, after = even[max(0, one.start - 22) : one.start], even[one.end : one.end + 26]
    if mapping_pattern("defined").search(even[: one.start]):
        return True
    if mapping_pattern("only").search(before) or mapping_pattern("only").match(after.strip(" ,(")):
        return True
    return bool(mapping_pattern("only").search(after)) and not any(one.end <= other.start for other in codes)


def subject_of(one: Listed, rows: list[Listed], codes: list[Listed]) -> tuple[str, ...]:
    """The rows a list is said of: "D.1-2 lists six Goals, and D.3-3 eleven", "C9 under D.2-1 and C6 under D.3-1"."""
    if not rows:
        return ()
    forward = rows[0].start < codes[0].start
    side = [row for row in rows if (row.end <= one.start if forward else row.start >= one.end)]
    if not side:
        return ()
    nearest = side[-1] if forward else side[0]
    near = [
        row
        for row in side
        if not any(min(row.end, nearest.end) <= other.start < max(row.start, nearest.start) for other in codes)
    ]
    return in_order(code for row in near for code in row.codes)


def scopes(even: str, row: Listed) -> bool:
    """Whether an objective is named for its outcomes: "the only outcome of D.2"."""
    return (
        row.family == "objective"
        and re.search(r"(?:outcomes? of|\b(?:under|within)) (?:the )?(?:objective )?$", even[: row.start]) is not None
    )


def of_topic(even: str, codes: list[Listed]) -> bool:
    """Whether a clause without a row tells codes of the row at hand: "among them is Goal 10", "its lines: C2, C7"."""
    named = any(mapping_pattern("defined").search(even[: one.start]) for one in codes)
    return named or any(mapping_pattern(name).search(even) for name in ("verb", "among"))


def quantifier(even: str) -> str:
    """Which pattern says of how many outcomes a clause speaks, if one does."""
    names = ("all_outcomes", "no_outcome", "most_outcomes")
    return next((name for name in names if mapping_pattern(name).search(even)), "")


def rows_or_it(even: str, rows: list[Listed]) -> bool:
    """Whether a clause names its rows or takes up those at hand."""
    return bool(rows) or mapping_pattern("same_outcome").search(even) is not None
