"""`wsis check` as people use it: text, JSON, a Word file with comments, a pipe, and every way of getting it wrong."""

import io
import json

import docx
import pytest
import typer
from typer.testing import CliRunner

import ui.open_assistant
from assistant.check import open_checker
from assistant.check.checker import Checker
from ui.check_command import check

APP = typer.Typer()
APP.command()(check)

TEXT = "Outcome D.2-2 contributes to SDG 1. Outcome D.2-2 contributes to SDG 9. We thank the secretariat.\n"


@pytest.fixture
def run(assistant, monkeypatch, tmp_path):
    """The command over the real corpus; the checker reads by words alone, so that no index is needed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(ui.open_assistant, "open_assistant", lambda settings: assistant)
    monkeypatch.setattr(open_checker, "open_checker", lambda one: Checker(one.corpus))
    (tmp_path / "draft.txt").write_text(TEXT, encoding="utf-8")
    return lambda *options, stdin=None: CliRunner().invoke(APP, list(options), input=stdin)


@pytest.fixture
def word_draft(tmp_path):
    document = docx.Document()
    document.add_paragraph(TEXT.strip())
    path = tmp_path / "draft.docx"
    document.save(path)
    return path


def test_the_findings_to_read(run):
    result = run("draft.txt")
    assert result.exit_code == 0, result.output
    assert "Contradicted: contributes to SDG 1" in result.stdout
    assert "Annex 1, D.2-2" in result.stdout
    assert result.stdout.endswith("1 contradicted, 0 not in the report, 1 supported; 1 sentence makes no claim.\n")


def test_json_keeps_its_contract(run):
    result = run("draft.txt", "--json")
    assert result.exit_code == 0, result.output
    given = json.loads(result.stdout)
    assert given["text"] == TEXT
    assert [finding["verdict"] for finding in given["findings"]] == ["contradicted", "supported"]
    for finding in given["findings"]:
        assert set(finding) == {"sentence", "start", "end", "claim", "verdict", "correct", "citations"}
        assert finding["claim"] == given["text"][finding["start"] : finding["end"]]
        assert finding["claim"] in finding["sentence"]
        assert finding["citations"]
    assert "SDG" in given["findings"][0]["correct"]
    assert given["findings"][1]["correct"] is None


def test_a_word_file_with_comments(run, word_draft, tmp_path):
    before = word_draft.read_bytes()
    result = run("draft.docx", "--out", "checked.docx")
    assert result.exit_code == 0, result.output
    assert "2 comments, written to checked.docx" in result.stderr
    assert len(list(docx.Document(io.BytesIO((tmp_path / "checked.docx").read_bytes())).comments)) == 2
    assert word_draft.read_bytes() == before


def test_a_draft_from_a_pipe(run):
    piped, read = run("-", "--json", stdin=TEXT), run("draft.txt", "--json")
    assert piped.exit_code == 0, piped.output
    assert piped.stdout == read.stdout


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (("-", "--out", "checked.docx"), 2, "--out writes comments into a Word file"),
        (("draft.txt", "--out", "checked.docx"), 2, "--out writes comments into a Word file"),
        (("draft.docx", "--out", "checked.pdf"), 2, "ends in .docx"),
        (("draft.docx", "--out", "draft.docx"), 2, "overwrite the draft"),
        (("missing.docx",), 1, "missing.docx"),
        (("broken.docx",), 1, "broken.docx"),
        (("notes.rtf",), 1, "save it as .docx"),
        (("empty.txt",), 1, "holds no text"),
        (("draft.docx", "--out", "no-such-folder/checked.docx"), 1, "no-such-folder"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_exit_code(run, word_draft, tmp_path, options, code, says):
    (tmp_path / "broken.docx").write_bytes(word_draft.read_bytes()[:900])
    (tmp_path / "notes.rtf").write_bytes(b"{\\rtf1}")
    (tmp_path / "empty.txt").touch()
    result = run(*options)
    assert result.exit_code == code, result.output
    assert result.output.startswith("wsis: ")
    assert result.output.strip().count("\n") == 0
    assert says in result.output


def test_no_draft_is_wrong_usage(run):
    assert run().exit_code == 2
    assert run("draft.txt", "--no-such-option").exit_code == 2


def test_the_installed_command_reads_meanings_too(report_index, wsis):
    done = wsis("check", "-", "--json", stdin=TEXT)
    assert [finding["verdict"] for finding in json.loads(done.stdout)["findings"]] == ["contradicted", "supported"]
