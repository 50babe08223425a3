"""Drafts as files: what is read, and what is refused, soon and in words."""

import io
import os
import time
import zipfile
from pathlib import Path

import docx
import pytest

from assistant.check.draft_error import DraftError
from assistant.check.read_draft import draft_text, read_draft

REAL = os.environ.get("WSIS_TEST_DOCUMENTS", "")


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(raw: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO(raw)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def replaced(raw: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return out.getvalue()


def test_word_is_read_in_order_with_tables() -> None:
    document = docx.Document()
    document.add_heading("A heading", 1)
    document.add_paragraph("Before the table.")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "D.2-2", "C5"
    document.add_paragraph("After it.")
    out = io.BytesIO()
    document.save(out)
    assert draft_text(out.getvalue(), "a.docx").split("\n\n")[:2] == ["A heading", "Before the table."]
    assert "D.2-2 | C5\n" in draft_text(out.getvalue(), "a.docx")
    assert draft_text(out.getvalue(), "a.docx").strip().endswith("After it.")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"\xef\xbb\xbfA\r\nB", "A\nB"),
        ("Asunción".encode("utf-16"), "Asunción"),
        ("Asunción".encode("cp1252"), "Asunción"),
    ],
)
def test_text_in_its_encodings(raw: bytes, text: str) -> None:
    assert draft_text(raw, "a.txt") == text


DOCX = word("Something.")
BOMB = replaced(DOCX, "word/document.xml", b"<w:document>" + b" " * 80_000_000)
ENTITIES = replaced(DOCX, "word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.docx", DOCX[: len(DOCX) // 2], "broken"),
        ("a.docx", b"PK\x03\x04nothing", "broken"),
        ("a.docx", b"Just words", "not a Word file"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1locked", "password"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "old Word"),
        ("a.docx", with_part(DOCX, "word/vbaProject.bin", b"macro"), "macros"),
        ("a.docx", BOMB, "bomb"),
        ("a.docx", ENTITIES, "entities"),
        ("a.docx", replaced(DOCX, "word/document.xml", b"<w:document>"), "broken"),
        ("a.pdf", b"%PDF-1.7 and nothing", "broken"),
        ("a.pdf", b"words", "not a PDF"),
        ("a.txt", b"\x00\x01\x02", "not a text"),
        ("a.txt", b"  \n ", "no text"),
        ("a.xlsx", b"PK", "kind"),
        ("a.txt", b"word " * 2_000_000, "too big"),
    ],
)
def test_refused_with_its_reason(name: str, raw: bytes, why: str) -> None:
    started = time.perf_counter()
    with pytest.raises(DraftError, match=why):
        draft_text(raw, name)
    assert time.perf_counter() - started < 1


def test_a_file_of_200_mb_is_not_opened(tmp_path: Path) -> None:
    big = tmp_path / "big.docx"
    with big.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(DraftError, match="too big"):
        read_draft(big)


@pytest.mark.skipif(not REAL, reason="WSIS_TEST_DOCUMENTS names no folder of documents")
def test_real_documents_are_read_or_refused() -> None:
    read = refused = 0
    for path in sorted(Path(REAL).iterdir()):
        try:
            read += len(read_draft(path)) > 1000
        except DraftError:
            refused += 1
            assert path.suffix not in (".docx", ".pdf")
    assert read
    assert refused
