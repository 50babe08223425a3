"""The regions of the report: the words by which it speaks of each, and its body for sustainable development there."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.question.text import clean
from assistant.text.words import phrase_stems, read_words


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its name as the report prints it, its key in `events.json`, words that speak of it, and names that
    hold such a word and do not.
    """

    name: str
    key: str
    words: tuple[str, ...]
    other: tuple[str, ...] = ()


@cache
def _regions() -> dict[str, Region]:
    rows = json.loads(files("assistant").joinpath("data/brief/regions.json").read_text("utf-8"))["regions"]
    return {
        row["name"]: Region(row["name"], row["key"], tuple(row["words"]), tuple(row.get("other", ()))) for row in rows
    }


def regions() -> tuple[str, ...]:
    """The names of all regions."""
    return tuple(_regions())


def region(name: str) -> Region:
    """The region of this name. Raises `KeyError` for any other."""
    return _regions()[name]


def region_named(written: str) -> str | None:
    """The name of the region somebody wrote ("africa", "the Arab region", "ECLAC"), or None."""
    stems = tuple(word.stem for word in read_words(clean(written)) if word.text != "the")
    return next((one.name for one in _regions().values() if stems in phrase_stems((one.name, *one.words))), None)


def speaks_of(name: str, text: str) -> bool:
    """Whether a text holds one of the region's words, as whole words."""
    for name_of_another in region(name).other:
        text = text.replace(name_of_another, " ")
    stems = tuple(word.stem for word in read_words(clean(text)))
    return any(
        phrase == stems[at : at + len(phrase)]
        for phrase in phrase_stems(region(name).words)
        for at in range(len(stems) - len(phrase) + 1)
    )
