"""Who does what: "the Partnership has endorsed the list" is not "the Commission has endorsed the list"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.check.atoms import Atom
from assistant.check.gazetteer import conferences, generic_bodies
from assistant.check.level import level
from assistant.check.tables import table

_WHICH = re.compile(r"(?:which|who) (?:(?:has|have|had|since|already|then|later|also)\s+)*")
_ONE = r"@+(?: \(@+\))?(?!')"
_TOGETHER = re.compile(
    rf"{_ONE}(?:(?:, (?:the |its )?{_ONE})*,? (?:and|as well as|together with|with|&) (?:the |its )?{_ONE})?|@+"
)
WORK = "work"  # what is "the work of" a body, or owed to it, whatever the act


@dataclass(frozen=True, slots=True)
class Deed:
    """An act of one kind ("endorse") and the bodies that a text says did it, with where the first of them stands.

    `asked` tells that they are asked to do it, `sure` that they have done it.
    """

    act: str
    agents: frozenset[str]
    start: int
    end: int
    asked: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    """Actors that stand together, "ITU, UNHCR and the GSMA", at `text[start:end]`."""

    names: frozenset[str]
    start: int
    end: int


@cache
def _acts() -> dict[str, tuple[re.Pattern[str], ...]]:
    """For each act the ways to say who did it; `@` stands for the letters of a group of actors."""
    data = table("acts")
    acts = {}
    for name, words in data["acts"].items():
        verb = rf"\b(?:{words['verbs']})\b" if "verbs" in words else r"(?!)"
        noun = rf"\b(?:{words['nouns']})\b" if "nouns" in words else r"(?!)"
        forms = [form.replace("VERB", verb).replace("NOUN", noun) for form in data["forms"]]
        acts[name] = tuple(re.compile(form.replace("AUX", data["auxiliary"])) for form in forms)
    acts[WORK] = tuple(re.compile(form) for form in data["work"])
    acts["be asked"] = tuple(re.compile(form) for form in data["be_asked"])
    return acts


@cache
def _which_acts() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(words["verbs"]) for name, words in table("acts")["acts"].items() if "verbs" in words}


def read_deeds(text: str, atoms: Iterable[Atom], antecedent: str = "") -> Iterator[Deed]:
    """The acts of a text with their agents: the body of an active verb, after "by", in a cleft, or beside a noun.

    `antecedent` is whom a "which" at its beginning means.
    """
    even = level(text)
    groups = _groups(even, atoms)
    masked = list(even)
    for group in groups:
        masked[group.start : group.end] = "@" * (group.end - group.start)
    blank = "".join(masked)
    at = {group.start: group for group in groups}
    for act, forms in _acts().items():
        seen = set()
        for form in forms:
            for match in form.finditer(blank):
                found = at.get(match.start("who"))
                if found is not None and found.start not in seen and not _denied(blank, match):
                    seen.add(found.start)
                    said = blank[max(0, match.start() - 30) : match.end()] if act != "be asked" else match.group()
                    asked = table_pattern("asked").search(said) is not None
                    sure = not asked and table_pattern("done").search(said) is not None
                    yield Deed(act, found.names, found.start, found.end, asked, sure)
    if antecedent:
        for act, verbs in _which_acts().items():
            verb = verbs.search(blank)
            if verb is not None and _WHICH.fullmatch(blank[: verb.start()]):
                sure = table_pattern("done").search(blank[: verb.end()]) is not None
                yield Deed(act, frozenset((antecedent,)), 0, verb.end(), sure=sure)


def _denied(blank: str, match: re.Match[str]) -> bool:
    return table_pattern("denied").search(blank[max(0, match.start() - 25) : match.end()]) is not None


@cache
def table_pattern(name: str) -> re.Pattern[str]:
    """A pattern of `acts.json`."""
    return re.compile(table("acts")[name])


@cache
def _actor_patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{words})\b") for name, words in table("acts")["actors"].items()}


def _actors(even: str, atoms: Iterable[Atom]) -> list[Atom]:
    """The bodies of a text and the others who act in it, in order and without overlap."""
    found: list[Atom] = []
    named = [
        Atom("body", (name,), *match.span())
        for name, pattern in _actor_patterns().items()
        for match in pattern.finditer(even)
    ]
    others = [
        atom
        for atom in atoms
        if atom.kind == "body" or (atom.kind == "name" and table_pattern("is_body").search(str(atom.value[0])))
    ]
    for atom in sorted([*named, *others], key=lambda one: (one.start - one.end, one.kind != "body")):
        if not any(one.start < atom.end and atom.start < one.end for one in found):
            found.append(atom)
    return sorted(found, key=lambda atom: atom.start)


def _groups(even: str, atoms: Iterable[Atom]) -> list[_Group]:
    actors = _actors(even, atoms)
    blank = list(even)
    for actor in actors:
        blank[actor.start : actor.end] = "@" * (actor.end - actor.start)
    return [
        _Group(frozenset(_name(actor) for actor in actors if match.start() <= actor.start < match.end()), *match.span())
        for match in _TOGETHER.finditer("".join(blank))
    ]


def _name(atom: Atom) -> str:
    name = str(atom.value[0])
    return "ITU" if name in generic_bodies() and name not in conferences() else name


def last_actor(text: str, atoms: Iterable[Atom]) -> str:
    """The body or other actor that a text names last; empty where it names none."""
    actors = _actors(level(text), atoms)
    return _name(actors[-1]) if actors else ""


@dataclass(frozen=True, slots=True)
class OtherAgent:
    """A deed of the draft and what tells otherwise: the number of the text that does, and its deed."""

    said: Deed
    where: int
    told: Deed


def other_agent(
    text: str, atoms: Iterable[Atom], told: Sequence[Iterable[Deed]], close: int, antecedent: str = ""
) -> OtherAgent | None:
    """An act that a clause gives to another body than the report's texts on the matter, as all tell it.

    `told` are the deeds of each of these texts, the best first, of which the first `close` tell nearly as much; the
    others are asked where the best does not tell the act. None where one of them agrees, or none tells the act.
    """
    report = [(number, deed) for number, deeds in enumerate(told) for deed in deeds if deed.act != WORK]
    for said in read_deeds(text, atoms, antecedent):
        rivals = [(where, deed) for where, deed in report if deed.act == said.act]
        if said.act == WORK:  # any act of the best text may be meant
            rivals = [(where, deed) for where, deed in report if where == 0 and deed.act != "be asked"]
        if any(where == 0 for where, _ in rivals):
            rivals = [(where, deed) for where, deed in rivals if where < close]
        same = [deed for _, deed in rivals if _meet(said, deed)]
        if rivals and not same:
            return OtherAgent(said, *rivals[0])
        agreed = [(where, deed) for where, deed in rivals if deed in same]
        if said.sure and agreed and all(deed.asked for _, deed in agreed):
            return OtherAgent(said, *agreed[0])
        if said.asked and agreed and said.act != "be asked" and all(deed.sure for _, deed in agreed):
            return OtherAgent(said, *agreed[0])
    return None


def _meet(said: Deed, told: Deed) -> bool:
    """Whether two deeds have an agent in common, by name or by kin: a group of the Partnership acts for it."""
    if said.agents & told.agents:
        return True
    if "be asked" in (said.act, told.act):
        return False
    kin = [set(line) for line in table("acts")["kin"]]
    return any(line & said.agents and line & told.agents for line in kin)
