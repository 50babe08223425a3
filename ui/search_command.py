"""`wsis search`: the passages nearest to some words, in the report or in any index."""

import json
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from assistant.open_index import open_report_index, rerank_by
from assistant.settings import SettingError, Settings, read_settings
from corpus.library import load_corpus
from ui.question import read_question
from ui.report_error import FAILED, note, reported, writing_to

if TYPE_CHECKING:
    from index.search import Index

EXAMPLES = """
[bold]Examples[/bold]

wsis search "women and girls"

wsis search "connect every school" --top 3 --json

wsis search --in corpus-index --batch queries.jsonl --out results.jsonl

A query is {"id": …, "text": …}; a result is {"id": …, "results": [{"id": …, "score": …}]}.
"""


def search(
    text: Annotated[str | None, typer.Argument(help="What to look for.")] = None,
    folder: Annotated[Path | None, typer.Option("--in", help="An index made with wsis index --into.")] = None,
    batch: Annotated[Path | None, typer.Option("--batch", help="Queries, one JSON a line.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Where the results of a batch go.")] = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="How many; 10 for one text, 100 for each query of a batch.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the passages as JSON.")] = False,
) -> None:
    """Find passages by meaning and by words."""
    with reported():
        settings = read_settings()
        if (text is None) == (batch is None):
            raise SettingError("give either a text to look for or --batch with a file of queries")
        if out is not None and batch is None:
            raise SettingError("--out goes with --batch: leave it out, or give the file of queries")
        if batch is not None:
            _search_batch(_open(folder, settings), batch, out, top or 100)
            return
        _search_one(_open(folder, settings), read_question(text or "", settings.question_limit), top or 10, as_json)


def _open(folder: Path | None, settings: Settings) -> "Index":
    """The index of a folder as it is, or the report's own, built first where it is missing or stale."""
    if folder is not None:
        from index.opening import open_index

        index = open_index(folder, model=settings.model, threads=settings.threads, server=settings.chroma_server)
        rerank_by(index, settings)
        return index
    from ui.open_assistant import show_progress

    corpus = load_corpus(settings.annex2_file)
    return open_report_index(corpus, settings, on_progress=show_progress, on_note=note)


def _kinds(index: "Index") -> list[str] | None:
    """What is found in the report's own index: its passages and rows; in any other, everything."""
    return [kind for kind in index.manifest.kinds if kind in ("passage", "outcome", "objective")] or None


def _search_one(index: "Index", text: str, top: int, as_json: bool) -> None:
    found = [(hit, index.items[hit.id]) for hit in index.search(text, top, _kinds(index))]
    if as_json:
        rows = [{"id": hit.id, "score": hit.score, "locator": item.locator, "text": item.text} for hit, item in found]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for hit, item in found:
        print(f"{hit.score:.3f}  {item.locator or hit.id}\n       {_short(item.text)}\n")


def _short(text: str, limit: int = 300) -> str:
    words = " ".join(text.split())
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " …"


def _stream(out: Path | None) -> AbstractContextManager[TextIO]:
    """A file to write, or standard output, which stays open."""
    return nullcontext(sys.stdout) if out is None else out.open("w", encoding="utf-8", newline="\n")


def _search_batch(index: "Index", queries: Path, out: Path | None, top: int) -> None:
    from index.batch import search_batch, to_line

    if out is not None and out.exists() and queries.exists() and out.samefile(queries):
        raise SettingError(f"{out}: the results would overwrite the queries: give --out another name")
    failed = 0
    with writing_to("standard output" if out is None else str(out)), _stream(out) as stream:
        for result in search_batch(index, queries, top, kinds=_kinds(index)):
            failed += "error" in result
            stream.write(to_line(result) + "\n")
        stream.flush()
    if failed:
        note(f"{failed:,} lines could not be read; each has its error in its place")
        raise typer.Exit(FAILED)
