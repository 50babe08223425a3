"""What a draft claims about Annex 1, as sets: each claim has one right verdict."""

from dataclasses import dataclass

from assistant.exact.code import Family

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Items:
    """Codes of one family, or a number of them, at `span`. `denied` and `exact` as the clause says it of them.

    `more` counts codes that are meant beside those named: "Goal 5 and four others". `missing` says that the number is
    of codes not listed: "it omits two Goals".
    """

    family: Family
    codes: tuple[str, ...]
    span: Span
    size: int | None = None
    hedge: str = ""
    denied: bool = False
    exact: bool = False
    more: int = 0
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """Each of these rows lists the items, or does not; `common` says that the rows have them in common."""

    rows: tuple[str, ...]
    items: Items
    span: Span
    common: bool = False


@dataclass(frozen=True, slots=True)
class OnlyRows:
    """Of the rows in `scope` these, and no others, list the codes: all of them, or `each` by itself."""

    rows: tuple[str, ...]
    scope: tuple[str, ...]
    items: Items
    span: Span
    each: bool = False
    other_scope: tuple[str, ...] = ()  # where the claim may be meant as well


@dataclass(frozen=True, slots=True)
class RowCount:
    """So many of the rows in `scope` list the items, or of those in `other_scope` where it may be meant of them."""

    scope: tuple[str, ...]
    size: int
    hedge: str
    items: Items
    span: Span
    other_scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Same:
    """These rows list the same codes of these families."""

    rows: tuple[str, ...]
    families: tuple[Family, ...]
    denied: bool
    span: Span


@dataclass(frozen=True, slots=True)
class More:
    """Each of these rows lists more, fewer or as many codes of a family as another, by the words of `hedge`."""

    rows: tuple[str, ...]
    other: str
    family: Family
    hedge: str
    denied: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Placed:
    """These outcomes belong to an objective."""

    rows: tuple[str, ...]
    objective: str
    denied: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Size:
    """An objective, or the whole annex where it is empty, has so many outcomes (or objectives)."""

    objective: str
    family: Family
    size: int
    hedge: str
    span: Span
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Titled:
    """A row is about what the words say."""

    row: str
    words: str
    span: Span


Claim = Lists | OnlyRows | RowCount | Same | More | Placed | Size | Titled
