"""Look a query up in the mapping: pure functions from a query and the mapping to a finding, with no model.

The annex is finite, so a finding is complete: it says which rows were read, and which rows carry the result.
"""

from assistant.exact.code import in_order
from assistant.exact.finding import Finding
from assistant.exact.judge import judge
from assistant.exact.links import Links
from assistant.exact.query import Described, Listing, Number, Query, Table, Truth
from assistant.exact.rows import carriers, rows_read, rows_read_for
from assistant.exact.select import counts, select
from corpus.codes import ACTION_LINES, SDGS

__all__ = ["ACTION_LINES", "SDGS", "Finding", "Links", "counts", "look_up", "rows_read", "select"]


def look_up(query: Query, links: Links) -> Finding:
    """Compute a query: the finding is complete, and names the rows it was read from.

    >>> look_up(Listing((sdgs_of("D.4-4"),)), links).groups
    {'sdg': ('SDG 3', 'SDG 5', 'SDG 11', 'SDG 12', 'SDG 13')}
    """
    match query:
        case Listing():
            return _listing(query, links)
        case Number():
            return _number(query, links)
        case Table():
            return _table(query, links)
        case Described(codes):
            rows = in_order(code for code in codes if code in links.outcomes)
            return Finding(query, rows=rows, read=rows)
        case Truth():
            return _truth(query, links)
    raise TypeError(f"{query!r} is not a query")


def _listing(query: Listing, links: Links) -> Finding:
    groups = {selection.family: in_order(select(selection, links)) for selection in query.of}
    return Finding(query, groups, rows=carriers(query.of, groups, links), read=rows_read(query.of, links))


def _number(query: Number, links: Links) -> Finding:
    of = (query.of,)
    groups = {query.of.family: in_order(select(query.of, links))}
    number = len(groups[query.of.family])
    return Finding(query, groups, number=number, rows=carriers(of, groups, links), read=rows_read(of, links))


def _table(query: Table, links: Links) -> Finding:
    codes = in_order(select(query.rows, links))
    table = {code: {family: in_order(links.neighbours(code, family)) for family in query.columns} for code in codes}
    rows = in_order(row for code in codes for row in links.rows_of(code) or {code})
    return Finding(query, table=table, rows=rows, read=rows)


def _truth(query: Truth, links: Links) -> Finding:
    verdict = judge(query.claim, links)
    return Finding(
        query,
        truth=verdict.truth != query.negated,
        witness=verdict.witness,
        rows=verdict.rows,
        read=rows_read_for(query.claim, links),
    )
