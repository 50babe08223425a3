"""Downloads: Markdown, Word and Excel, made in memory."""

import io

from docx import Document
from fake_assistant import FakeAssistant
from openpyxl import load_workbook

from ui.conversation import Conversation, new_conversation
from ui.export import conversation_docx, conversation_markdown, matrix_xlsx


def talk(assistant: FakeAssistant) -> Conversation:
    conversation = new_conversation("a")
    for question in ("Which SDGs does D.4-4 support?", "What is\x0b the budget?"):
        conversation = conversation.ask(question).update(state="done", answer=assistant.ask(question))
    return conversation


def test_markdown_has_questions_answers_and_places(assistant: FakeAssistant) -> None:
    markdown = conversation_markdown(talk(assistant))
    assert "## Which SDGs does D.4-4 support?" in markdown
    assert "Annex 1, D.4-4: “D.4-4: Enhanced capacity" in markdown
    assert "Closest passages:" in markdown


def test_word_has_headings_and_quotations(assistant: FakeAssistant) -> None:
    document = Document(io.BytesIO(conversation_docx(talk(assistant))))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings == ["Which SDGs does D.4-4 support?", "What is the budget?"]
    assert any(
        p.style is not None and p.style.name == "Quote" and "D.4-4: Enhanced" in p.text for p in document.paragraphs
    )


def test_excel_has_the_chosen_rows_and_every_link(assistant: FakeAssistant) -> None:
    sheet = load_workbook(io.BytesIO(matrix_xlsx(assistant.corpus, ()))).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 17
    assert sum(cell == 1 for row in rows[1:] for cell in row[2:30]) == 111 + 53
    chosen = load_workbook(io.BytesIO(matrix_xlsx(assistant.corpus, ("D.4-4",)))).active
    assert chosen is not None
    assert [row[0] for row in chosen.iter_rows(values_only=True)] == ["Outcome", "D.4-4"]
