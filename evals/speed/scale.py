"""Search over 1, 10 and 100 thousand passages, beside a bare Chroma query over the same vectors.

Texts and vectors are made up (seeded): words drawn from the report, random unit vectors of MiniLM's 384 dimensions.
They cost nothing to embed, so that only building and searching are measured.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assistant.settings import Settings
from corpus.report import load_report
from evals.speed.timing import Figure, Timing, measure, measure_each
from index.embedder import Vectors, unit
from index.ensure import build_index
from index.item import IndexItem
from index.opening import open_index
from index.search import Index

SIZES = (1_000, 10_000, 100_000)
DIMENSION = 384
WORDS = 60
QUERIES = 20
BATCH = 5_000


class MadeUp:
    """Random unit vectors, the same for the same text."""

    name = "made-up@384"
    dimension = DIMENSION

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Vectors of shape (len(texts), 384), seeded by the text's first bytes and length."""
        del query
        seeds = [int.from_bytes(text.encode()[:24], "big") + len(text) for text in texts]
        rows = [np.random.default_rng(seed).standard_normal(DIMENSION, dtype=np.float32) for seed in seeds]
        return unit(np.stack(rows))


def bench(settings: Settings, sizes: Sequence[int] = SIZES) -> Iterator[Figure]:
    """Build and search at each size."""
    del settings
    for size in sizes:
        items = _items(size)
        with TemporaryDirectory() as name:
            folder = Path(name)
            built = measure(lambda: build_index(folder / "ours", items, embedder=MadeUp()), 1, warm=0)  # noqa: B023
            index = open_index(folder / "ours", embedder=MadeUp())
            questions = [item.text[: 12 * (n + 3)] for n, item in enumerate(items[:QUERIES])]
            ours = _search_ours(index, questions)
            bare_built, bare = _bare_chroma(folder / "bare", items, questions)
        yield Figure("scale", f"build, {size:,} passages", built, "bare Chroma add", bare_built)
        yield Figure("scale", f"hybrid search, {size:,} passages", ours, "bare Chroma query", bare)


def _search_ours(index: Index, questions: Sequence[str]) -> Timing:
    return measure_each([lambda text=text: index.search(text, 10) for text in questions], 2)  # type: ignore[misc]


def _items(size: int) -> list[IndexItem]:
    words = re.findall(r"[a-z]{3,}", load_report().text.lower())
    drawn = np.random.default_rng(size).integers(0, len(words), (size, WORDS))
    return [IndexItem(f"p{n:06}", f"{n} " + " ".join(words[at] for at in row)) for n, row in enumerate(drawn)]


def _bare_chroma(folder: Path, items: Sequence[IndexItem], questions: Sequence[str]) -> tuple[Timing, Timing]:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    model = MadeUp()
    client = chromadb.PersistentClient(str(folder), settings=ChromaSettings(anonymized_telemetry=False))
    store = client.create_collection("floor", embedding_function=None, configuration={"hnsw": {"space": "cosine"}})

    def add() -> None:
        for at in range(0, len(items), BATCH):
            some = items[at : at + BATCH]
            vectors = model.encode([item.text for item in some])
            store.add(ids=[item.id for item in some], embeddings=vectors, documents=[item.text for item in some])

    built = measure(add, 1, warm=0)
    vectors = model.encode(questions)
    found = measure_each([lambda v=v: store.query(query_embeddings=[v], n_results=10) for v in vectors], 2)  # type: ignore[misc]
    client.close()  # type: ignore[attr-defined]  # chromadb's interface does not name it
    return built, found
