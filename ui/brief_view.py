"""A brief as the page previews it: the report's words in the serif, open places, footnotes that open the report."""

from assistant.answer import Citation
from assistant.brief.document import Brief, Piece, Section, Statement, Table
from assistant.brief.locators import note_text
from ui.markup import data, labelled, text, words


def brief_html(brief: Brief) -> str:
    """The whole document, as it will stand in the Word file."""
    entries = "".join(
        f'<tr><th scope="row">{text(entry.label)}</th><td>{_inline(entry.value)}</td></tr>'
        for entry in brief.heading[:-1]
    )
    front = "".join(
        f'<div class="front-box"><p class="label">{text(section.title)}</p>{_plain(section)}</div>'
        for section in brief.front
    )
    number, body = 1, ""
    for section in brief.sections:
        number, written = _section(section, number)
        body += written
    annexes = "".join(_table(table) for table in brief.annexes)
    return (
        f'<article class="paper" lang="en" dir="ltr"><table class="block"><tbody>{entries}</tbody></table>'
        f"<h2>{text(brief.title)}</h2>{front}{body}{annexes}{_notes(brief)}</article>"
    )


def _section(section: Section, number: int) -> tuple[int, str]:
    heading = f"h{section.level + 2}"
    written = f"<{heading}>{text(section.title)}</{heading}>"
    for statement in section.statements:
        if statement.item:
            written += f'<p class="item">{_inline(statement)}</p>'
        else:
            written += f'<p class="numbered"><span class="no">{number}.</span><span>{_inline(statement)}</span></p>'
            number += 1
    return number, written


def _plain(section: Section) -> str:
    return "".join(f"<p>{_inline(statement)}</p>" for statement in section.statements)


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{text(head)}</th>' for head in table.heads)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_inline(cell, quoted=False)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    return (
        f'<h3>{text(table.title)}</h3><div class="scroll" tabindex="0" role="region"{labelled("table")}>'
        f'<table class="grid"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _notes(brief: Brief) -> str:
    rows = "".join(
        f'<li value="{number}">{text(note_text(citations))}</li>' for number, citations in enumerate(brief.notes(), 1)
    )
    return f'<details class="hint"><summary>{words("footnotes")}</summary><ol>{rows}</ol></details>'


def _inline(statement: Statement, quoted: bool = True) -> str:
    return "".join(_piece(piece, quoted) for piece in statement.pieces)


def _piece(piece: Piece, quoted: bool) -> str:
    shown = text(piece.text)
    if piece.voice == "report":
        shown = f'<span class="report-voice">{shown}</span>'
        shown = f"“{shown}”" if quoted else shown
    elif piece.voice == "contributor":
        shown = f'<span class="open">{shown}</span>'
    return shown + (_mark(piece.citations) if piece.citations else "")


def _mark(citations: tuple[Citation, ...]) -> str:
    """The mark of a footnote; a click opens its first place in the report, with all of the note marked there."""
    first = citations[0]
    marks = [[citation.start, citation.end] for citation in citations]
    place = {"n": first.n, "s": first.start, "e": first.end, "at": first.locator, "marks": marks}
    label = labelled("footnote", n=first.n, place=note_text(citations))
    return f'<button class="cite"{data("cite", place)}{label}>{first.n}</button>'
