"""Compute a selection: the codes it holds, by the mapping."""

import operator
from collections.abc import Callable

from assistant.exact.code import in_order
from assistant.exact.links import Links
from assistant.exact.query import (
    Alike,
    Both,
    Codes,
    Counted,
    Either,
    Everything,
    How,
    Linked,
    Not,
    Ranked,
    Selection,
    Worded,
)
from assistant.exact.relative import Balanced, Outdoing

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def select(selection: Selection, links: Links) -> frozenset[str]:
    """The codes a selection holds. Codes that do not exist select nothing.

    >>> sorted(select(outcomes_with("SDG 16") - outcomes_with("SDG 1"), links))
    ['D.2-2', 'D.3-1']
    """
    match selection:
        case Everything(family):
            return frozenset(links.members[family])
        case Codes(family, codes):
            return frozenset(codes) & frozenset(links.members[family])
        case Both(parts):
            return frozenset.intersection(*(select(part, links) for part in parts))
        case Either(parts):
            return frozenset.union(*(select(part, links) for part in parts))
        case Not(part):
            return frozenset(links.members[part.family]) - select(part, links)
        case Linked():
            return _linked(selection, links)
        case Counted():
            return _counted(selection, links)
        case Ranked():
            return _ranked(selection, links)
        case Alike():
            return _alike(selection, links)
        case Balanced(family, left, right, comparison):
            return frozenset(
                code
                for code in links.members[family]
                if COMPARE[comparison](len(links.neighbours(code, left)), len(links.neighbours(code, right)))
            )
        case Outdoing():
            return _outdoing(selection, links)
        case Worded(phrase):
            return frozenset(code for code, row in links.outcomes.items() if phrase.casefold() in row.text.casefold())
    raise TypeError(f"{selection!r} is not a selection")


def counts(among: Selection, of: Selection, links: Links) -> dict[str, int]:
    """How many codes of `of` each member of `among` is linked to, in number order."""
    wanted = select(of, links)
    return {code: len(links.neighbours(code, of.family) & wanted) for code in in_order(select(among, links))}


def _linked(selection: Linked, links: Links) -> frozenset[str]:
    wanted, family = select(selection.to, links), selection.to.family
    return frozenset(
        code
        for code in links.members[selection.family]
        if _is_linked(links.neighbours(code, family), wanted, selection.how)
    )


def _is_linked(neighbours: frozenset[str], wanted: frozenset[str], how: How) -> bool:
    match how:
        case "any":
            return bool(neighbours & wanted)
        case "all":
            return bool(wanted) and wanted <= neighbours
        case "only":
            return bool(neighbours) and neighbours <= wanted
        case _:  # exactly
            return bool(wanted) and neighbours == wanted


def _counted(selection: Counted, links: Links) -> frozenset[str]:
    numbers = counts(Everything(selection.family), selection.of, links)
    holds = COMPARE[selection.comparison]
    return frozenset(code for code, number in numbers.items() if holds(number, selection.number))


def _ranked(query: Ranked, links: Links) -> frozenset[str]:
    numbers = counts(query.among, query.of, links)
    places = sorted(set(numbers.values()), reverse=query.direction == "most")
    chosen = places[: query.rank] if query.up_to else places[query.rank - 1 : query.rank]
    return frozenset(code for code, number in numbers.items() if number in chosen)


def _outdoing(selection: Outdoing, links: Links) -> frozenset[str]:
    numbers = counts(Everything(selection.family), Everything(selection.of), links)
    bar = numbers.get(selection.code, 0)
    holds = COMPARE[selection.comparison]
    return frozenset(code for code, number in numbers.items() if code != selection.code and holds(number, bar))


def _alike(selection: Alike, links: Links) -> frozenset[str]:
    def linked(code: str) -> tuple[frozenset[str], ...]:
        return tuple(links.neighbours(code, family) for family in selection.of)

    own = linked(selection.code)
    members = links.members[selection.family]
    return frozenset(other for other in members if other != selection.code and linked(other) == own)
