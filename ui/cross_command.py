"""`wsis cross`: chosen action lines and SDGs in Annex 1, in the report's paragraphs and in the WSIS–SDG Matrix."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from assistant.settings import SettingError
from ui.report_error import note, reported

EXAMPLES = """
[bold]Examples[/bold]

wsis cross C2 "SDG 5"                where the three agree and differ on one pair

wsis cross C5                        one action line against all SDGs

wsis cross C5 C6 9 16 --out cross.md
"""


def cross(
    codes: Annotated[list[str], typer.Argument(help="Action lines and SDGs: C2, SDG 5, or 5.")],
    out: Annotated[Path | None, typer.Option(help="A .md or .json file; else Markdown on the screen.")] = None,
) -> None:
    """Read action lines and SDGs across Annex 1, the report's paragraphs and the WSIS-SDG Matrix."""
    with reported():
        from assistant.brief.cross.reading import read_across, read_cross_codes
        from assistant.brief.cross.table import to_markdown
        from assistant.brief.request import BriefError
        from corpus.library import load_corpus
        from corpus.matrix import load_matrix

        if out is not None and out.suffix.lower() not in (".md", ".json"):
            raise SettingError(f"{out}: a cross-reading is written as .md or .json: give --out such a name")
        try:
            chosen = read_cross_codes(codes)
        except BriefError as error:
            raise SettingError(str(error)) from error
        reading = read_across(load_corpus(), load_matrix(), chosen)
        if out is not None and out.suffix.lower() == ".json":
            made = json.dumps(reading.to_json(), ensure_ascii=False, indent=2) + "\n"
        else:
            made = to_markdown(reading)
        if out is None:
            sys.stdout.write(made)
            return
        out.write_bytes(made.encode("utf-8"))
        note(f"written: {out}")
