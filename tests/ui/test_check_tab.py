"""The Check tab: what the page sends is read at the door; the findings come back on the page and as files."""

import base64
import io
import json
import re
from html import unescape
from types import SimpleNamespace

import docx
import pytest
from browser import serve_chat, visit
from headless import open_browser

import ui.check_tab
from assistant.check.checker import Checker
from ui.check_tab import Draft, give_file, take_draft

WRONG = "Outcome D.2-2 contributes to SDG 1."


@pytest.fixture
def talk(assistant, monkeypatch):
    """The tab over the real corpus; the checker reads by words alone, so that no index is needed."""
    monkeypatch.setattr(ui.check_tab, "open_checker", lambda assistant: Checker(assistant.corpus))
    return SimpleNamespace(assistant=assistant)


@pytest.fixture
def word_draft():
    document = docx.Document()
    document.add_heading("Our contribution", 1)
    document.add_paragraph(WRONG + " We thank the secretariat.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def file_sent(raw, name="draft.docx"):
    return {"name": name, "content": base64.b64encode(raw).decode(), "at": 1}


def held(html):
    given = json.loads(unescape(re.search(r'data-download="([^"]*)"', html)[1]))
    return given["name"], base64.b64decode(given["content"])


def comments(raw):
    return [comment.text for comment in docx.Document(io.BytesIO(raw)).comments]


def test_a_pasted_draft(talk):
    draft, shown = take_draft(talk, {"text": WRONG, "at": 1})
    assert [finding.verdict for finding in draft.checked.findings] == ["contradicted"]
    assert 'class="f bad"' in shown
    name, content = held(give_file(draft, {"format": "json"}))
    assert (name, json.loads(content)) == ("findings.json", draft.checked.to_json())
    assert 'data-notice="bad"' in give_file(draft, {"format": "docx"})


def test_a_word_draft_comes_back_with_comments(talk, word_draft):
    draft, _ = take_draft(talk, file_sent(word_draft))
    name, content = held(give_file(draft, {"format": "docx"}))
    assert name == "checked.docx"
    assert len(comments(content)) == len(draft.checked.findings) == 1


def test_the_same_click_again_gives_a_new_value(talk):
    first, shown = take_draft(talk, {"text": WRONG, "at": 1})
    assert take_draft(talk, {"text": WRONG, "at": 2})[1] != shown
    assert give_file(first, {"format": "json", "at": 1}) != give_file(first, {"format": "json", "at": 2})


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "holds no text"),
        ({"text": " \n"}, "holds no text"),
        ({"text": ["a"]}, "holds no text"),
        (file_sent(b"PK\x03\x04 cut short"), "draft.docx"),
        (file_sent(b"words", "../../notes.rtf"), "notes.rtf: is a .rtf file"),
        ({"name": "a.txt", "content": "no base64!"}, "did not arrive whole"),
    ],
)
def test_what_cannot_be_read_is_said(talk, given, says):
    draft, shown = take_draft(talk, given)
    assert draft == Draft()
    assert 'role="alert"' in shown
    assert says in shown
    assert "Check a draft first." in give_file(draft, {"format": "docx"})


def test_what_people_write_stays_text(talk):
    _, shown = take_draft(talk, {"text": f"<img src=x onerror=alert(1)> {WRONG}", "at": 1})
    assert "<img" not in shown


@pytest.mark.browser
@pytest.mark.filterwarnings("default")
def test_the_files_arrive_in_a_browser_each_time(talk, word_draft, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(word_draft)
    with serve_chat(talk.assistant, tmp_path) as url, open_browser() as browser, visit(browser, url) as visitor:
        page = visitor.open().page
        visitor.tab("check")
        page.click('[data-do="check-docx"]')
        page.wait_for_selector(".notice.bad")

        def taken(kind):
            with page.expect_download() as download:
                page.click(f'[data-do="check-{kind}"]')
            return download.value.path().read_bytes()

        page.set_input_files("#draft-file", path)
        page.wait_for_selector("#checked .find")
        word = taken("docx")
        assert len(comments(word)) == 1
        assert taken("docx") == word
        assert json.loads(taken("json"))["findings"][0]["verdict"] == "contradicted"
        page.set_input_files("#draft-file", path)
        page.wait_for_selector("#checked .find")
        assert taken("docx") == word


def test_a_failure_is_told_and_the_page_goes_on(talk, monkeypatch):
    def broken(_: object) -> object:
        raise RuntimeError("no memory")

    monkeypatch.setattr("ui.check_tab.open_checker", broken)
    draft, shown = take_draft(talk, {"text": WRONG, "at": 1})
    assert draft.checked is None
    assert 'role="alert"' in shown
    assert "RuntimeError" in shown


def test_a_code_is_not_torn_apart(talk):
    _, shown = take_draft(talk, {"text": "Outcome D.3-1 contributes to Action Line C2.", "at": 1})
    assert '<span class="code">D.3-1</span>' in shown
