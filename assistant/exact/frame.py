"""A frame: what one question says, before it becomes a query. Follow-up questions are read into the frame before.

A frame is what stands on the page ("which", "outcomes", "SDG 16", "but not", "SDG 1"), sorted into its roles; it
knows nothing of the mapping. `build.py` turns a frame into a query, `follow.py` carries one question into the next.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assistant.exact.code import Family
from assistant.exact.query import Comparison, Direction, Selection
from assistant.exact.relative import Sign

Act = Literal["list", "count", "truth", "table", "describe", "why"]
# The word that joins codes, where there is one.
Join = Literal["or", "and", ""]
# "More than", "as many as", "fewer than" between codes.
Compared = Literal[""] | Sign


@dataclass(frozen=True, slots=True)
class Given:
    """Codes that a question names, and how: "without SDG 5 or SDG 9", "only C7", "apart from D.3-2".

    `join` is "or", "and", or empty where the words leave it open. `linked_by` is the word between these codes and
    the ones before ("and", "or"). `named` says that a title or nickname stood for the codes.
    """

    family: Family
    codes: tuple[str, ...]
    join: Join = ""
    negated: bool = False
    excepted: bool = False
    only: bool = False
    exactly: bool = False
    linked_by: Join = ""
    named: bool = False
    chosen_from: bool = False


def codes_in(givens: Iterable[Given]) -> tuple[str, ...]:
    """The codes of some givens, in their order."""
    return tuple(code for given in givens for code in given.codes)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of things that something must have: "at least three SDGs"."""

    family: Family
    comparison: Comparison
    number: int


@dataclass(frozen=True, slots=True)
class Balance:
    """What a row has more of (or as many, or fewer) than of something else: "more lines than goals"."""

    left: Family
    comparison: Sign
    right: Family


@dataclass(frozen=True, slots=True)
class Rank:
    """A superlative: most or fewest, which place, and what is counted where the words say so."""

    direction: Direction
    place: int = 1
    counted: Family | None = None
    up_to: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The roles that a question's words fill.

    `targets` are the families asked for. `every`, `none` and `any` are families under "every", "no" and "any";
    `only_family` stands under "only". `topic` is a description in words that may name an outcome. `comparison` is
    ">", "==" or "<" for "more than", "as many as", "fewer than" between codes. `points_back` says that a pronoun
    stands for something said before, `opens_with_follow` that the question begins with "and", "what about" or the like;
    `within` is what it points back to. `mapped` says that the question speaks of a mapping. `doubted` says that the
    writer asks whether a claim is false, `only_one` that the question is "is it the only one?". `survives`
    asks what is left after a `removal`.
    """

    act: Act = "list"
    targets: tuple[Family, ...] = ()
    givens: tuple[Given, ...] = ()
    unknown: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    rank: Rank | None = None
    every: tuple[Family, ...] = ()
    none: tuple[Family, ...] = ()
    any: tuple[Family, ...] = ()
    each: tuple[Family, ...] = ()
    only_family: Family | None = None
    shared: bool = False
    union: bool = False
    same: bool = False
    subset: bool = False
    compare: bool = False
    comparison: Compared = ""
    balance: Balance | None = None
    negated: bool = False
    topic: str = ""
    singular: bool = False
    described: bool = False
    targets_named: bool = False
    target_asked: bool = False
    text_cues: int = 0
    relation: Family | None = None
    points_back: Literal["", "it", "those"] = ""
    opens_with_follow: bool = False
    mapped: bool = False
    within: Selection | None = None
    all_of: bool = False
    claims: bool = False
    also: bool = False
    adds: bool = False
    phrase: str = ""
    points_to: Family | None = None
    wh_only: bool = False
    numbers: tuple[int, ...] = ()
    xor: bool = False
    if_only: bool = False
    removal: bool = False
    survives: bool = False
    next_place: bool = False
    annex: bool = False
    mentioned: tuple[Family, ...] = ()
    correction: bool = False
    narrows: bool = False
    elsewhere: Literal["", "row", "column"] = ""
    holds_all: bool = False
    asks_which: bool = False
    annex2: bool = False
    sdg_target: bool = False
    doubted: bool = False
    only_one: bool = False
    asks_where: bool = False
    asks: bool = False
    language: str = "en"

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes the question names, in the order it names them."""
        return codes_in(self.givens)

    def given(self, *families: Family) -> tuple[Given, ...]:
        """The givens of some families."""
        return tuple(given for given in self.givens if given.family in families)

    @property
    def empty(self) -> bool:
        """Whether nothing about the mapping was said."""
        return not (
            self.targets
            or self.givens
            or self.unknown
            or self.rank
            or self.amounts
            or self.balance
            or self.every
            or (self.any and self.none)
            or self.within
            or self.described
            or self.elsewhere
        )
