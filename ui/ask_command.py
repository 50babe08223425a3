"""`wsis ask`: one question, or a file of them."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from assistant.settings import read_settings
from ui.question import QuestionError, read_question
from ui.report_error import FAILED, note, reported, writing_to

EXAMPLES = """
[bold]Examples[/bold]

wsis ask "Which SDGs and action lines does D.2-2 contribute to?"

wsis ask "When does the ECLAC forum take place?"

wsis ask "and its action lines?" --history "Which SDGs does D.2-2 support?"

wsis ask "Does D.4-4 list SDG 7?" --json

wsis ask --batch questions.jsonl --out answers.jsonl

echo "Who leads the Partnership?" | wsis ask -

A line of a batch is {"id": "a", "question": "…"} or {"id": "b", "turns": ["…", "…"]}.
Exit codes: 0 answered or declined, 1 something failed, 2 wrong usage.
"""


def ask(
    question: Annotated[
        str | None, typer.Argument(help="The question, in your own words; - reads it from a pipe.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give every field of the answer as JSON.")] = False,
    history: Annotated[
        list[str] | None, typer.Option("--history", help="An earlier question of this talk; may be given again.")
    ] = None,
    batch: Annotated[Path | None, typer.Option("--batch", help="Answer a file of questions, one JSON a line.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Where the answers of a batch go.")] = None,
) -> None:
    """Answer a question over the report, with the place that proves it."""
    with reported():
        settings = read_settings()
        if batch is not None:
            if question is not None or history or as_json:
                raise QuestionError("--batch takes its questions from the file: give it no other question or option")
            _ask_batch(batch, out)
            return
        if out is not None:
            raise QuestionError("--out goes with --batch: leave it out, or give the file of questions")
        text = read_question(_from_pipe() if question in (None, "-") else str(question), settings.question_limit)
        earlier = [read_question(turn, settings.question_limit) for turn in history or ()]
        from ui.open_assistant import open_assistant

        answer = open_assistant(settings).ask(text, history=earlier)
        if as_json:
            sys.stdout.write(json.dumps(answer.to_json(), ensure_ascii=False, indent=2) + "\n")
        else:
            from ui.print_answer import print_answer

            print_answer(answer)


def _from_pipe() -> str:
    stream = sys.stdin
    if stream is None or stream.isatty():
        raise QuestionError('there is no question: write one, for example wsis ask "Which SDGs does D.2-2 support?"')
    raw = stream.buffer.read() if hasattr(stream, "buffer") else stream.read().encode()
    try:
        return str(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise QuestionError(f"the question is not valid UTF-8 at byte {error.start + 1}: save it as UTF-8") from None


def _ask_batch(batch: Path, out: Path | None) -> None:
    from ui.batch import answer_batch
    from ui.open_assistant import open_assistant

    settings = read_settings()
    if out is not None and out.exists() and batch.exists() and out.samefile(batch):
        raise QuestionError(f"{out}: the answers would overwrite the questions: give --out another name")
    with batch.open("rb") as lines:
        assistant = open_assistant(settings)
        if out is None:
            with writing_to("standard output"):
                counts = answer_batch(lines, sys.stdout, assistant, settings.question_limit)
        else:
            with writing_to(str(out)), out.open("w", encoding="utf-8", newline="\n") as answers:
                counts = answer_batch(lines, answers, assistant, settings.question_limit)
    answered, failed = counts
    note(f"{answered:,} answered, {failed:,} could not be" + (f", written to {out}" if out else ""))
    if failed:
        raise typer.Exit(FAILED)
