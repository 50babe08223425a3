"""Warm answers by kind, beside the two things a search cannot do without: one embedding and one Chroma query."""

from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory

from assistant.settings import Settings
from evals.baselines.report_index import ReportIndex, open_report_index
from evals.ours import Ours, open_system
from evals.speed.questions import questions
from evals.speed.timing import Figure, Timing, measure_each


def bench(settings: Settings) -> Iterator[Figure]:
    """One figure a kind of question."""
    found = open_report_index(settings)
    ours = open_system(settings)
    for name, cases in questions().items():
        asked = [case.asked for case in cases]
        floor = _bare_search(found, [turns[-1] for turns in asked])
        yield Figure(
            "warm", f"answer: {name}", measure_each(_asking(ours, asked)), "bare encode + bare Chroma query", floor
        )


def _asking(ours: Ours, asked: list[tuple[str, ...]]) -> list[Callable[[], object]]:
    return [lambda turns=turns: ours.answer(turns) for turns in asked]  # type: ignore[misc]


def _bare_search(found: ReportIndex, texts: list[str]) -> Timing:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    passages = [item.text for item in found.index.items.values()]
    with TemporaryDirectory() as folder:
        client = chromadb.PersistentClient(folder, settings=ChromaSettings(anonymized_telemetry=False))
        store = client.create_collection("floor", embedding_function=None)
        store.add(ids=[str(n) for n in range(len(passages))], embeddings=found.index.embedder.encode(passages))

        def search(text: str) -> object:
            return store.query(query_embeddings=found.index.embedder.encode([text], query=True), n_results=10)

        timing = measure_each([lambda text=text: search(text) for text in texts])  # type: ignore[misc]
        client.close()  # type: ignore[attr-defined]  # chromadb's interface does not name it
    return timing
