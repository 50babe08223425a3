"""The rows of Annex 1 as the check looks at them: their codes, their places, and how they are told."""

import re
from collections.abc import Iterable

from assistant.check.numbers import AT_LEAST, AT_MOST
from assistant.check.part import Place
from assistant.exact.code import Family, in_order
from assistant.exact.lookup import Links


class AnnexRows:
    """Outcomes and objectives with their links."""

    def __init__(self, links: Links) -> None:
        self.links = links

    def rows(self, code: str) -> tuple[str, ...]:
        """The outcomes of an objective, or the outcome itself."""
        return tuple(sorted(self.links.rows_of(code))) if code in self.links.objectives else (code,)

    def of(self, row: str, family: Family) -> tuple[str, ...]:
        """The codes of one family that a row lists, in order."""
        return in_order(self.links.neighbours(row, family))

    def told(self, row: str, family: Family) -> str:
        """What a row lists, as a sentence without its stop."""
        codes = self.of(row, family)
        if family == "sdg":
            named = ", ".join(code.removeprefix("SDG ") for code in codes)
            return f"{row} contributes to SDGs {named}" if len(codes) > 1 else f"{row} contributes to SDG {named}"
        return f"{row} contributes to Action Line{'s' if len(codes) > 1 else ''} {', '.join(codes)}"

    def place(self, code: str) -> Place:
        """Where a row stands in the report."""
        row = self.links.outcomes.get(code) or self.links.objectives[code]
        return (row.span.start, row.span.end)


def numbers(cell: str) -> list[int]:
    """The numbers of a cell, with ranges filled in: "C1 to C7 and C11"."""
    found: list[int] = []
    last = 0
    for match in re.finditer(r"\d+", cell):
        gap = cell[last : match.start()]
        number = int(match.group())
        if found and re.fullmatch(r"\s*(?:to|-)\s*c?", gap):
            found += range(found[-1] + 1, number)
        found.append(number)
        last = match.end()
    return found


def compare(actual: int, said: int, hedge: str) -> bool:
    """Whether a number is the one said, with its hedge: "at least five" of six."""
    if hedge in AT_LEAST:
        return actual > said if hedge in ("over", "more than", "above") else actual >= said
    if hedge in AT_MOST:
        return actual < said if hedge in ("fewer than", "less than", "under") else actual <= said
    return actual == said


def join(codes: Iterable[str]) -> str:
    """Codes as a list in words: "C1, C2 and C3"."""
    listed = list(codes)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}" if listed else ""
