"""`wsis brief` and `wsis cross` as people use them: a file, the screen, and every way of getting it wrong."""

import io
import json

import pytest
import typer
from docx import Document
from typer.testing import CliRunner

from ui.brief_command import brief
from ui.cross_command import cross

APP = typer.Typer()
APP.command()(brief)
APP.command()(cross)


def run(*options):
    return CliRunner().invoke(APP, list(options))


def test_a_word_file(tmp_path, report_index):
    out = tmp_path / "brief.docx"
    options = ("brief", "--sdg", "5", "--topic", "women and girls", "--index", str(report_index), "--out", str(out))
    result = run(*options)
    assert result.exit_code == 0, result.output
    first = out.read_bytes()
    assert "women and girls" in next(p.text for p in Document(io.BytesIO(first)).paragraphs if p.style.name == "Title")
    assert run(*options).exit_code == 0
    assert out.read_bytes() == first


def test_the_screen_and_other_files(tmp_path):
    shown = run("brief", "--sdg", "5", "--action-line", "C2")
    assert shown.exit_code == 0, shown.output
    assert shown.stdout.startswith("# ITU-D contribution")
    for name in ("brief.md", "brief.json"):
        assert run("brief", "--sdg", "5", "--action-line", "C2", "--out", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / "brief.md").read_text(encoding="utf-8") == shown.stdout
    assert json.loads((tmp_path / "brief.json").read_text(encoding="utf-8"))["sections"]


def test_the_contributors_own_words_stand_in_the_heading_block():
    shown = run("brief", "--sdg", "5", "--meeting", "TDAG-26", "--date", "1 May 2020", "--source", "Ruritania")
    assert "| **Meeting** | **TDAG-26** |" in shown.stdout
    assert "| **Date** | **1 May 2020** |" in shown.stdout
    assert "| **Source** | **Ruritania** |" in shown.stdout


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        ((), 2, "nothing was chosen"),
        (("--sdg", "18"), 2, "SDG 1 to SDG 17"),
        (("--outcome", "D.9-9"), 2, "not an outcome of Annex 1"),
        (("--action-line", "C12"), 2, "C1 to C11"),
        (("--party", "nobody"), 2, "Member States"),
        (("--region", "nowhere"), 2, "Africa"),
        (("--sdg", "5", "--out", "brief.pdf"), 2, ".docx, .md, .json"),
        (("--sdg", "5", "--out", "no-such-folder/brief.md"), 2, "no-such-folder is not a folder"),
        (("--sdg", "5", "--out", "."), 2, "."),
        (("--topic", "quidditch", "--index", "{index}"), 1, "holds nothing on"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_exit_code(report_index, options, code, says):
    result = run("brief", *(option.format(index=report_index) for option in options))
    assert result.exit_code == code
    assert result.output.startswith("wsis: ")
    assert result.output.strip().count("\n") == 0
    assert says in result.output


def test_a_file_that_cannot_be_written(tmp_path):
    (tmp_path / "brief.md").mkdir()
    result = run("brief", "--sdg", "5", "--out", str(tmp_path / "brief.md"))
    assert result.exit_code == 2
    assert "is a folder" in result.output


def test_a_cross_reading(tmp_path):
    shown = run("cross", "C2", "SDG 5")
    assert shown.exit_code == 0, shown.output
    assert "Difference: Annex 1 only." in shown.stdout
    assert run("cross", "C2", "SDG 5", "--out", str(tmp_path / "cross.json")).exit_code == 0
    assert json.loads((tmp_path / "cross.json").read_text(encoding="utf-8"))["pairs"][0]["finding"] == "annex_only"
    assert run("cross", "C99").exit_code == 2
    assert run("cross", "C2", "--out", "cross.xlsx").exit_code == 2
