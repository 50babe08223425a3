"""`wsis index`: build the index, or say that it is up to date."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.settings import SettingError, read_settings
from ui.report_error import note, reported

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
        settings = read_settings()
        if (passages is None) != (into is None):
            raise SettingError("--passages and --into go together: the texts, and the folder of their index")
        if annex2 is not None and passages is not None:
            raise SettingError("--annex2 belongs to the report's own index: leave it out with --passages")
        if annex2 is not None:
            from ui.annex2 import keep_annex2

            count = keep_annex2(annex2, settings)
            note(f"Annex 2 has {count} Questions now, kept in {settings.index_folder}")
        _build(passages, into)


def _build(passages: Path | None, into: Path | None) -> None:
    from index.ensure import build_index
    from ui.open_assistant import show_progress

    settings = read_settings()
    if passages is not None and into is not None:
        from index.passages_file import read_passages_file

        items, folder, source = read_passages_file(passages), into, {"passages": passages.name}
    else:
        from assistant.open_index import report_items
        from corpus.library import load_corpus

        corpus = load_corpus(settings.annex2_file)
        items, folder, source = report_items(corpus), settings.index_folder, {"report": corpus.report.sha256}
    made = build_index(
        folder,
        items,
        model=settings.model,
        threads=settings.threads,
        server=settings.chroma_server,
        source=source,
        on_progress=show_progress,
        on_note=note,
    )
    if made.why == "unchanged":
        print(f"The index in {folder} is up to date: {made.rows:,} rows.")
    else:
        print(f"The index in {folder} has {made.rows:,} rows: {made.embedded:,} embedded, {made.reused:,} kept.")
