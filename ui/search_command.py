"""`wsis search`: the passages nearest to some words, in the report or in any index."""

from pathlib import Path
from typing import Annotated

import typer

from ui.report_error import reported

EXAMPLES = """
[bold]Examples[/bold]

wsis search "women and girls"

wsis search "connect every school" --top 3 --json

wsis search --in corpus-index --batch queries.jsonl --out results.jsonl
"""


def search(
    text: Annotated[str | None, typer.Argument(help="What to look for.")] = None,
    folder: Annotated[Path | None, typer.Option("--in", help="An index made with wsis index --into.")] = None,
    batch: Annotated[Path | None, typer.Option("--batch", help="Queries, lines of {id, text}.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Results, lines of {id, results}.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, help="How many passages.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Give the passages as JSON.")] = False,
) -> None:
    """Find passages by meaning and by words."""
    with reported():
        raise NotImplementedError((text, folder, batch, out, top, as_json))
