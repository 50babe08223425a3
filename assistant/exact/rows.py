"""Rows: which lines of the annex a result is read from, and which of them carry it."""

from collections.abc import Iterable, Mapping

from assistant.exact.code import Family, in_order
from assistant.exact.links import Links
from assistant.exact.query import (
    Both,
    Claim,
    Codes,
    Contained,
    Counted,
    Either,
    Everything,
    Exists,
    Linked,
    Not,
    Outnumbers,
    Ranked,
    Same,
    Selection,
    Worded,
)
from assistant.exact.relative import Balanced

# The families that stand in rows of their own.
_IN_ROWS = ("outcome", "study_question")


def rows_read(selections: Iterable[Selection], links: Links) -> tuple[str, ...]:
    """The rows that must be read to be sure of the selections: the named outcomes, or all of them."""
    read: set[str] = set()
    for selection in selections:
        named = _named_rows(selection, links)
        if named is None:
            return links.members["study_question" if _needs_annex2(selection) else "outcome"]
        read |= named
    return in_order(read)


def rows_read_for(claim: Claim, links: Links) -> tuple[str, ...]:
    """The rows that must be read to judge a claim."""
    return _settling(claim, links) or rows_read(_sides(claim), links)


def carriers(
    selections: Iterable[Selection], groups: Mapping[Family, tuple[str, ...]], links: Links
) -> tuple[str, ...]:
    """The rows that prove a result: the named rows, else the found outcomes, else all rows the found codes stand in."""
    rows: set[str] = set()
    for selection in selections:
        found = groups.get(selection.family, ())
        if selection.family in _IN_ROWS:
            rows |= set(found) or _named_rows(selection, links) or set()
            continue
        named = _named_rows(selection, links)
        if named is not None:
            rows |= named
        else:
            rows |= {row for code in found for row in links.rows_of(code)}
    return in_order(rows)


def claim_rows(claim: Claim, decisive: tuple[str, ...], links: Links) -> tuple[str, ...]:
    """The rows that decide a claim: those it names, and the outcomes among the codes that decide it."""
    rows: set[str] = set()
    for side in _sides(claim):
        rows |= _named_rows(side, links) or set()
    return in_order(rows | {code for code in decisive if code in links.outcomes})


def _settling(claim: Claim, links: Links) -> tuple[str, ...]:
    """The rows that settle "do these rows list these codes"; empty where other rows matter too."""
    if isinstance(claim, Contained) and isinstance(claim.part, Codes) and _by_row(claim.whole):
        named = _named_rows(claim.part, links)
        return in_order(named) if named and claim.part.family in _IN_ROWS else ()
    return ()


def _by_row(selection: Selection) -> bool:
    """Whether a row shows by itself that it is selected."""
    match selection:
        case Linked(_, to, _):
            return isinstance(to, Codes | Everything)
        case Counted() | Worded() | Balanced():
            return True
        case Both(parts) | Either(parts):
            return all(_by_row(part) for part in parts)
        case Not(part):
            return _by_row(part)
    return False


def _sides(claim: Claim) -> tuple[Selection, ...]:
    match claim:
        case Contained(part, whole):
            return part, whole
        case Exists(of):
            return (of,)
        case Same(left, right) | Outnumbers(left, right):
            return left, right


def _named_rows(selection: Selection, links: Links) -> set[str] | None:
    """The rows a selection names (D.2-2; those of D.2), or None where every row must be read."""
    match selection:
        case Codes(family, codes) if family in ("outcome", "objective", "study_question"):
            return {row for code in codes for row in links.rows_of(code) or {code}} & (
                set(links.outcomes) | set(links.study_questions)
            )
        case Codes():
            return set()
        case Linked(_, to, how) if how in ("any", "all"):
            return _named_rows(to, links) or None
        case Both(parts) | Either(parts):
            named = [_named_rows(part, links) for part in parts]
            known = [rows for rows in named if rows is not None]
            if isinstance(selection, Either) and len(known) < len(named):
                return None
            rows = set().union(*known) if known else None
            return rows or None
        case Not(part):
            return _named_rows(part, links)
        case Ranked(among):
            return _named_rows(among, links)
    return None


def _needs_annex2(selection: Selection) -> bool:
    match selection:
        case Linked(family, to):
            return "study_question" in (family, to.family)
        case Both(parts) | Either(parts):
            return any(_needs_annex2(part) for part in parts)
        case Not(part):
            return _needs_annex2(part)
        case Ranked(among, of):
            return _needs_annex2(among) or of.family == "study_question"
    return selection.family == "study_question"
