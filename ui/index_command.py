"""`wsis index`: build the index, or say that it is up to date."""

from pathlib import Path
from typing import Annotated

import typer

from ui.report_error import reported

EXAMPLES = """
[bold]Examples[/bold]

wsis index

wsis index --annex2 annex2.csv            a CSV with question, sdgs, action_lines

wsis index --passages corpus.jsonl --into corpus-index     lines of {"id": …, "text": …}
"""


def index(
    annex2: Annotated[Path | None, typer.Option("--annex2", help="The mapping of Annex 2, as a CSV.")] = None,
    passages: Annotated[Path | None, typer.Option("--passages", help="Any texts, one JSON a line.")] = None,
    into: Annotated[Path | None, typer.Option("--into", help="The folder of the index over --passages.")] = None,
) -> None:
    """Build the index of the report, or of any texts. Only what changed is embedded again."""
    with reported():
        raise NotImplementedError((annex2, passages, into))
