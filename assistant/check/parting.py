"""How a sentence is parted for the check: its clauses from where it claims, and the atoms and codes of each."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from assistant.check.atoms import Atom
from assistant.check.clauses import Clause, read_clauses
from assistant.check.part import Part


def _between_dates(text: str, atoms: tuple[Atom, ...]) -> list[int]:
    """Where a list of dated events parts: "Geneva, on the 19th, then Bangkok, on the 25th"."""
    days = [atom for atom in atoms if atom.kind == "date" and atom.value[2]]
    cities = [atom for atom in atoms if atom.kind == "place" and atom.value[0] == "city"]
    if len(days) < 2 or len(cities) < 2:
        return []
    cuts = []
    for one, other in pairwise(days):
        match = re.compile(r"[,;] | and ").search(text, one.end, other.start)
        if match is not None and any(one.end <= city.start for city in cities):
            cuts.append(match.start())
    return cuts


def without_repeats(parts: list[Part]) -> list[Part]:
    """Without a right part that lies in another right part: a term between marks in a right clause."""
    right = [part for part in parts if part.verdict == "supported"]
    return [
        part
        for part in parts
        if part.verdict != "supported"
        or not any(
            other is not part
            and other.start <= part.start
            and part.end <= other.end
            and (other.end - other.start > part.end - part.start)
            for other in right
        )
    ]


def clauses_of(text: str, starts: int, atoms: tuple[Atom, ...]) -> list[Clause]:
    """The clauses of a sentence from where its claim starts; a list of dated events is cut after each."""
    clauses = []
    for clause in _with_whole_lists(text, read_clauses(text, _between_dates(text, atoms)), atoms):
        start = max(clause.start, starts)
        start += len(text[start : clause.end]) - len(text[start : clause.end].lstrip(" ,"))
        if start < clause.end:
            clauses.append(Clause(start, clause.end, text[start : clause.end], clause.linked))
    return clauses


def _with_whole_lists(text: str, parted: Iterable[Clause], atoms: tuple[Atom, ...]) -> list[Clause]:
    """The clauses, none of them cut within a list of codes: "it has Goals 3, 5 and 13 to its name"."""
    whole: list[Clause] = []
    for clause in parted:
        last = whole[-1] if whole else None
        codes = (atom for atom in atoms if atom.kind == "code")
        if last is not None and any(atom.start < last.end and clause.start < atom.end for atom in codes):
            whole[-1] = Clause(last.start, clause.end, text[last.start : clause.end], last.linked)
        else:
            whole.append(clause)
    return whole


def inside(atoms: tuple[Atom, ...], clause: Clause) -> tuple[Atom, ...]:
    """The atoms of a clause, with their places in it."""
    return tuple(
        replace(atom, start=atom.start - clause.start, end=atom.end - clause.start)
        for atom in atoms
        if clause.start <= atom.start and atom.end <= clause.end
    )


def spoken_of(atoms: tuple[Atom, ...]) -> tuple[str, ...]:
    """The one SDG or action line that a clause names."""
    codes = [str(code) for atom in atoms if atom.kind == "code" for code in atom.value]
    named = [code for code in codes if not code.startswith("D.")]
    return tuple(named) if len(named) == 1 else ()


def lines_of(atoms: tuple[Atom, ...]) -> tuple[str, ...]:
    """The action lines that a clause names."""
    codes = [str(code) for atom in atoms if atom.kind == "code" for code in atom.value]
    return tuple(code for code in codes if code.startswith("C"))
