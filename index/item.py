"""An item: one thing that can be found, by meaning and by words.

The report gives passages, sentences, rows of the mapping and lists; any other corpus gives plain passages. `text` is
what is embedded and keyworded, so it carries its context: a bullet knows its heading and the line that introduces it.
"""

import hashlib
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexItem:
    """One findable thing. `id` is unique in its index.

    `kind` is "passage", "heading", "sentence", "outcome", "objective" or "group" for the report. `start` and `end` are
    offsets into the report (0 and 0 for other corpora). `parent` is the id of the passage a sentence stands in.
    """

    id: str
    text: str
    kind: str = "passage"
    locator: str = ""
    start: int = 0
    end: int = 0
    tags: tuple[str, ...] = ()
    parent: str = ""

    @property
    def text_hash(self) -> str:
        """The hash that decides whether the item must be embedded again: it covers what is embedded, no more."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


def sorted_items(items: Iterable[IndexItem]) -> tuple[IndexItem, ...]:
    """The items in id order, which is the order of rows in the index. Raises `ValueError` where two share an id."""
    ordered = tuple(sorted(items, key=lambda item: item.id))
    for before, after in itertools.pairwise(ordered):
        if before.id == after.id:
            raise ValueError(f"two items have the id {after.id!r}: an id must be unique in its index")
    return ordered


_FIELDS = sorted(IndexItem.__slots__)


def digest_of(items: Sequence[IndexItem]) -> str:
    """One hash over every field of every item, in the order given: equal digests mean nothing to rebuild."""
    digest = hashlib.sha256()
    for item in items:
        digest.update(json.dumps({name: getattr(item, name) for name in _FIELDS}).encode("ascii"))
        digest.update(b"\n")
    return digest.hexdigest()
