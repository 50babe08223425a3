"""The index build from nothing and again, beside the bare encoding of the same texts."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.open_index import report_items
from assistant.settings import Settings
from corpus.library import load_corpus
from evals.baselines.report_index import open_report_index
from evals.speed.timing import Figure, measure
from index.ensure import build_index


def bench(settings: Settings) -> Iterator[Figure]:
    """A first build (the model's export is at hand) and one where nothing changed."""
    embedder = open_report_index(settings).index.embedder
    items = report_items(load_corpus())
    floor = measure(lambda: embedder.encode([item.text for item in items]), 3)
    with TemporaryDirectory() as folder:
        names = iter(range(1000))

        def first() -> object:
            return build_index(Path(folder) / str(next(names)), items, embedder=embedder)

        yield Figure(
            "build", f"index build, {len(items)} items", measure(first, 3, warm=0), "bare encode of all", floor
        )

        def again() -> object:
            return build_index(Path(folder) / "0", items, embedder=embedder)

        yield Figure("build", "index build, nothing changed", measure(again, 3), "bare encode of all", floor)
