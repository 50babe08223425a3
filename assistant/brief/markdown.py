"""A brief as Markdown, with footnotes that give the place and the character offsets of each statement."""

import re

from assistant.answer import Citation
from assistant.brief.document import Brief, Piece, Section, Statement, Table
from assistant.brief.locators import note_text

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def to_markdown(brief: Brief) -> str:
    """The whole document; footnotes as `[^1]`."""
    lines = [f"# {_escape(brief.title)}", "", "| | |", "| --- | --- |"]
    lines += [f"| **{_escape(entry.label)}** | {_inline(entry.value)} |" for entry in brief.heading]
    lines.append("")
    for section in brief.front:
        lines += [f"**{_escape(section.title)}**", ""]
        for statement in section.statements:
            lines += [_inline(statement), ""]
    number = 0
    for section in brief.sections:
        number, written = _section(section, number)
        lines += written
    for table in brief.annexes:
        lines += _table(table)
    lines += [f"[^{number}]: {_note(citations)}" for number, citations in enumerate(brief.notes(), 1)]
    return "\n".join(lines) + "\n"


def _note(citations: tuple[Citation, ...]) -> str:
    offsets = ", ".join(f"{citation.start}–{citation.end}" for citation in citations)
    return f"{_escape(note_text(citations))} Characters {offsets}."


def _section(section: Section, number: int) -> tuple[int, list[str]]:
    lines = [f"{'#' * (section.level + 1)} {_escape(section.title)}", ""]
    for statement in section.statements:
        if statement.item:
            lines += [f"   - {_inline(statement)}", ""]
        else:
            number += 1
            lines += [f"{number}. {_inline(statement)}", ""]
    return number, lines


def _table(table: Table) -> list[str]:
    heads = " | ".join(_escape(head) for head in table.heads)
    rows = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in table.rows]
    return [f"## {_escape(table.title)}", "", f"| {heads} |", f"|{' --- |' * len(table.heads)}", *rows, ""]


def _inline(statement: Statement) -> str:
    return "".join(_piece(piece, quoted=True) for piece in statement.pieces)


def _cell(statement: Statement) -> str:
    return "".join(_piece(piece, quoted=False) for piece in statement.pieces)


def _piece(piece: Piece, quoted: bool) -> str:
    words = _escape(piece.text)
    if piece.voice == "report" and quoted:
        words = f"“{words}”"
    if piece.voice == "contributor":
        words = f"**{words}**"
    return words + (f"[^{piece.note}]" if piece.note is not None else "")


def _escape(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
