"""A query is a value: it can be read, compared, hashed, stored as JSON, and looked up in the mapping.

A `Selection` is a set of codes of one family, described and not yet computed. Selections compose with `&`, `|`, `-`
and `~`:

>>> outcomes_with("SDG 16") - outcomes_with("SDG 1")
Both(parts=(Linked(family='outcome', to=Codes(family='sdg', codes=('SDG 16',)), how='any'), ...

A `Query` asks something of selections: list them, count them, test a claim, make a table, describe a code.
`lookup.py` computes a query, `words.py` says it in words, `stored.py` writes and reads it as JSON.
The model is tinydb's `queries.py`, with readable data in the place of functions.
"""

from dataclasses import dataclass
from typing import Literal

from assistant.exact.code import Family, family_of, in_order

How = Literal["any", "all", "only", "exactly"]
Comparison = Literal["==", ">=", "<=", "!="]
Direction = Literal["most", "fewest"]


class Selection:
    """A set of codes of one family. Subclasses are frozen values; equality follows what they select."""

    __slots__ = ()
    family: Family

    def __and__(self, other: "Selection") -> "Selection":
        """What is in both: `outcomes_with("C5") & outcomes_with("SDG 9")`."""
        return both(self, other)

    def __or__(self, other: "Selection") -> "Selection":
        """What is in either: `outcomes_with("C8") | outcomes_with("C9")`."""
        return either(self, other)

    def __invert__(self) -> "Selection":
        """Everything of the family that is not selected: `~outcomes_with("C7")`."""
        return self.part if isinstance(self, Not) else Not(self)

    def __sub__(self, other: "Selection") -> "Selection":
        """What is here and not there: `outcomes_with("SDG 16") - outcomes_with("SDG 1")`."""
        return self & ~other


@dataclass(frozen=True, slots=True)
class Everything(Selection):
    """All codes of a family: `Everything("outcome")`."""

    family: Family


@dataclass(frozen=True, slots=True)
class Codes(Selection):
    """Codes by name, in number order and without repetition: `Codes("sdg", ("SDG 4", "SDG 9"))`."""

    family: Family
    codes: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", in_order(self.codes))


@dataclass(frozen=True, slots=True)
class Linked(Selection):
    """The members of `family` that the mapping links to the codes of `to`.

    `any`: to at least one of them; `all`: to each of them; `only`: to some of them and to nothing else of their
    family; `exactly`: to each of them and to nothing else of their family. An objective is linked to what its
    outcomes are linked to; an SDG and an action line are linked where one outcome lists both.
    """

    family: Family
    to: Selection
    how: How = "any"


@dataclass(frozen=True, slots=True)
class Both(Selection):
    """What every part selects. Built by `&`, which flattens and sorts, so that equal meanings are equal values."""

    parts: tuple[Selection, ...]

    @property
    def family(self) -> Family:  # type: ignore[override]
        """The family all parts share."""
        return self.parts[0].family


@dataclass(frozen=True, slots=True)
class Either(Selection):
    """What at least one part selects. Built by `|`."""

    parts: tuple[Selection, ...]

    @property
    def family(self) -> Family:  # type: ignore[override]
        """The family all parts share."""
        return self.parts[0].family


@dataclass(frozen=True, slots=True)
class Not(Selection):
    """Everything of the family except what `part` selects. Built by `~`."""

    part: Selection

    @property
    def family(self) -> Family:  # type: ignore[override]
        """The family of what is left out."""
        return self.part.family


@dataclass(frozen=True, slots=True)
class Counted(Selection):
    """The members of `family` linked to a number of `of`: `Counted("outcome", Everything("sdg"), ">=", 9)`."""

    family: Family
    of: Selection
    comparison: Comparison
    number: int


@dataclass(frozen=True, slots=True)
class Ranked(Selection):
    """The members of `among` that are linked to the most or the fewest of `of`, all ties included.

    `rank` 2 asks for the second place; places are distinct counts, so two members in first place do not push the
    next one to third. `up_to` includes all places before it ("the top three").
    """

    among: Selection
    of: Selection
    direction: Direction = "most"
    rank: int = 1
    up_to: bool = False

    @property
    def family(self) -> Family:  # type: ignore[override]
        """The family of what is ranked."""
        return self.among.family


@dataclass(frozen=True, slots=True)
class Alike(Selection):
    """The other members of a code's family with exactly its links to `of`: same SDGs as D.1-1."""

    code: str
    of: tuple[Family, ...]

    @property
    def family(self) -> Family:  # type: ignore[override]
        """The family of the code."""
        return family_of(self.code)


@dataclass(frozen=True, slots=True)
class Worded(Selection):
    """The outcomes whose own words hold a phrase, whatever its case: `Worded("women and girls")`."""

    phrase: str
    family: Family = "outcome"


@dataclass(frozen=True, slots=True)
class Listing:
    """List what is selected; several selections of different families make a listing by family."""

    of: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """Count what is selected."""

    of: Selection


@dataclass(frozen=True, slots=True)
class Table:
    """For each selected row, its codes of each column family."""

    rows: Selection
    columns: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """What codes stand for: their title or words, and their place in the mapping."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contained:
    """Is everything in `part` also in `whole`? `Contained(Codes("sdg", ("SDG 4",)), sdgs_of("D.2-2"))`."""

    part: Selection
    whole: Selection


@dataclass(frozen=True, slots=True)
class Exists:
    """Does the selection hold anything at all?"""

    of: Selection


@dataclass(frozen=True, slots=True)
class Same:
    """Do the two selections hold the same codes?"""

    left: Selection
    right: Selection


@dataclass(frozen=True, slots=True)
class Outnumbers:
    """Does `left` hold more codes than `right` (`>`), as many (`==`), or fewer (`<`)?"""

    left: Selection
    right: Selection
    comparison: Literal[">", "==", "<"] = ">"


Claim = Contained | Exists | Same | Outnumbers


@dataclass(frozen=True, slots=True)
class Truth:
    """Is the claim true? `negated` asks whether it is false; `assumed` says that the question takes it for granted.

    "Why does D.2-2 not contribute to SDG 4?" is `Truth(Contained(...), negated=True, assumed=True)`.
    """

    claim: Claim
    negated: bool = False
    assumed: bool = False


Query = Listing | Number | Table | Described | Truth


def both(*parts: Selection) -> Selection:
    """The intersection, flattened, sorted and without repetition; a single part stays itself."""
    flat = _flatten(parts, Both)
    return flat[0] if len(flat) == 1 else Both(flat)


def either(*parts: Selection) -> Selection:
    """The union, flattened, sorted and without repetition; a single part stays itself."""
    flat = _flatten(parts, Either)
    return flat[0] if len(flat) == 1 else Either(flat)


def linked(family: Family, *codes: str, how: How = "any") -> Selection:
    """The members of `family` linked to codes of one family: `linked("outcome", "SDG 4", "SDG 5", how="all")`.

    One code, or `any`, is one `Linked`; `all` of several codes is kept as one `Linked` too.
    """
    if len(codes) == 1 and how == "all":
        how = "any"
    return Linked(family, Codes(family_of(codes[0]), codes), how)


def outcomes_with(*codes: str, how: How = "all") -> Selection:
    """The outcomes that list these SDGs or action lines: `outcomes_with("SDG 4", "SDG 5")` lists both."""
    return linked("outcome", *codes, how=how)


def sdgs_of(*codes: str, how: How = "any") -> Selection:
    """The SDGs that at least one of these outcomes (objectives, action lines) is linked to."""
    return linked("sdg", *codes, how=how)


def action_lines_of(*codes: str, how: How = "any") -> Selection:
    """The action lines that at least one of these outcomes (objectives, SDGs) is linked to."""
    return linked("action_line", *codes, how=how)


def _flatten(parts: tuple[Selection, ...], kind: type[Both] | type[Either]) -> tuple[Selection, ...]:
    flat: list[Selection] = []
    for part in parts:
        for item in part.parts if isinstance(part, kind) else (part,):
            if item not in flat:
                flat.append(item)
    families = {item.family for item in flat}
    if len(families) != 1:
        raise ValueError(f"selections of different families cannot be combined: {', '.join(sorted(families))}")
    return tuple(sorted(flat, key=repr))
