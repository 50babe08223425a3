"""The stock LangChain retrieval chain: what a first afternoon with LangChain and Chroma gives.

Chunks of 1000 characters with an overlap of 200 (RecursiveCharacterTextSplitter), a Chroma store in memory, the best
four chunks by similarity: the values of LangChain's own retrieval tutorial. Without a language model the best chunk
is the answer. The embeddings are our packaged model's, so that only the method differs.
"""

from collections.abc import Sequence
from typing import Any

from assistant.settings import Settings
from evals.baselines.report_index import CITED, LOOKED_AT, ReportIndex, open_report_index

CHUNK, OVERLAP = 1000, 200


class LangChain:
    """The chain as a system."""

    name = "langchain"

    def __init__(self, found: ReportIndex) -> None:
        from langchain_chroma import Chroma
        from langchain_core.embeddings import Embeddings
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        class Packaged(Embeddings):
            """Our packaged model in LangChain's dress."""

            def embed_documents(self, texts: list[str]) -> list[list[float]]:
                return [[float(x) for x in vector] for vector in found.index.embedder.encode(texts)]

            def embed_query(self, text: str) -> list[float]:
                return [float(x) for x in found.vector(text)]

        splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
        chunks = splitter.create_documents([found.corpus.report.text])
        self._store = Chroma.from_documents(chunks, Packaged(), collection_name="evals-langchain")

    def answer(self, turns: Sequence[str]) -> dict[str, Any]:
        """The best chunk, with the best four as citations."""
        chunks = [document.page_content for document in self._store.similarity_search(" ".join(turns), k=LOOKED_AT)]
        return {
            "text": chunks[0],
            "kind": "passage",
            "citations": [{"quote": chunk} for chunk in chunks[:CITED]],
            "considered": [{"text": chunk} for chunk in chunks],
        }


def open_system(settings: Settings) -> LangChain:
    """Build the chain over the report. Needs the `evals` extra."""
    return LangChain(open_report_index(settings))
