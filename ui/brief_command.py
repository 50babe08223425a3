"""`wsis brief`: everything the report holds on a subject, as Markdown, JSON, or a Word file laid out for a meeting."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.settings import SettingError, read_settings
from ui.report_error import note, reported

if TYPE_CHECKING:
    from assistant.brief.document import Brief

EXAMPLES = """
[bold]Examples[/bold]

wsis brief --sdg 5 --topic "women and girls" --out brief.docx   a contribution in Word

wsis brief --action-line C2 --action-line C6                    Markdown on the screen

wsis brief --outcome D.4-3 --party "Member States" --out brief.md

wsis brief --region Africa --meeting "TDAG-26" --source "[Administration]" --out africa.docx

What only you can know stands in square brackets in the file.
"""

Codes = list[str] | None


def brief(
    outcome: Annotated[Codes, typer.Option(help="An outcome, or all of an objective: D.4-3, D.4 (repeat).")] = None,
    sdg: Annotated[Codes, typer.Option(help="An SDG: 5, or SDG 5 (repeat).")] = None,
    action_line: Annotated[Codes, typer.Option(help="A WSIS action line: C2 (repeat).")] = None,
    topic: Annotated[str, typer.Option(help="A topic in words.")] = "",
    party: Annotated[str, typer.Option(help="Whose invitations: Member States, ITU membership …")] = "",
    region: Annotated[str, typer.Option(help="Africa, Americas, Arab States, Asia-Pacific, CIS, Europe.")] = "",
    out: Annotated[Path | None, typer.Option(help="A .docx, .md or .json file; else Markdown on the screen.")] = None,
    title: Annotated[str, typer.Option(help="The title of the contribution.")] = "",
    meeting: Annotated[str, typer.Option(help="The meeting, with place and date.")] = "",
    date: Annotated[str, typer.Option(help="The date of the contribution.")] = "",
    source: Annotated[str, typer.Option(help="Who submits it.")] = "",
    index: Annotated[str | None, typer.Option(help="The index folder (WSIS_INDEX).")] = None,
) -> None:
    """Prepare a contribution: outcomes, passages, events and invitations on a subject, each with its place."""
    with reported():
        from assistant.brief.near import near_in
        from assistant.brief.prepare import prepare_brief
        from assistant.brief.request import BriefError, Heading, read_request
        from ui.open_assistant import open_assistant

        write = _writer(out)
        assistant = open_assistant(read_settings(index=index))
        try:
            request = read_request(
                assistant.corpus,
                outcomes=outcome or (),
                sdgs=sdg or (),
                action_lines=action_line or (),
                party=party,
                region=region,
                topic=topic,
                heading=Heading(meeting, date, source, title),
            )
        except BriefError as error:
            raise SettingError(str(error)) from error
        made = write(prepare_brief(assistant.corpus, request, near_in(assistant)))
        if out is None:
            sys.stdout.write(made.decode("utf-8"))
            return
        out.write_bytes(made)
        note(f"written: {out}")


def _writer(out: Path | None) -> "Callable[[Brief], bytes]":
    """How to write, by the end of the file's name; refused before any work is done."""
    ending = ".md" if out is None else out.suffix.lower()
    if ending not in WRITERS:
        raise SettingError(f"{out}: a brief is written as {', '.join(WRITERS)}: give --out such a name")
    if out is not None and out.is_dir():
        raise SettingError(f"{out} is a folder: give --out the name of a file in it")
    if out is not None and not out.parent.is_dir():
        raise SettingError(f"{out.parent} is not a folder: make it first, or give --out another place")
    return WRITERS[ending]


def _word(made: "Brief") -> bytes:
    from assistant.brief.word import to_word

    return to_word(made)


def _markdown(made: "Brief") -> bytes:
    from assistant.brief.markdown import to_markdown

    return to_markdown(made).encode("utf-8")


def _json(made: "Brief") -> bytes:
    return (json.dumps(made.to_json(), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


WRITERS: "dict[str, Callable[[Brief], bytes]]" = {".docx": _word, ".md": _markdown, ".json": _json}
