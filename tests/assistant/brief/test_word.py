"""The Word file: real footnotes, real headings, no OOXML error, the same bytes, and LibreOffice reads it."""

import io
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from assistant.brief.word import to_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODD = {"sdgs": ["5"], "topic": "women \x00\x0b & <girls>"}


@pytest.fixture(scope="session")
def made(women) -> bytes:
    return to_word(women)


def part(made: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return ElementTree.fromstring(package.read(name))


def test_each_footnote_is_real_and_referred_to_once(women, made):
    notes = part(made, "word/footnotes.xml").findall(f"{W}footnote")
    texts = {note.get(f"{W}id"): "".join(t.text or "" for t in note.iter(f"{W}t")).strip() for note in notes}
    marks = [mark.get(f"{W}id") for mark in part(made, "word/document.xml").iter(f"{W}footnoteReference")]
    assert marks == [str(number) for number in range(1, len(women.notes()) + 1)]
    assert set(texts) == {"-1", "0", *marks}
    for number, citations in enumerate(women.notes(), 1):
        assert texts[str(number)].startswith("The report, ")
        assert all(citation.locator.split(", ")[-1].split(" ")[-1] in texts[str(number)] for citation in citations)


def test_headings_are_real_and_paragraphs_are_numbered_by_word(women, made):
    document = Document(io.BytesIO(made))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [one.title for one in women.sections] + [table.title for table in women.annexes]
    assert next(p.text for p in document.paragraphs if p.style.name == "Title") == women.title
    numbered = [p for p in document.paragraphs if p.style.name == "Numbered paragraph"]
    assert len(numbered) == sum(not one.item for section in women.sections for one in section.statements)
    assert document.styles["Numbered paragraph"].element.xpath("w:pPr/w:numPr/w:numId")


def test_the_front_page(made):
    tables = Document(io.BytesIO(made)).tables
    assert [row.cells[0].text for row in tables[0].rows] == ["Meeting", "Document", "Date", "Source"]
    assert [row.cells[0].paragraphs[0].text for row in tables[1].rows] == [
        "Summary:",
        "Action required:",
        "References:",
    ]


def test_the_annex_holds_the_rows_as_printed(corpus, made):
    rows = [[cell.text for cell in row.cells] for row in Document(io.BytesIO(made)).tables[-1].rows]
    assert rows[0] == ["Outcome", "Text of the outcome", "SDG Goals", "WSIS AL"]
    assert [row[2:] for row in rows if row[0] == "D.3-2"] == [["1 - 17", "C1 - C11"]]
    assert len(rows) == 12


@pytest.mark.parametrize(
    "options", [{"sdgs": ["5"], "topic": "women and girls"}, {"region": "Arab"}, {"action_lines": ["C7"]}, ODD], ids=str
)
def test_no_ooxml_error_under_a_strict_validator(prepare, tmp_path, options):
    file = tmp_path / "brief.docx"
    file.write_bytes(to_word(prepare(**options)))
    assert errors_of(file) == []


def test_the_validator_sees_the_errors_of_the_blank_template(tmp_path):
    Document().save(str(tmp_path / "blank.docx"))
    assert errors_of(tmp_path / "blank.docx")


def errors_of(file):
    return [error.description for error in OpenXmlValidator(strict=True).validate(file).errors]


def test_what_people_type_stands_in_the_file_without_control_characters(prepare):
    document = Document(io.BytesIO(to_word(prepare(**ODD))))
    assert document.core_properties.title.endswith("“women & <girls>”")


def test_the_same_brief_gives_the_same_bytes(women, made):
    assert to_word(women) == made
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_it(tmp_path, made):
    (tmp_path / "brief.docx").write_bytes(made)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", ".", "brief.docx"],
        check=True,
        cwd=tmp_path,
        capture_output=True,
        timeout=240,
    )
    pdf = (tmp_path / "brief.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 20_000
