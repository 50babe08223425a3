"""`wsis check`: a draft is read sentence by sentence, and each claim about the report gets a verdict."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.settings import SettingError, read_settings
from ui.report_error import note, reported

if TYPE_CHECKING:
    from assistant.check.finding import Checked

EXAMPLES = """
[bold]Examples[/bold]

wsis check contribution.docx                      a table of findings

wsis check contribution.docx --out checked.docx   the same file with a Word comment on each finding

wsis check notes.txt --json                       every field as JSON

cat draft.txt | wsis check -                      a draft from a pipe

Reads .txt, .md, .docx and .pdf. Exit codes: 0 checked (findings are results), 1 something failed, 2 wrong usage.
"""


def check(
    draft: Annotated[str, typer.Argument(help="The draft: a file, or - to read text from a pipe.")],
    as_json: Annotated[bool, typer.Option("--json", help="Give the text and its findings as JSON.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Write the Word file with comments here.")] = None,
) -> None:
    """Check a draft against the report: what it supports, what it contradicts, what it does not say."""
    with reported():
        settings = read_settings()
        path = None if draft == "-" else Path(draft)
        _check_out(path, out)
        from assistant.check.open_checker import open_checker
        from assistant.check.read_draft import read_draft
        from ui.open_assistant import open_assistant, show_progress

        text = read_draft(path) if path is not None else _from_pipe()
        checker = open_checker(open_assistant(settings))
        checked = checker.check(text, lambda done, total: show_progress(done, total, "sentences"))
        if out is not None and path is not None:
            _write_word(path, out, checked)
        if as_json:
            sys.stdout.write(json.dumps(checked.to_json(), ensure_ascii=False, indent=2) + "\n")
        else:
            from ui.print_findings import print_findings

            print_findings(checked)


def _check_out(path: Path | None, out: Path | None) -> None:
    if out is None:
        return
    if path is None or path.suffix.lower() != ".docx":
        raise SettingError("--out writes comments into a Word file: give a draft that is a .docx, or leave it out")
    if out.suffix.lower() != ".docx":
        raise SettingError(f"--out {out}: the file with comments is a Word file: give it a name that ends in .docx")
    if out.exists() and path.exists() and out.samefile(path):
        raise SettingError(f"{out}: the comments would overwrite the draft: give --out another name")


def _from_pipe() -> str:
    from assistant.check.read_draft import decode_text

    if sys.stdin is None or sys.stdin.isatty():
        raise SettingError("there is no draft: give a file, or text through a pipe")
    return decode_text(sys.stdin.buffer.read(), "the piped draft")


def _write_word(path: Path, out: Path, checked: "Checked") -> None:
    from assistant.check.word_comments import write_comments

    out.write_bytes(write_comments(path.read_bytes(), path.name, checked.findings))
    note(f"{len(checked.findings):,} comments, written to {out}")
