"""Look a query up in the mapping: pure functions from a query and the mapping to a finding, with no model.

The annex is finite, so a finding is complete: it says which rows were read, and which rows carry the result.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from assistant.exact.code import Family, family_of, in_order
from assistant.exact.query import (
    Alike,
    Both,
    Claim,
    Codes,
    Contained,
    Counted,
    Described,
    Either,
    Everything,
    Exists,
    Linked,
    Listing,
    Not,
    Number,
    Outnumbers,
    Query,
    Ranked,
    Same,
    Selection,
    Table,
    Truth,
    Worded,
)
from corpus import mapping as annex
from corpus.annex2 import StudyQuestion

ACTION_LINES = tuple(f"C{number}" for number in range(1, 12))
SDGS = tuple(f"SDG {number}" for number in range(1, 18))

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    ">=": lambda left, right: left >= right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    "<": lambda left, right: left < right,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a lookup found.

    `groups` holds the codes by family for a listing (in the order asked), `table` the codes by row and column
    family, `truth` the answer to a claim, `number` a count. `rows` are the outcomes (or study Questions) that carry
    the result, `read` all those that had to be read for it. `witness` is what decided a claim: the codes that are
    missing, or that were found.
    """

    query: Query
    groups: Mapping[Family, tuple[str, ...]] = field(default_factory=dict)
    table: Mapping[str, Mapping[Family, tuple[str, ...]]] = field(default_factory=dict)
    truth: bool | None = None
    number: int | None = None
    witness: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    read: tuple[str, ...] = ()


class Links:
    """The mapping as a relation: who is linked to whom, by family. Built once, read-only."""

    def __init__(self, mapping: annex.Mapping, study_questions: tuple[StudyQuestion, ...] = ()) -> None:
        """Index the rows of Annex 1 and, where it was supplied, of Annex 2."""
        self.outcomes = {row.code: row for row in mapping.outcomes}
        self.objectives = {row.code: row for row in mapping.objectives}
        self.study_questions = {row.code: row for row in study_questions}
        self.members: dict[Family, tuple[str, ...]] = {
            "outcome": in_order(self.outcomes),
            "objective": in_order(self.objectives),
            "sdg": SDGS,
            "action_line": ACTION_LINES,
            "study_question": in_order(self.study_questions),
        }
        self._rows: dict[str, frozenset[str]] = {code: frozenset({code}) for code in self.outcomes}
        for row in mapping.outcomes:
            for code in (row.objective, *row.sdgs, *row.action_lines):
                self._rows[code] = self._rows.get(code, frozenset()) | {row.code}
        self._codes: dict[str, frozenset[str]] = {
            row.code: frozenset({row.code, row.objective, *row.sdgs, *row.action_lines}) for row in mapping.outcomes
        }
        self._neighbours: dict[tuple[str, Family], frozenset[str]] = {}
        for question in study_questions:
            codes = frozenset({*question.sdgs, *question.action_lines})
            self._neighbours[question.code, "sdg"] = frozenset(question.sdgs)
            self._neighbours[question.code, "action_line"] = frozenset(question.action_lines)
            for code in codes:
                key: tuple[str, Family] = (code, "study_question")
                self._neighbours[key] = self._neighbours.get(key, frozenset()) | {question.code}

    def rows_of(self, code: str) -> frozenset[str]:
        """The outcomes a code is linked to; an outcome is linked to itself."""
        return self._rows.get(code, frozenset())

    def neighbours(self, code: str, family: Family) -> frozenset[str]:
        """The codes of `family` that `code` is linked to, through the rows it stands in."""
        known = self._neighbours.get((code, family))
        if known is None:
            if "study_question" in (family, family_of(code)):
                known = frozenset()
            else:
                linked = {other for row in self.rows_of(code) for other in self._codes[row]}
                known = frozenset(other for other in linked if family_of(other) == family)
            self._neighbours[code, family] = known
        return known


def select(selection: Selection, links: Links) -> frozenset[str]:
    """The codes a selection holds. Codes that do not exist select nothing."""
    match selection:
        case Everything(family):
            return frozenset(links.members[family])
        case Codes(family, codes):
            return frozenset(codes) & frozenset(links.members[family])
        case Linked(family, to, how):
            wanted = select(to, links)
            return _members(links, family, lambda code: _is_linked(links.neighbours(code, to.family), wanted, how))
        case Both(parts):
            return frozenset.intersection(*(select(part, links) for part in parts))
        case Either(parts):
            return frozenset.union(*(select(part, links) for part in parts))
        case Not(part):
            return frozenset(links.members[part.family]) - select(part, links)
        case Counted(family, of, comparison, number):
            wanted = select(of, links)
            holds = _COMPARE[comparison]
            return _members(links, family, lambda code: holds(len(links.neighbours(code, of.family) & wanted), number))
        case Ranked():
            return _ranked(selection, links)
        case Alike(code, of):
            return _members(
                links,
                selection.family,
                lambda other: (
                    other != code
                    and all(links.neighbours(other, family) == links.neighbours(code, family) for family in of)
                ),
            )
        case Worded(phrase):
            return frozenset(code for code, row in links.outcomes.items() if phrase.casefold() in row.text.casefold())
    raise TypeError(f"{selection!r} is not a selection")


def counts(among: Selection, of: Selection, links: Links) -> dict[str, int]:
    """How many codes of `of` each member of `among` is linked to, in number order."""
    wanted = select(of, links)
    return {code: len(links.neighbours(code, of.family) & wanted) for code in in_order(select(among, links))}


def look_up(query: Query, links: Links) -> Finding:
    """Compute a query: the finding is complete, and names the rows it was read from."""
    match query:
        case Listing(of):
            groups = {selection.family: in_order(select(selection, links)) for selection in of}
            return Finding(query, groups=groups, rows=_carriers(of, groups, links), read=rows_read(of, links))
        case Number(of):
            found = in_order(select(of, links))
            rows = _carriers((of,), {of.family: found}, links)
            return Finding(query, {of.family: found}, number=len(found), rows=rows, read=rows_read((of,), links))
        case Table(rows, columns):
            codes = in_order(select(rows, links))
            table = {code: {family: in_order(links.neighbours(code, family)) for family in columns} for code in codes}
            carriers = in_order(row for code in codes for row in links.rows_of(code) or {code})
            return Finding(query, table=table, rows=carriers, read=carriers)
        case Described(codes):
            rows = in_order(code for code in codes if code in links.outcomes)
            return Finding(query, rows=rows, read=rows)
        case Truth(claim, negated):
            truth, witness, rows = _judge(claim, links)
            read = _rows_of_claim(claim, links) or rows_read(_sides(claim), links)
            return Finding(query, truth=truth != negated, witness=witness, rows=rows, read=read)
    raise TypeError(f"{query!r} is not a query")


def rows_read(selections: Iterable[Selection], links: Links) -> tuple[str, ...]:
    """The rows that must be read to be sure of the selections: the named outcomes, or all of them."""
    read: set[str] = set()
    for selection in selections:
        named = _named_rows(selection, links)
        if named is None:
            return links.members["study_question" if _needs_annex2(selection) else "outcome"]
        read |= named
    return in_order(read)


def _members(links: Links, family: Family, holds: Callable[[str], bool]) -> frozenset[str]:
    return frozenset(code for code in links.members[family] if holds(code))


def _is_linked(neighbours: frozenset[str], wanted: frozenset[str], how: str) -> bool:
    match how:
        case "any":
            return bool(neighbours & wanted)
        case "all":
            return bool(wanted) and wanted <= neighbours
        case "only":
            return bool(neighbours) and neighbours <= wanted
        case _:
            return bool(wanted) and neighbours == wanted


def _ranked(query: Ranked, links: Links) -> frozenset[str]:
    numbers = counts(query.among, query.of, links)
    places = sorted(set(numbers.values()), reverse=query.direction == "most")
    chosen = places[: query.rank] if query.up_to else places[query.rank - 1 : query.rank]
    return frozenset(code for code, number in numbers.items() if number in chosen)


def _sides(claim: Claim) -> tuple[Selection, ...]:
    match claim:
        case Contained(part, whole):
            return part, whole
        case Exists(of):
            return (of,)
        case Same(left, right) | Outnumbers(left, right):
            return left, right


def _judge(claim: Claim, links: Links) -> tuple[bool, tuple[str, ...], tuple[str, ...]]:
    """Whether a claim is true, the codes that decide it, and the rows that carry it."""
    match claim:
        case Contained(part, whole):
            inner, outer = select(part, links), select(whole, links)
            missing = in_order(inner - outer)
            truth = bool(inner) and not missing
            decisive = missing or in_order(inner)
            rows = (
                _carriers((whole,), {whole.family: decisive}, links) if truth else _claim_rows(claim, decisive, links)
            )
            return truth, decisive, rows
        case Exists(of):
            found = in_order(select(of, links))
            return bool(found), found, _carriers((of,), {of.family: found}, links)
        case Same(left, right):
            one, two = select(left, links), select(right, links)
            return one == two, in_order(one ^ two), _claim_rows(claim, in_order(one ^ two), links)
        case Outnumbers(left, right, comparison):
            one, two = select(left, links), select(right, links)
            return _COMPARE[comparison](len(one), len(two)), (), _claim_rows(claim, (), links)


def _rows_of_claim(claim: Claim, links: Links) -> tuple[str, ...]:
    """The rows that settle "do these rows list these codes"; empty where other rows matter too."""
    if isinstance(claim, Contained) and isinstance(claim.part, Codes) and _by_row(claim.whole):
        named = _named_rows(claim.part, links)
        return in_order(named) if named and claim.part.family in ("outcome", "study_question") else ()
    return ()


def _by_row(selection: Selection) -> bool:
    """Whether a row shows by itself that it is selected."""
    match selection:
        case Linked(_, to, _):
            return isinstance(to, Codes | Everything)
        case Counted() | Worded():
            return True
        case Both(parts) | Either(parts):
            return all(_by_row(part) for part in parts)
        case Not(part):
            return _by_row(part)
    return False


def _claim_rows(claim: Claim, decisive: tuple[str, ...], links: Links) -> tuple[str, ...]:
    rows: set[str] = set()
    for side in _sides(claim):
        rows |= _named_rows(side, links) or set()
    return in_order(rows | {code for code in decisive if code in links.outcomes})


def _carriers(
    selections: tuple[Selection, ...], groups: Mapping[Family, tuple[str, ...]], links: Links
) -> tuple[str, ...]:
    """The rows that prove a result: the named rows, else the found outcomes, else all rows the found codes stand in."""
    rows: set[str] = set()
    for selection in selections:
        found = groups.get(selection.family, ())
        if selection.family in ("outcome", "study_question"):
            rows |= set(found) or _named_rows(selection, links) or set()
            continue
        named = _named_rows(selection, links)
        if named is not None:
            rows |= named
        else:
            rows |= {row for code in found for row in links.rows_of(code)}
    return in_order(rows)


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
