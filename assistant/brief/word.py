"""A brief as a Word file, laid out as a contribution to an ITU meeting.

Headings are real heading styles, paragraphs are numbered by Word, and each statement carries its place in the report
in a real footnote. The same brief gives the same bytes.
"""

import io
import re
from typing import TYPE_CHECKING, Any

from assistant.brief.document import Brief, Piece, Section, Statement, Table
from assistant.brief.footnotes import add_footnotes, mark_footnote
from assistant.brief.locators import note_text
from assistant.brief.package import with_fixed_times
from assistant.brief.template import CELL, ITEM, NUMBERED, OPEN, QUOTED, blank_document

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_HEADING_WIDTHS = (3.2, 13.3)
_TABLE_WIDTHS = (2.4, 7.7, 3.2, 3.2)
_HYPHEN_IN_CODE = re.compile(r"(?<=D\.\d)-(?=\d)")
_NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_word(brief: Brief) -> bytes:
    """The whole document as the bytes of a `.docx` file."""
    document = blank_document(_clean(brief.title))
    add_footnotes(document, [note_text(citations) for citations in brief.notes()])
    _add_heading_block(document, brief)
    _add_front(document, brief)
    for section in brief.sections:
        _add_section(document, section)
    for table in brief.annexes:
        _add_annex(document, table)
    stream = io.BytesIO()
    document.save(stream)
    return with_fixed_times(stream.getvalue())


def _add_heading_block(document: "Document", brief: Brief) -> None:
    *entries, title = brief.heading
    block = document.add_table(rows=0, cols=2)
    for entry in entries:
        label, value = block.add_row().cells
        _label(label.paragraphs[0], entry.label)
        _write(value.paragraphs[0], entry.value)
    _set_widths(block, _HEADING_WIDTHS)
    for cell in block.rows[-1].cells:
        _border(cell, "bottom")
    _write(document.add_paragraph(style="Title"), title.value)


def _add_front(document: "Document", brief: Brief) -> None:
    """Summary, Action required and References, each in a box of its own as on the first page of a contribution."""
    box = document.add_table(rows=len(brief.front), cols=1, style="Table Grid")
    for row, section in zip(box.rows, brief.front, strict=True):
        cell = row.cells[0]
        _label(cell.paragraphs[0], f"{section.title}:")
        for statement in section.statements:
            _write(cell.add_paragraph(), statement)
    _set_widths(box, (sum(_HEADING_WIDTHS),))


def _add_section(document: "Document", section: Section) -> None:
    document.add_heading(_clean(section.title), level=section.level)
    for statement in section.statements:
        _write(document.add_paragraph(style=ITEM if statement.item else NUMBERED), statement)


def _add_annex(document: "Document", table: Table) -> None:
    heading = document.add_heading(_clean(table.title), level=1)
    heading.paragraph_format.page_break_before = True
    grid = document.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    for cell, head in zip(grid.rows[0].cells, table.heads, strict=True):
        _label(cell.paragraphs[0], head)
    _mark_row(grid.rows[0], "tblHeader")
    for row in table.rows:
        added = grid.add_row()
        _mark_row(added, "cantSplit")
        for cell, statement in zip(added.cells, row, strict=True):
            _write(cell.paragraphs[0], statement, quoted=False)
            cell.paragraphs[0].style = CELL
    _set_widths(grid, _TABLE_WIDTHS)


def _write(paragraph: "Paragraph", statement: Statement, quoted: bool = True) -> None:
    for piece in statement.pieces:
        _add_piece(paragraph, piece, quoted)


def _add_piece(paragraph: "Paragraph", piece: Piece, quoted: bool) -> None:
    words = _clean(piece.text)
    if piece.voice == "report":
        if quoted:
            paragraph.add_run("“")
        paragraph.add_run(words, style=QUOTED)
        if quoted:
            paragraph.add_run("”")
    elif piece.voice == "contributor":
        paragraph.add_run(words, style=OPEN)
    else:
        _add_unbroken(paragraph, words)
    if piece.note is not None:
        mark_footnote(paragraph, piece.note)


def _add_unbroken(paragraph: "Paragraph", words: str) -> None:
    """The brief's own words; no line ends inside a code such as D.4-2."""
    from docx.oxml import OxmlElement

    for at, part in enumerate(_HYPHEN_IN_CODE.split(words)):
        run = paragraph.add_run()
        if at:
            run._r.append(OxmlElement("w:noBreakHyphen"))
        run.add_text(part)


def _label(paragraph: "Paragraph", words: str) -> None:
    paragraph.add_run(words).bold = True
    paragraph.paragraph_format.keep_with_next = True


def _set_widths(table: Any, centimetres: tuple[float, ...]) -> None:
    from docx.shared import Cm

    table.autofit = False
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _border(cell: Any, side: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    line = f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="000000"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{line}</w:tcBorders>"))


def _mark_row(row: Any, mark: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{mark}"))


def _clean(words: str) -> str:
    """Text that XML can hold: what a person typed may carry control characters."""
    return _NOT_XML.sub("", words)
