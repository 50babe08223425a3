"""Names of bodies, cities and countries, found in a text; the names are data."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.check.level import level


@dataclass(frozen=True, slots=True)
class Named:
    """A name at `text[start:end]`: its kind ("body", "city", "country") and the name it is known by."""

    kind: str
    name: str
    start: int
    end: int


class Gazetteer:
    """Finds names: acronyms and capitalised names keep their case, so that "who" is not a body."""

    def __init__(self, names: Mapping[str, tuple[str, str]]) -> None:
        """`names` gives for each spelling its kind and name."""
        self._names = {level(spelling, lower=False): known for spelling, known in names.items()}
        spelled = "|".join(re.escape(name) for name in sorted(self._names, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![\w-])(?:{spelled})(?![\w])")

    def find(self, text: str) -> Iterator[Named]:
        """All names in the text, longest first at each place, in order."""
        for match in self._pattern.finditer(level(text, lower=False)):
            kind, name = self._names[match.group()]
            yield Named(kind, name, *match.span())


@cache
def bodies() -> Gazetteer:
    """The bodies of `bodies.json`."""
    names = {
        spelling: ("body", name)
        for name, spellings in _load("bodies")["bodies"].items()
        for written in spellings
        for spelling in _cases(written)
    }
    return Gazetteer(names)


@cache
def places() -> Gazetteer:
    """The cities and countries of `places.json`."""
    data = _load("places")
    return Gazetteer(
        {
            spelling: (kind, name)
            for kind, table in (("city", data["cities"]), ("country", data["countries"]))
            for name, spellings in table.items()
            for spelling in spellings
        }
    )


@cache
def generic_bodies() -> frozenset[str]:
    """The bodies that a report of ITU-D speaks of throughout: naming one of them for another is no error by itself."""
    return frozenset(_load("bodies")["generic"])


@cache
def conferences() -> frozenset[str]:
    """The generic bodies that meet now and then: what one decided the other did not."""
    return frozenset(_load("bodies")["conferences"])


@cache
def no_bodies() -> frozenset[str]:
    """Capital letters that stand for a thing, not for a body."""
    return frozenset(_load("bodies")["not_bodies"])


def _cases(written: str) -> tuple[str, ...]:
    return (written, "T" + written[1:]) if written.startswith("the ") else (written,)


def _load(name: str) -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = json.loads(
        files("assistant").joinpath(f"data/check/{name}.json").read_text(encoding="utf-8")
    )
    return data
