"""Comments in the delegate's own Word file: each on its words, everything else as it was."""

import io
import zipfile

import docx
import pytest
from docx.shared import Pt

from assistant.check.checker import Checker
from assistant.check.finding import Finding
from assistant.check.word_comments import write_comments
from assistant.check.word_file import W, read_word


@pytest.fixture
def raw() -> bytes:
    document = docx.Document()
    document.add_heading("Draft", 1)
    paragraph = document.add_paragraph("Outcome D.2-3 contributes to ")
    run = paragraph.add_run("SDGs 1, 3, 5, 11 and 15")
    run.bold, run.font.size = True, Pt(13)
    paragraph.add_run(". WTIS-20 will be held in Geneva from 15 to 19 April 2020.")
    table = document.add_table(1, 3)
    for cell, words in zip(table.rows[0].cells, ("D.2-2", "4, 9, 11, 16, 17", "C5, C6"), strict=True):
        cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def commented(raw: bytes) -> list[str]:
    """The words between the marks of each comment."""
    root = read_word(raw, "a.docx").body
    found: dict[str, str] = {}
    inside: set[str] = set()
    for element in root.iter():
        if element.tag == f"{W}commentRangeStart":
            inside.add(element.get(f"{W}id"))
        elif element.tag == f"{W}commentRangeEnd":
            inside.discard(element.get(f"{W}id"))
        elif element.tag == f"{W}t":
            for number in inside:
                found[number] = found.get(number, "") + element.text
    return [found[number] for number in sorted(found, key=int)]


def test_each_finding_has_its_comment_on_its_words(checker: Checker, raw: bytes) -> None:
    findings = checker.check(read_word(raw, "a.docx").text).findings
    out = write_comments(raw, "a.docx", findings)
    assert commented(out) == [finding.claim for finding in findings]
    comments = list(docx.Document(io.BytesIO(out)).comments)
    assert len(comments) == len(findings) > 3
    assert comments[0].text.startswith("Contradicted. The report says: D.2-3 contributes to SDGs 1, 3, 5, 11, 13.")


def test_all_else_stays(checker: Checker, raw: bytes) -> None:
    before = read_word(raw, "a.docx").text
    out = write_comments(raw, "a.docx", checker.check(before).findings)
    assert read_word(out, "a.docx").text == before
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(io.BytesIO(out)) as new:
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert set(changed) <= {
        "word/document.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/comments.xml",
    }
    runs = docx.Document(io.BytesIO(out)).paragraphs[1].runs
    assert {run.text for run in runs if run.bold} == {"SDGs 1, 3, 5, 11 and 15"}


def test_earlier_comments_are_kept(checker: Checker, raw: bytes) -> None:
    document = docx.Document(io.BytesIO(raw))
    document.add_comment(document.paragraphs[1].runs[0], "From a colleague", "A colleague", "AC")
    held = io.BytesIO()
    document.save(held)
    findings = checker.check(read_word(held.getvalue(), "a.docx").text).findings
    out = write_comments(held.getvalue(), "a.docx", findings)
    texts = [comment.text for comment in docx.Document(io.BytesIO(out)).comments]
    assert texts[0] == "From a colleague"
    assert len(texts) == len(findings) + 1


def test_no_error_that_the_original_lacked(checker: Checker, raw: bytes, tmp_path) -> None:
    audit = pytest.importorskip("openxml_audit")
    text = read_word(raw, "a.docx").text
    (tmp_path / "before.docx").write_bytes(raw)
    (tmp_path / "after.docx").write_bytes(write_comments(raw, "a.docx", checker.check(text).findings))
    validator = audit.OpenXmlValidator()
    before, after = (validator.validate(str(tmp_path / f"{name}.docx")).errors for name in ("before", "after"))
    assert len(after) <= len(before)


def test_nothing_found_leaves_the_body(raw: bytes) -> None:
    out = write_comments(raw, "a.docx", ())
    assert commented(out) == []
    assert "word/comments.xml" not in zipfile.ZipFile(io.BytesIO(out)).namelist()


def test_words_that_xml_forbids_are_left_out(raw: bytes) -> None:
    text = read_word(raw, "a.docx").text
    start = text.index("Geneva")
    finding = Finding("x", start, start + 6, "Geneva", "contradicted", "a\x00b & <c>", (), "place")
    out = write_comments(raw, "a.docx", (finding,))
    assert next(iter(docx.Document(io.BytesIO(out)).comments)).text == "Contradicted. The report says: ab & <c>"
