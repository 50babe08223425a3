"""A conversation as a document: Markdown, or a Word file; and the matrix as an Excel sheet. All made in memory."""

import io
import re
from collections.abc import Iterable, Sequence

from assistant.answer import Answer, Citation
from corpus.library import Corpus
from ui.conversation import Conversation
from ui.matrix import LINES, SDGS

TITLE = "Questions to the report and its answers"
_MARKS = re.compile(r"\*\*(.+?)\*\*")


def conversation_markdown(conversation: Conversation) -> str:
    """The conversation as Markdown: each question, its answer, and its citations with place and offsets."""
    lines = [f"# {TITLE}", ""]
    for question, answer in _answered(conversation):
        lines += [f"## {_one_line(question)}", "", answer.text.strip(), ""]
        lines += [f"{c.n}. {c.report}, {c.locator}: “{_one_line(c.quote)}”" for c in answer.citations]
        lines += [""] if answer.citations else []
        if answer.closest:
            lines += ["Closest passages:", "", *(f"- {c.locator}: “{_one_line(c.quote)}”" for c in answer.closest), ""]
    return "\n".join(lines)


def conversation_docx(conversation: Conversation) -> bytes:
    """The conversation as a Word file, with headings that Word's navigation shows and the quotations in a serif."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    document.core_properties.title = TITLE
    document.core_properties.author = ""
    document.add_heading(TITLE, level=0)
    for question, answer in _answered(conversation):
        document.add_heading(_one_line(question), level=1)
        for block in _blocks(answer.text):
            _add_block(document, block)
        for citation in _places(answer):
            paragraph = document.add_paragraph(style="Quote")
            place = paragraph.add_run(f"[{citation.n}] {citation.locator}: ")
            place.bold, place.italic = True, False
            words = paragraph.add_run(f"“{_xml(_one_line(citation.quote))}”")
            words.font.name, words.font.size = "Cambria", Pt(10.5)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def matrix_xlsx(corpus: Corpus, codes: Sequence[str]) -> bytes:
    """Annex 1 as a sheet: one row for each outcome in `codes` (all where none is given), a 1 where it lists a code."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Annex 1"
    sheet.append(["Outcome", "Text", *SDGS, *LINES, "SDGs", "Action lines"])
    for outcome in corpus.mapping.outcomes:
        if codes and outcome.code not in codes:
            continue
        listed = {*outcome.sdgs, *outcome.action_lines}
        cells = [1 if code in listed else None for code in (*SDGS, *LINES)]
        sheet.append([outcome.code, outcome.text, *cells, len(outcome.sdgs), len(outcome.action_lines)])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "C2"
    sheet.column_dimensions["B"].width = 60
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _answered(conversation: Conversation) -> Iterable[tuple[str, Answer]]:
    return ((turn.question, turn.answer) for turn in conversation.turns if turn.answer is not None)


def _places(answer: Answer) -> tuple[Citation, ...]:
    return answer.citations or answer.closest


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _xml(words: str) -> str:
    """Text that XML can hold: control characters cannot stand in a Word file."""
    return "".join(c for c in words if c in "\t\n" or ord(c) >= 32)


def _blocks(markdown: str) -> list[str]:
    return [block for block in re.split(r"\n\s*\n|\n(?=\s*[-*|] ?)", markdown.strip()) if block.strip()]


def _add_block(document: object, block: str) -> None:
    from docx.document import Document as DocumentType

    assert isinstance(document, DocumentType)
    if re.fullmatch(r"\s*\|?[\s:|-]+\|?\s*", block):
        return
    item = re.match(r"\s*[-*] (.*)", block, re.DOTALL)
    words = item.group(1) if item else " – ".join(part.strip() for part in block.strip().strip("|").split("|"))
    paragraph = document.add_paragraph(style="List Bullet" if item else None)
    for number, part in enumerate(_MARKS.split(_xml(_one_line(words)))):
        paragraph.add_run(part).bold = number % 2 == 1
