"""The index that the search baselines share: the report's passages and rows, and a memory of embedded questions."""

from functools import cache

from assistant.open_index import open_report_index as open_index
from assistant.settings import Settings
from corpus.library import Corpus, load_corpus
from index.embedder import Vectors
from index.fusion import Hit
from index.search import Index

# What a baseline finds: leaves of the report and rows of Annex 1, not their sentences or groups.
KINDS = ("passage", "outcome", "objective")
CITED = 4
LOOKED_AT = 10


class ReportIndex:
    """The report's index; each question is embedded once, whichever baseline asks."""

    def __init__(self, index: Index, corpus: Corpus) -> None:
        self.index = index
        self.corpus = corpus
        self._vectors: dict[str, Vectors] = {}

    def vector(self, text: str) -> Vectors:
        """The vector of a question."""
        if text not in self._vectors:
            self._vectors[text] = self.index.encode(text)
        return self._vectors[text]

    def answer(self, hits: tuple[Hit, ...]) -> dict[str, object]:
        """The best hit as the answer, the best four as citations, ten as considered; declined where nothing is hit."""
        if not hits:
            return {"text": "Nothing was found.", "kind": "abstained", "abstained": True, "reason": "not_in_report"}
        report = self.corpus.report.text
        items = [self.index.items[hit.id] for hit in hits]
        found = [
            {"quote": report[i.start : i.end], "locator": i.locator, "start": i.start, "end": i.end} for i in items
        ]
        return {
            "text": found[0]["quote"],
            "kind": "passage",
            "citations": found[:CITED],
            "considered": [{"text": place["quote"]} for place in found],
            "confidence": max(0.0, hits[0].score),
        }


@cache
def open_report_index(settings: Settings) -> ReportIndex:
    """Open the index of the report, building it where it is missing."""
    corpus = load_corpus()
    return ReportIndex(open_index(corpus, settings), corpus)
