"""Names of SDGs, action lines, objectives, outcomes, study groups and study Questions, in six languages; acronyms.

All of it is data in `data/vocabulary/`. A name says whether it is official and where it comes from; translations and
nicknames of our own are marked so and never shown as official.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from corpus.mapping import Span
from corpus.study_questions import reference_questions

Language = Literal["en", "fr", "es", "ru", "zh", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "fr", "es", "ru", "zh", "ar")

# short: the title to show; full: the long title; translation: our own, of a short title; alias: a nickname that names
# the code by itself; keyword: an everyday word that names it only beside its family's word ("the goal on water")
NameKind = Literal["short", "full", "translation", "alias", "keyword"]

FOLDER = Path(__file__).parent / "data" / "vocabulary"
_TITLES = ("sdgs", "action_lines", "objectives", "outcomes", "study_groups")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one code. `official` is true only where `source` confirms it as the body's own title."""

    code: str
    text: str
    language: Language
    kind: NameKind
    official: bool
    source: str


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym and what it stands for. `span` is the place in the report that says so, or None where none does."""

    acronym: str
    expansion: str
    source: str
    span: Span | None = None
    plural: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """All names and acronyms. Codes: "SDG 4", "C5", "C7.e-health", "D.2", "D.2-2", "SG1", "Q3/2"."""

    names: tuple[Name, ...]
    acronyms: tuple[Acronym, ...]

    @cached_property
    def _by_code(self) -> dict[str, list[Name]]:
        index: dict[str, list[Name]] = {}
        for name in self.names:
            index.setdefault(name.code, []).append(name)
        return index

    @cached_property
    def _by_acronym(self) -> dict[str, Acronym]:
        spelled = ((word, entry) for entry in self.acronyms for word in (entry.acronym, entry.plural) if word)
        return {word.casefold(): entry for word, entry in spelled}

    def names_of(self, code: str) -> tuple[Name, ...]:
        """Every name of a code; empty where the code has none."""
        return tuple(self._by_code.get(code, ()))

    def name(self, code: str, language: Language = "en") -> Name | None:
        """The best name to show, with its mark and source, or None where the code has none.

        In the language: an official short title, else a sourced one, else our translation of a name that is ours
        anyway (the outcomes'). Otherwise the English short title.
        """
        own = [name for name in self._by_code.get(code, ()) if name.kind in ("short", "translation")]
        english = next((name for name in own if name.language == "en"), None)
        spoken = [name for name in own if name.language == language]
        if english is not None and english.official:
            spoken = [name for name in spoken if name.kind == "short"]
        return min(spoken, key=lambda name: not name.official, default=english)

    def title(self, code: str, language: Language = "en") -> str:
        """The best display title of a code; empty where none is known.

        >>> load_vocabulary("", strict=False).title("SDG 5", "es")
        'Igualdad de Género'
        """
        name = self.name(code, language)
        return name.text if name else ""

    def acronym(self, word: str) -> Acronym | None:
        """The acronym spelled so, in any case, singular or plural; None where it is not known."""
        return self._by_acronym.get(word.casefold())


def load_vocabulary(report_text: str, strict: bool = True) -> Vocabulary:
    """Load all names and acronyms; `report_text` gives the acronyms' places.

    With `strict`, raises `ValueError` where the text does not print an expansion as the data says.
    """
    return Vocabulary(tuple(_names()), tuple(_acronyms(report_text, strict)))


def _read(stem: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{stem}.json").read_text(encoding="utf-8"))
    return data


def _names() -> Iterator[Name]:
    for stem in _TITLES:
        data = _read(stem)
        for row in data["names"]:
            yield Name(**{**row, "source": data["sources"][row["source"]]})
    for question in reference_questions():
        if question.title is not None:
            yield Name(question.code, question.title, "en", "short", True, question.source)
    for language in LANGUAGES:
        data = _read(f"aliases_{language}")
        for field, kind in _ALIAS_KINDS:
            for code, texts in data[field].items():
                for text in texts:
                    yield Name(code, text, language, kind, False, data["source"])


_ALIAS_KINDS: tuple[tuple[str, NameKind], ...] = (("aliases", "alias"), ("keywords", "keyword"))


def _acronyms(report_text: str, strict: bool) -> Iterator[Acronym]:
    data = _read("acronyms")
    for row in data["in_text"]:
        start = report_text.find(row["printed"])
        if start < 0 and strict:
            raise ValueError(f'acronyms.json: the report does not print "{row["printed"]}"; correct the entry.')
        span = Span(start, start + len(row["printed"])) if start >= 0 else None
        yield Acronym(row["acronym"], row["expansion"], "the report", span, row.get("plural", ""))
    for row in data["added"]:
        yield Acronym(row["acronym"], row["expansion"], data["sources"][row["source"]], None, row.get("plural", ""))
