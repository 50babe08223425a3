"""The vectors and their items in Chroma, embedded in a folder or on a server.

Vectors are always given, so Chroma never calls an embedder of its own. Searching scans the vectors read from here
(`index.search`), so that no neighbour is missed; `ef_search` makes Chroma's own queries exact too.
"""

import hashlib
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.embedder import Vectors
from index.errors import StoreError
from index.item import IndexItem

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

BATCH = 1000  # below Chroma's own limit of 5,461 rows a call
PAGE = 5000
EF_AT_LEAST, EF_AT_MOST = 100, 10_000  # an exact graph search for the report; a very good one for 100,000 passages

# Chroma keeps one system a path and does not guard its making.
_opening = threading.Lock()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a collection lives: a folder, or `server` as `host:port`; and the collection's name."""

    folder: Path
    collection: str
    server: str = ""


class Store:
    """One collection, open. Made by `open_store`."""

    def __init__(self, client: "ClientAPI", place: Place) -> None:
        self._client = client
        self._place = place
        self._collection: Collection | None = None

    def create(self, rows: int) -> None:
        """Make the collection, for `rows` rows; raises `StoreError`."""
        ef_search = min(max(rows, EF_AT_LEAST), EF_AT_MOST)
        with _refusals(self._place):
            self._collection = self._client.create_collection(
                self._place.collection,
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine", "ef_search": ef_search}},
            )

    def add(
        self, items: Sequence[IndexItem], vectors: Vectors, on_progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Add items with their vectors, row by row; raises `StoreError`."""
        collection = self._open()
        for at in range(0, len(items), BATCH):
            part = items[at : at + BATCH]
            with _refusals(self._place):
                collection.add(
                    ids=[item.id for item in part],
                    embeddings=vectors[at : at + BATCH],
                    documents=[item.text for item in part],
                    metadatas=[_metadata(item) for item in part],
                )
            if on_progress is not None:
                on_progress(at + len(part), len(items))

    def count(self) -> int:
        """How many rows there are."""
        with _refusals(self._place):
            return self._open().count()

    def vectors(self) -> tuple[tuple[str, ...], Vectors]:
        """All ids, sorted, and their vectors in that order: float32 of shape (rows, dimension)."""
        ids: list[str] = []
        parts: list[Vectors] = []
        for page in self._pages(["embeddings"]):
            ids.extend(page["ids"])
            parts.append(np.asarray(page["embeddings"], dtype=np.float32))
        order = sorted(range(len(ids)), key=ids.__getitem__)
        stacked = np.concatenate(parts) if parts else np.zeros((0, 0), dtype=np.float32)
        return tuple(ids[row] for row in order), np.ascontiguousarray(stacked[order])

    def items(self) -> tuple[IndexItem, ...]:
        """All items, sorted by id."""
        found = [
            _item(name, text, metadata)
            for page in self._pages(["documents", "metadatas"])
            for name, text, metadata in zip(page["ids"], page["documents"], page["metadatas"], strict=True)
        ]
        return tuple(sorted(found, key=lambda item: item.id))

    def nearest(self, vector: Vectors, k: int = 1) -> tuple[tuple[str, float], ...]:
        """Chroma's own nearest neighbours of one vector, with cosine similarities: a check that its graph works."""
        with _refusals(self._place):
            found = self._open().query(query_embeddings=vector.reshape(1, -1), n_results=k, include=["distances"])
        distances = found["distances"]
        if distances is None:
            raise StoreError(f"Chroma gave no distances for {self._place.collection}")
        return tuple((name, 1 - float(away)) for name, away in zip(found["ids"][0], distances[0], strict=True))

    def drop_others(self, prefix: str) -> None:
        """Delete the collections of this index that an earlier build left on a server."""
        with _refusals(self._place):
            for other in self._client.list_collections():
                if other.name.startswith(prefix) and other.name != self._place.collection:
                    self._client.delete_collection(other.name)

    def drop(self) -> None:
        """Delete this collection."""
        with _refusals(self._place):
            self._client.delete_collection(self._place.collection)

    def _open(self) -> "Collection":
        if self._collection is None:
            with _refusals(self._place):
                self._collection = self._client.get_collection(self._place.collection, embedding_function=None)
        return self._collection

    def _pages(self, include: list[Any]) -> Iterator[dict[str, Any]]:
        for at in range(0, self.count(), PAGE):
            with _refusals(self._place):
                page: Any = self._open().get(include=include, limit=PAGE, offset=at)
            yield page


@contextmanager
def open_store(place: Place) -> Iterator[Store]:
    """Open the place a collection lives in and close it again; raises `StoreError`."""
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    with _opening, _refusals(place):
        if place.server:
            host, _, port = place.server.rpartition(":")
            if not host or not port.isdigit():
                raise StoreError(f"the Chroma server is {place.server!r}: it must be host:port, e.g. localhost:8000")
            client = chromadb.HttpClient(host=host, port=int(port), settings=settings)
        else:
            client = chromadb.PersistentClient(path=str(place.folder), settings=settings)
    try:
        yield Store(client, place)
    finally:
        with _opening:
            client.close()  # type: ignore[attr-defined]  # chromadb's interface does not name it
            for owner in (client, getattr(client, "_admin_client", None)):
                session = getattr(getattr(owner, "_server", None), "_session", None)
                if session is not None:  # the HTTP clients of chromadb 1.5 leave their connections open
                    session.close()


def vectors_digest(ids: Sequence[str], vectors: Vectors) -> str:
    """One hash over ids and vectors, to see whether a store gives back what it gave when it was built."""
    digest = hashlib.sha256("\n".join(ids).encode("utf-8", "surrogatepass"))
    digest.update(np.ascontiguousarray(vectors, dtype="<f4").tobytes())
    return digest.hexdigest()


@contextmanager
def _refusals(place: Place) -> Iterator[None]:
    """Turn what Chroma raises into a `StoreError` that names the place."""
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, ValueError, RuntimeError, OSError, AttributeError) as error:
        # A client that cannot open a broken database fails once more, with AttributeError, while it cleans up.
        cause = error.__context__ if isinstance(error, AttributeError) and error.__context__ else error
        where = f"the Chroma server {place.server}" if place.server else f"the Chroma folder {place.folder}"
        raise StoreError(f"{where} refused: {str(cause)[:300]}") from error


def _metadata(item: IndexItem) -> dict[str, Any]:
    kept: dict[str, Any] = {
        "kind": item.kind,
        "locator": item.locator,
        "start": item.start,
        "end": item.end,
        "parent": item.parent,
        "text_hash": item.text_hash,
    }
    if item.tags:  # Chroma refuses empty lists
        kept["tags"] = list(item.tags)
    return kept


def _item(name: str, text: str, metadata: dict[str, Any]) -> IndexItem:
    return IndexItem(
        id=name,
        text=text,
        kind=str(metadata["kind"]),
        locator=str(metadata["locator"]),
        start=int(metadata["start"]),
        end=int(metadata["end"]),
        tags=tuple(metadata.get("tags", ())),
        parent=str(metadata["parent"]),
    )
