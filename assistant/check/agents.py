"""Who does what: "the Partnership has endorsed the list" is not "the Commission has endorsed the list"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.check.atoms import Atom
from assistant.check.gazetteer import generic_bodies
from assistant.check.level import level
from assistant.check.tables import table

_AUXILIARY = (
    r"(?:(?:has|have|had|was|were|is|are|will|be|been|being|also|since|already|then|itself|formally|jointly)\s+)*"
)


_WHICH = re.compile(r"(?:which|who) (?:(?:has|have|had|since|already|then|later|also)\s+)*")


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of one kind ("endorse") and the bodies that a text says did it, with where the first of them stands."""

    act: str
    agents: frozenset[str]
    start: int
    end: int


@cache
def _acts() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{words})\b") for name, words in table("acts")["acts"].items()}


def read_deeds(text: str, atoms: Iterable[Atom], antecedent: str = "") -> Iterator[Deed]:
    """The acts of a text with their agents: the body right before an active verb, or after "by" of a passive one.

    `antecedent` is whom a "which" at its beginning means.
    """
    even = level(text)
    bodies = _actors(even, atoms)
    for act, pattern in _acts().items():
        for match in pattern.finditer(even):
            agents = _for(even, match, bodies) or _by(even, match.end(), bodies) or _before(even, match.start(), bodies)
            if not agents and antecedent and _WHICH.fullmatch(even[: match.start()]):
                yield Deed(act, frozenset((antecedent,)), 0, match.end())
            if agents:
                names = frozenset(_name(atom) for atom in agents)
                yield Deed(act, names, agents[0].start, agents[-1].end)


@cache
def _actor_patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{words})\b") for name, words in table("acts")["actors"].items()}


def _actors(even: str, atoms: Iterable[Atom]) -> list[Atom]:
    """The bodies of a text and the others who act in it, in order and without overlap."""
    found = [
        Atom("body", (name,), *match.span())
        for name, pattern in _actor_patterns().items()
        for match in pattern.finditer(even)
    ]
    for atom in atoms:
        if atom.kind in ("body", "name") and not any(one.start < atom.end and atom.start < one.end for one in found):
            found.append(atom)
    return sorted(found, key=lambda atom: atom.start)


def _name(atom: Atom) -> str:
    name = str(atom.value[0])
    return "ITU" if name in generic_bodies() else name


def _for(even: str, match: re.Match[str], bodies: list[Atom]) -> list[Atom]:
    """The bodies right after words that end so: "on behalf of", "at the request of", "a proposal from"."""
    if not match[0].endswith((" of", " for", " by", " from")):
        return []
    return _together(even, [body for body in bodies if body.start >= match.end()], match.end())


def _by(even: str, end: int, bodies: list[Atom]) -> list[Atom]:
    match = re.compile(r"[^.;,]{0,40}?\bby\s+(?:the |its |a )?").match(even, end)
    return _together(
        even, [body for body in bodies if match and body.start >= match.end()], match.end() if match else 0
    )


def _together(even: str, bodies: list[Atom], start: int) -> list[Atom]:
    """The bodies that follow one another from a place on: "ITU, UNHCR and the GSMA"."""
    found: list[Atom] = []
    for body in bodies:
        if re.fullmatch(r"(?:[\s,]|and|with|together|the|its|\([^)]*\))*", even[start : body.start]) is None:
            break
        found.append(body)
        start = body.end
    return found


def _before(even: str, start: int, bodies: list[Atom]) -> list[Atom]:
    """The bodies right before a verb, as its subject; none where the verb is a passive one."""
    found: list[Atom] = []
    for body in reversed([one for one in bodies if one.end <= start]):
        between = even[body.end : start]
        pattern = _AUXILIARY if not found else r"(?:[\s,]|and|with|together|the|its|\([^)]*\))*"
        gap = between.strip() if not found else even[body.end : found[0].start].strip()
        if re.fullmatch(pattern, f"{gap} " if gap and not found else gap) is None:
            break
        if (
            not found
            and re.search(r"\b(?:was|were|is|are|be|been|being)\b", between)
            and not re.search("has been|have been", between)
        ):
            break
        found.insert(0, body)
    return found


def last_actor(text: str, atoms: Iterable[Atom]) -> str:
    """The body or other actor that a text names last; empty where it names none."""
    actors = _actors(level(text), atoms)
    return _name(actors[-1]) if actors else ""


def other_agent(
    text: str, atoms: Iterable[Atom], told: str, told_atoms: Iterable[Atom], antecedent: str = ""
) -> tuple[Deed, Deed] | None:
    """An act that a clause and the report's statement give to different bodies, as both tell it; None without one."""
    report = list(read_deeds(told, told_atoms))
    for said in read_deeds(text, atoms, antecedent):
        rivals = [deed for deed in report if deed.act == said.act]
        if rivals and not any(deed.agents & said.agents for deed in rivals):
            return said, rivals[0]
    return None
