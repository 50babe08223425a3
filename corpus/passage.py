"""A passage: the smallest part of the report that a person would cite.

Leaf passages plus white space tile the report. A `Group` is a span over leaves (a list with its lead-in, a
paragraph with its sub-items), so that a list can be cited whole or by its items.
"""

from dataclasses import dataclass
from typing import Literal

PassageKind = Literal["front", "heading", "paragraph", "bullet", "footnote", "objective", "outcome", "label"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage. `report[start:end] == text`; `plain` is for search and display."""

    start: int
    end: int
    text: str
    plain: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A leaf of the report. `report[start:end] == text`, the verbatim slice.

    `id` stays the same when other parts of the text change. `locator` is what a person would write in a
    contribution ("para 3, WSIS Forum", "Annex 1, D.2-2"). `section` is the path of headings above it. `plain` is
    the text without footnote marks and stray spaces. `lead_in` is the id of the passage that introduces a bullet.
    """

    id: str
    kind: PassageKind
    locator: str
    section: tuple[str, ...]
    start: int
    end: int
    text: str
    plain: str
    sentences: tuple[Sentence, ...]
    lead_in: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A span over leaves that belongs together: `members` are passage ids in report order."""

    id: str
    locator: str
    start: int
    end: int
    members: tuple[str, ...]
