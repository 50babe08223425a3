"""The report read into passages (leaves that tile it) and groups (spans over leaves).

Ids are made of names, not of positions in the file ("p3.wsis-forum.sport-track", "annex1.D.2-2"), so that a change in
one place leaves the ids elsewhere alone.
"""

import json
import re
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from corpus.lines import Line, continues, read_lines
from corpus.passage import Group, Passage, PassageKind
from corpus.plain import to_plain
from corpus.sentences import split_sentences
from corpus.slug import bullet_label, slug, subject


@dataclass(frozen=True, slots=True)
class Structure:
    """All leaves in report order, and all groups in the order of their first leaf."""

    passages: tuple[Passage, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the reader stands: an id, its locator, the headings above, and the groups a leaf here belongs to."""

    id: str = ""
    locator: str = ""
    section: tuple[str, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()

    def inside(self, group: str, locator: str) -> "_Place":
        """The same place, also within a group."""
        return replace(self, groups=(*self.groups, (group, locator)))


@dataclass(slots=True)
class _Leaf:
    """A leaf while it is read: a second line may still be joined, and a list may still start after it."""

    id: str
    kind: PassageKind
    place: _Place
    start: int
    end: int
    words: int
    lead_in: str | None = None
    groups: list[tuple[str, str]] = field(default_factory=list)


def read_structure(text: str) -> Structure:
    """Read the report's text into leaves and groups. Leaves plus white space tile the text."""
    reader = _Reader(text)
    for line in read_lines(text):
        reader.take(line)
    return Structure(tuple(reader.passage(leaf) for leaf in reader.leaves), _groups(reader.leaves))


class _Reader:
    """Takes the report's lines in order and keeps the place it has reached in sections, paragraphs and lists."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.leaves: list[_Leaf] = []
        self.ids: set[str] = set()
        self.section = self.place = _Place("front.opening", "opening")
        self.paragraph: _Place | None = None
        self.bullet: Line | None = None
        self.lead_in: _Leaf | None = None
        self.head: tuple[_Leaf, re.Pattern[str]] | None = None

    def take(self, line: Line) -> None:
        """Read one line: as the second line of an open bullet, a bullet, or whatever else it is."""
        if self.bullet is not None and continues(self.text, self.bullet, line):
            self.leaves[-1].end = line.end
            self.bullet = None
            return
        if line.kind == "bullet":
            self._bullet(line)
            return
        self.bullet = self.lead_in = self.head = None
        getattr(self, f"_{line.kind}")(line)

    def passage(self, leaf: _Leaf) -> Passage:
        """The finished leaf, with its sentences; the lines of a row of the annex stay lines."""
        by_line = leaf.kind == "outcome"
        sentences = split_sentences(self.text, leaf.words, leaf.end, line_breaks=by_line)
        words = self.text[leaf.words : leaf.end]
        plain = "\n".join(sentence.plain for sentence in sentences) if by_line else to_plain(words)
        place, verbatim = leaf.place, self.text[leaf.start : leaf.end]
        return Passage(
            leaf.id,
            leaf.kind,
            place.locator,
            place.section,
            leaf.start,
            leaf.end,
            verbatim,
            plain,
            sentences,
            leaf.lead_in,
        )

    def _add(self, name: str, kind: PassageKind, place: _Place, line: Line, lead_in: str | None = None) -> _Leaf:
        leaf = _Leaf(self._unique(name), kind, place, line.start, line.end, line.words, lead_in, list(place.groups))
        self.leaves.append(leaf)
        return leaf

    def _unique(self, name: str) -> str:
        """`name`, or `name-2` and so on where two leaves would have the same."""
        unique, count = name, 1
        while unique in self.ids:
            count += 1
            unique = f"{name}-{count}"
        self.ids.add(unique)
        return unique

    def _front_label(self, line: Line) -> None:
        name = f"front.{slug(line.name)}"
        self.section = self.place = _Place(name, line.name, (line.name,), ((name, line.name),))
        self._add(f"{name}.label", "label", self.place, line)

    def _heading(self, line: Line) -> None:
        if self.section.id.startswith("annex"):
            self._annex_heading(line)
            return
        name = slug(line.name)
        self.section = self.place = _Place(name, line.name, (line.name,), ((name, line.name),))
        self._add(f"{name}.heading", "heading", self.section, line)

    def _numbered(self, line: Line) -> None:
        name, locator = f"p{line.name}", f"para {line.name}"
        self.paragraph = self.place = _Place(name, locator, self.section.section, self.section.groups)
        self._add(name, "paragraph", self.place, line)

    def _sub_item(self, line: Line) -> None:
        if self.paragraph is None:
            self._text(line)
            return
        paragraph = self.paragraph = self._with_sub_items(self.paragraph)
        name, locator = f"{paragraph.id}.{slug(line.name)}", f"{paragraph.locator}, {line.name}"
        section = (*paragraph.section, line.name)
        self.place = _Place(name, locator, section, (*paragraph.groups, (name, locator)))
        self._add(f"{name}.opening", "paragraph", self.place, line)

    def _with_sub_items(self, paragraph: _Place) -> _Place:
        """The paragraph as a group; before its first sub-item, its id goes from its own words to the group."""
        opening = next((leaf for leaf in reversed(self.leaves) if leaf.id == paragraph.id), None)
        if opening is None:
            return paragraph
        opening.id = self._unique(f"{paragraph.id}.opening")
        opening.groups.append((paragraph.id, paragraph.locator))
        return paragraph.inside(paragraph.id, paragraph.locator)

    def _text(self, line: Line) -> None:
        front = self.place.id.startswith("front.")
        name = "text" if front else slug(to_plain(self.text[line.start : line.end]))
        self._add(f"{self.place.id}.{name}", "front" if front else "paragraph", self.place, line)

    def _footnote(self, line: Line) -> None:
        place = replace(self.place, locator=f"{self.place.locator}, footnote {line.name}")
        self._add(f"{self.place.id}.footnote-{line.name}", "footnote", place, line)

    def _bullet(self, line: Line) -> None:
        self.bullet = line
        words = to_plain(self.text[line.words : line.end])
        if self.lead_in is None and self.leaves:
            self.lead_in = self._start_list(self.leaves[-1])
        if self.head is not None and not self.head[1].search(words):
            self.head = None
        place, lead_in = self._bullet_place(words)
        leaf = self._add(f"{self.place.id}.{slug(bullet_label(words) or words)}", "bullet", place, line, lead_in)
        if pattern := _nested_heads().get(words):
            self.head = (self._start_list(leaf), pattern)

    def _bullet_place(self, words: str) -> tuple[_Place, str | None]:
        """The place of a bullet: its locator adds its label or subject where it is short, its groups its lists."""
        label = bullet_label(words) or subject(words)
        place = replace(self.place, locator=f"{self.place.locator}, {label}") if label else self.place
        leads = [lead for lead in (self.lead_in, self.head[0] if self.head else None) if lead is not None]
        for lead in leads:
            place = place.inside(f"{lead.id}.list", lead.place.locator)
        return place, leads[-1].id if leads else None

    def _start_list(self, lead: _Leaf) -> _Leaf:
        lead.groups.append((f"{lead.id}.list", lead.place.locator))
        return lead

    def _annex(self, line: Line) -> None:
        name, locator = f"annex{line.name}", f"Annex {line.name}"
        self.section = self.place = _Place(name, locator, (locator,), ((name, locator),))
        self._add(f"{name}.heading", "heading", self.section, line)

    def _annex_heading(self, line: Line) -> None:
        last = self.leaves[-1]
        if last.id == f"{self.section.id}.title" and self.text[last.start : last.end].rstrip().endswith(":"):
            last.end = line.end  # the title goes on: its first line ends in a colon
            return
        first = last.id == f"{self.section.id}.heading"
        label = line.name.split(":")[0]
        place = self.section if first else replace(self.section, locator=f"{self.section.locator}, {label}")
        self._add(f"{self.section.id}.{'title' if first else slug(label)}", "heading", place, line)

    def _label(self, line: Line) -> None:
        name, locator = f"{self.section.id}.{slug(line.name)}", f"{self.section.locator}, {line.name}"
        groups = (*self.section.groups, (name, locator))
        self.place = _Place(name, locator, (*self.section.section, line.name), groups)
        self._add(f"{name}.label", "label", self.place, line)

    def _objective(self, line: Line) -> None:
        place = replace(self.place, locator=f"{self.section.locator}, {line.name}")
        self._add(f"{self.section.id}.{line.name}", "objective", place, line)

    def _outcome(self, line: Line) -> None:
        objective = line.name.split("-")[0]
        group = (f"{self.section.id}.{objective}.outcomes", f"{self.section.locator}, outcomes of {objective}")
        place = replace(self.place, locator=f"{self.section.locator}, {line.name}").inside(*group)
        self._add(f"{self.section.id}.{line.name}", "outcome", place, line)

    def _contribution(self, line: Line) -> None:
        if self.leaves[-1].kind == "outcome":
            self.leaves[-1].end = line.end
        else:
            self._add(f"{self.section.id}.{slug(self.text[line.start : line.end])}", "paragraph", self.place, line)


@cache
def _nested_heads() -> dict[str, re.Pattern[str]]:
    path = Path(__file__).parent / "data" / "nested_lists.json"
    lists = json.loads(path.read_text(encoding="utf-8"))["lists"]
    return {entry["head"]: re.compile(entry["items"]) for entry in lists}


def _groups(leaves: list[_Leaf]) -> tuple[Group, ...]:
    members: dict[tuple[str, str], list[_Leaf]] = {}
    for leaf in leaves:
        for group in leaf.groups:
            members.setdefault(group, []).append(leaf)
    return tuple(
        Group(name, locator, own[0].start, own[-1].end, tuple(leaf.id for leaf in own))
        for (name, locator), own in members.items()
    )
