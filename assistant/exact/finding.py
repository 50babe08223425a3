"""A finding: what a lookup found, and the rows that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.exact.code import Family
from assistant.exact.query import Query


@dataclass(frozen=True, slots=True)
class Finding:
    """What a lookup found.

    `groups` holds the codes by family for a listing (in the order asked), `table` the codes by row and column
    family, `truth` the answer to a claim, `number` a count. `rows` are the outcomes (or study Questions) that carry
    the result, `read` all those that had to be read for it. `witness` is what decided a claim: the codes that are
    missing, or that were found.
    """

    query: Query
    groups: Mapping[Family, tuple[str, ...]] = field(default_factory=dict)
    table: Mapping[str, Mapping[Family, tuple[str, ...]]] = field(default_factory=dict)
    truth: bool | None = None
    number: int | None = None
    witness: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
