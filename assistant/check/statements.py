"""The report as statements: each sentence with its words, its atoms, its choices, and the words around it."""

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.check.agents import Deed, read_deeds
from assistant.check.atoms import Atom, read_atoms
from assistant.check.choices import inherited_choices, read_choices
from assistant.check.level import level
from assistant.check.tables import claims_pattern, table
from assistant.question.text import tokens
from assistant.text.acronym_stems import AcronymStems
from assistant.text.lexicon import plain_words, synonyms
from assistant.text.words import stems_of
from corpus.facts.acronyms import read_acronyms
from corpus.library import Corpus
from corpus.passage import Passage
from index.tokens import stop_words

KINDS = ("front", "paragraph", "bullet", "footnote", "outcome", "objective", "heading")
# How much a way of meeting a word counts.
ITSELF, SPELLED, SYNONYM, NEAR, NEAR_SYNONYM = 1.0, 0.95, 0.85, 0.7, 0.5
LEAST_TELLING = 2.8  # weight of words below which a clause says too little to be met in full
LIGHT = 0.35  # weight of a common word, against up to 5 of a rare one


@dataclass(frozen=True)
class Statement:
    """A sentence of the report. `own` are its stems, `near` those of its passage, its headings and its
    lead-in, whose atoms are in `around`.
    """

    id: str
    passage: Passage
    number: int
    start: int
    end: int
    text: str
    own: frozenset[str]
    spelled: frozenset[str]
    near: frozenset[str]
    atoms: tuple[Atom, ...]
    around: tuple[Atom, ...]
    choices: dict[str, frozenset[str]]
    negative: bool

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of atoms it holds."""
        return frozenset(atom.kind for atom in self.atoms)

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """Who does what in it."""
        return tuple(read_deeds(self.text, self.atoms))


class Statements:
    """All statements, with how well each meets a word and how rare each word is."""

    def __init__(self, corpus: Corpus, exists: Callable[[str], bool]) -> None:
        self._corpus = corpus
        self._acronyms = AcronymStems(read_acronyms(corpus.report.text))
        self.all = tuple(
            statement
            for passage in corpus.passages
            if passage.kind in KINDS and (passage.kind != "heading" or passage.id.startswith("annex"))
            for statement in self._of(passage, exists)
        )
        self.by_id = {one.id: one for one in self.all}
        counts: dict[str, int] = {}
        for one in self.all:
            for stem in one.own:
                counts[stem] = counts.get(stem, 0) + 1
        self._counts = counts
        self._met_by: dict[str, NDArray[np.float64]] = {}
        self.named = frozenset(
            atom.value for one in self.all for atom in one.atoms if atom.kind in ("body", "name", "edition")
        )
        self.words = frozenset(word for word, _, _ in tokens(level(corpus.report.text)))

    def weight(self, stem: str) -> float:
        """How much a word tells: rare words of the report most, everyday words little, unknown words much."""
        count = self._counts.get(stem, 0)
        if stem in _light():
            return LIGHT
        if not count and stem in plain_words():
            return 1.2
        return math.log((len(self.all) + 1) / (count + 0.5)) / 1.5

    def knows(self, stem: str) -> bool:
        """Whether the report uses a word with this stem, or one that says the same."""
        return stem in self._counts or any(other in self._counts for other in same_words(stem))

    def strange(self, stem: str) -> float:
        """How strange a word is to the report: 0 where it knows it, 1, or less for an everyday word."""
        if self.knows(stem) or stem in _light():
            return 0.0
        return 0.3 if stem in plain_words() or stem.isdigit() else 1.0

    def meets(self, stem: str, one: Statement) -> float:
        """How well a statement meets a word, 0 to 1."""
        if stem in one.own:
            return ITSELF
        if stem in one.spelled:
            return SPELLED
        others = same_words(stem)
        if others & one.own:
            return SYNONYM
        if stem in one.near:
            return NEAR
        return NEAR_SYNONYM if others & (one.near | one.spelled) else 0.0

    def cover(self, stems: Iterable[str], one: Statement, told: frozenset[str] = frozenset()) -> float:
        """The share of the words' weight that a statement meets, 0 to 1; `told` are words already spoken of."""
        met = total = 0.0
        for stem in stems:
            weight = self.weight(stem)
            total += weight
            met += weight * max(self.meets(stem, one), 0.6 if stem in told else 0.0)
        return met / max(total, LEAST_TELLING) if total else 0.0

    def covers(self, stems: Iterable[str]) -> NDArray[np.float64]:
        """`cover` for every statement at once, in report order."""
        met = np.zeros(len(self.all))
        total = 0.0
        for stem in stems:
            weight = self.weight(stem)
            total += weight
            met += weight * self._met(stem)
        return met / max(total, LEAST_TELLING)

    def _met(self, stem: str) -> NDArray[np.float64]:
        known = self._met_by.get(stem)
        if known is None:
            known = self._met_by[stem] = np.array([self.meets(stem, one) for one in self.all])
        return known

    def _of(self, passage: Passage, exists: Callable[[str], bool]) -> Iterable[Statement]:
        introduced = ""
        lead = passage.lead_in
        while lead is not None:
            before = self._corpus.passage(lead)
            introduced += " " + (before.sentences[-1].plain if before.sentences else before.plain)
            lead = before.lead_in
        near = " ".join([*passage.section, *(sentence.plain for sentence in passage.sentences), introduced])
        wide = stems_of(near)
        sentences = passage.sentences[:1] if passage.kind == "outcome" else passage.sentences
        first = read_choices(passage.sentences[0].text) if passage.sentences else {}
        inherited = {name: first[name] for name in inherited_choices() & first.keys()}
        for number, sentence in enumerate(sentences, 1):
            own = stems_of(sentence.plain)
            yield Statement(
                id=f"{passage.id}#{number}",
                passage=passage,
                number=number,
                start=sentence.start,
                end=sentence.end,
                text=sentence.text,
                own=own,
                spelled=self._acronyms.widen(own) - own,
                near=self._acronyms.widen(wide) - own,
                atoms=read_atoms(sentence.text, exists),
                around=read_atoms(introduced, exists),
                choices=inherited | read_choices(sentence.text),
                negative=negative(sentence.text),
            )


def content(text: str, blank: Iterable[tuple[int, int]] = ()) -> tuple[str, ...]:
    """The stems that tell something in a text, each once; `blank` are stretches to leave out (dates, numbers)."""
    letters = list(text)
    for start, end in blank:
        letters[start:end] = " " * (end - start)
    skip = _reporting() | stop_words()
    found: dict[str, None] = {}
    for word in re.findall(r"[^\W_]+(?:['/.-][^\W_]+)*", level("".join(letters))):
        for part in re.split(r"[/'.]|(?<!wtdc)(?<!wtis)-(?!\d)", word):
            if len(part) > 1 and part not in skip:
                found.update(dict.fromkeys(sorted(stems_of(part))))
    return tuple(found)


@cache
def same_words(stem: str) -> frozenset[str]:
    """The stems that say the same as this one in a contribution."""
    return _groups().get(stem, frozenset()) | synonyms().get((stem,), frozenset())


@cache
def same_wording(stem: str) -> frozenset[str]:
    """The stems that `wording.json` lets stand for this one; narrower than `same_words`."""
    return _groups().get(stem, frozenset())


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for line in table("wording")["groups"]:
        stems = frozenset(stem for word in line for stem in stems_of(word))
        for stem in stems:
            groups[stem] = groups.get(stem, frozenset()) | stems
    return groups


@cache
def _light() -> frozenset[str]:
    return frozenset(stem for word in table("claims")["light_words"] for stem in stems_of(word))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(table("claims")["reporting_words"])


def negative(text: str) -> bool:
    """Whether a text denies something."""
    even = claims_pattern("not_negative").sub(lambda match: " " * len(match.group()), level(text))
    return claims_pattern("negative").search(even) is not None
