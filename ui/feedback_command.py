"""`wsis feedback`: what people said about answers, kept on this computer only."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from assistant.settings import read_settings
from ui.feedback import clear_feedback, feedback_file, read_feedback
from ui.feedback_case import to_case
from ui.report_error import note, reported

app = typer.Typer(help="Feedback on answers, kept on this computer only.", no_args_is_help=True)


@app.command()
def export(
    out: Annotated[Path | None, typer.Option("--out", help="Where the cases go; standard output by default.")] = None,
) -> None:
    """Turn the feedback into evaluation cases, one JSON a line, for `wsis eval --suite FILE`."""
    import json

    with reported():
        entries = read_feedback(feedback_file(read_settings()))
        cases = {case["id"]: case for case in map(to_case, entries)}
        lines = "".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases.values())
        if out is None:
            sys.stdout.write(lines)
        else:
            out.write_text(lines, encoding="utf-8")
        note(f"{len(cases)} cases" + (f" written to {out}" if out else ""))


@app.command()
def clear(yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False) -> None:
    """Delete all feedback."""
    with reported():
        path = feedback_file(read_settings())
        if not yes:
            typer.confirm(f"Delete all feedback in {path}?", abort=True, err=True)
        note(f"{clear_feedback(path)} entries deleted")
