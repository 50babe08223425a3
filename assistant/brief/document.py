"""A brief as a value: sections of statements, each with its citations; a writer turns it into Markdown or Word.

Three voices speak in it: the report (a quotation, verbatim), the brief (what the report proves, in its own spelling),
and the contributor, whose words are left open and marked so.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from assistant.answer import Citation

Voice = Literal["brief", "report", "contributor"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a statement in one voice. Its citations share one number: that of the footnote after it."""

    text: str
    voice: Voice = "brief"
    citations: tuple[Citation, ...] = ()

    @property
    def note(self) -> int | None:
        """The number of the footnote after this piece, or None where it has none."""
        return self.citations[0].n if self.citations else None


@dataclass(frozen=True, slots=True)
class Statement:
    """A paragraph of the brief; an `item` belongs to the paragraph before it."""

    pieces: tuple[Piece, ...]
    item: bool = False

    @property
    def text(self) -> str:
        """The words, with quotation marks around the report's."""
        return "".join(f"“{piece.text}”" if piece.voice == "report" else piece.text for piece in self.pieces)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All its citations, in order."""
        return tuple(citation for piece in self.pieces for citation in piece.citations)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of level 1 or 2, or 0 for a box of the front page, and the statements below it."""

    title: str
    statements: tuple[Statement, ...]
    level: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the heading block: "Meeting" and what stands there."""

    label: str
    value: Statement


@dataclass(frozen=True, slots=True)
class Table:
    """An annex: its title, the heads of its columns, and its rows of cells."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Statement, ...], ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole document in its order: heading block, front page, numbered sections, annexes."""

    title: str
    report: str
    heading: tuple[Entry, ...]
    front: tuple[Section, ...]
    sections: tuple[Section, ...]
    annexes: tuple[Table, ...]

    def statements(self) -> Iterator[Statement]:
        """Every statement and cell, in the order of the document."""
        yield from (entry.value for entry in self.heading)
        for section in (*self.front, *self.sections):
            yield from section.statements
        for table in self.annexes:
            for row in table.rows:
                yield from row

    def notes(self) -> tuple[tuple[Citation, ...], ...]:
        """The footnotes in order: the citations of note 1, of note 2, …"""
        return tuple(piece.citations for one in self.statements() for piece in one.pieces if piece.citations)

    def to_json(self) -> dict[str, Any]:
        """The brief as plain data, ready for `json.dumps`."""
        return asdict(self)


def numbered(brief: Brief) -> Brief:
    """The same brief with its footnotes numbered from 1, in the order of the document."""
    count = 0

    def one(statement: Statement) -> Statement:
        nonlocal count
        pieces = []
        for piece in statement.pieces:
            count += bool(piece.citations)
            cited = tuple(replace(citation, n=count) for citation in piece.citations)
            pieces.append(replace(piece, citations=cited))
        return replace(statement, pieces=tuple(pieces))

    def each(section: Section) -> Section:
        return replace(section, statements=tuple(one(statement) for statement in section.statements))

    return replace(
        brief,
        heading=tuple(replace(entry, value=one(entry.value)) for entry in brief.heading),
        front=tuple(each(section) for section in brief.front),
        sections=tuple(each(section) for section in brief.sections),
        annexes=tuple(
            replace(table, rows=tuple(tuple(one(cell) for cell in row) for row in table.rows))
            for table in brief.annexes
        ),
    )
