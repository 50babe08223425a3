"""The report's index by the settings: opened, or built first where it is missing, stale or damaged."""

from typing import TYPE_CHECKING

from assistant.settings import Settings
from corpus.library import Corpus

if TYPE_CHECKING:
    from index.build import Progress
    from index.ensure import Note
    from index.item import IndexItem
    from index.search import Index


def open_report_index(
    corpus: Corpus, settings: Settings, *, on_progress: "Progress | None" = None, on_note: "Note | None" = None
) -> "Index":
    """The index of a corpus. Imports what an index needs only when called, since most questions need none.

    Raises what `index.ensure.ensure_index` raises.
    """
    from index.ensure import ensure_index

    index = ensure_index(
        settings.index_folder,
        report_items(corpus),
        model=settings.model,
        threads=settings.threads,
        server=settings.chroma_server,
        source={"report": corpus.report.sha256},
        on_progress=on_progress,
        on_note=on_note,
    )
    rerank_by(index, settings)
    return index


def rerank_by(index: "Index", settings: Settings) -> None:
    """Let the cross-encoder of the settings, where there is one, read what an index finds; raises `ModelError`."""
    if settings.reranker:
        from index.reranker import CrossEncoderReranker

        index.reranker = CrossEncoderReranker(settings.reranker, settings.threads)


def report_items(corpus: Corpus) -> "tuple[IndexItem, ...]":
    """All that stands in the report's index: the report itself, and the examples that lead to it."""
    from assistant.check.examples import claim_items
    from assistant.text.examples import example_items
    from index.corpus_items import corpus_items

    return (*corpus_items(corpus), *example_items(), *claim_items())
