"""Searching an open index: by meaning, by words, and both. Exact, deterministic, and safe for many threads.

The vectors are scanned, so no neighbour is missed; scores are rounded before they are compared and ties go by id, so
that the order does not hang on the last bit. A search of some kinds only has word statistics of those kinds only.
"""

import threading
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedder import Embedder, Vectors
from index.fusion import DEPTH, Hit, fuse
from index.item import IndexItem, sorted_items
from index.keywords import Keywords
from index.manifest import Manifest
from index.rarity import Rarity
from index.reranker import Reranker, reranked
from index.sealed import open_sealed
from index.store import Place

DECIMALS = 6


class Index:
    """An index in memory. Made by `open_index` and `ensure_index`; holds no file or connection open."""

    def __init__(
        self,
        *,
        manifest: Manifest,
        ids: tuple[str, ...],
        vectors: Vectors,
        keywords: Keywords,
        embedder: Embedder,
        items: Sequence[IndexItem] | None,
        place: Place,
    ) -> None:
        self.manifest = manifest
        self.ids = ids
        self.embedder = embedder
        self._vectors = vectors
        self._keywords = keywords
        self._items = None if items is None else {item.id: item for item in sorted_items(items)}
        self._place = place
        self._lock = threading.RLock()
        self._rows: dict[frozenset[str], NDArray[np.intp]] = {}
        self._parts: dict[frozenset[str], Vectors] = {}
        self._keywords_of: dict[frozenset[str], Keywords] = {}
        self._rarity_of: dict[frozenset[str], Rarity] = {}
        self.reranker: Reranker | None = None

    @property
    def items(self) -> Mapping[str, IndexItem]:
        """All items by id, in id order; read from Chroma when first asked for, where they are not at hand."""
        with self._lock:
            if self._items is None:
                with open_sealed(self._place) as store:
                    self._items = {item.id: item for item in store.items()}
            return self._items

    def encode(self, text: str) -> Vectors:
        """The vector of a question: float32 of shape (dimension,), length one."""
        vector: Vectors = self.embedder.encode([text], query=True)[0]
        return vector

    def by_meaning(self, query: str | Vectors, k: int = 10, kinds: Collection[str] | None = None) -> tuple[Hit, ...]:
        """The `k` items nearest in meaning, best first, with cosine similarities in -1..1.

        `query` is a question or its vector; `kinds` limits the search ("passage", "sentence", …).
        """
        vector = self.encode(query) if isinstance(query, str) else query
        rows = self._rows_of(kinds)
        vectors = self._vectors if rows is None else self._vectors_of(frozenset(kinds or ()), rows)
        cosines: NDArray[np.float64] = np.asarray(vectors @ vector, dtype=np.float64)
        return self._best(np.round(cosines, DECIMALS), rows, k)

    def cosines(self, vectors: Vectors, kinds: Collection[str]) -> tuple[tuple[str, ...], NDArray[np.float64]]:
        """The ids of all items of some kinds, and the cosines of many texts to them, of shape (texts, items).

        `vectors` has the shape (texts, dimension). For many texts at once; `by_meaning` gives the best few of one.
        """
        rows = self._rows_of(kinds)
        ids = self.ids if rows is None else tuple(self.ids[row] for row in rows)
        items = self._vectors if rows is None else self._vectors_of(frozenset(kinds), rows)
        found: NDArray[np.float64] = np.asarray(vectors @ items.T, dtype=np.float64)
        return tuple(ids), np.round(found, DECIMALS)

    def by_words(self, text: str, k: int = 10, kinds: Collection[str] | None = None) -> tuple[Hit, ...]:
        """The `k` items that best share words with a text, best first, with BM25 scores above zero.

        Items that share no word are left out, so there may be fewer than `k`, or none.
        """
        rows = self._rows_of(kinds)
        scores = (self._keywords if rows is None else self._keywords_for(kinds)).scores(text)
        return tuple(hit for hit in self._best(scores, rows, k) if hit.score > 0)

    def search(
        self, text: str, k: int = 10, kinds: Collection[str] | None = None, vector: Vectors | None = None
    ) -> tuple[Hit, ...]:
        """The `k` best items by meaning and words together (`index.fusion.fuse`), with scores in 0..1.

        Where there is a `reranker`, the first of them come in its order; the scores stay those of the places.
        """
        depth = max(k, DEPTH)
        meaning = self.by_meaning(text if vector is None else vector, depth, kinds)
        found = fuse(meaning, self.by_words(text, depth, kinds), depth=depth)
        if self.reranker is not None:
            better = reranked(self.reranker, text, found, lambda hit: self.items[hit.id].text)
            found = tuple(Hit(new.id, old.score) for new, old in zip(better, found, strict=True))
        return found[:k]

    def rarity(self, kinds: Collection[str] | None = None) -> Rarity:
        """How rare words are among the items of some kinds (`index.rarity`); worked out once."""
        key = frozenset(self.manifest.kinds if kinds is None else kinds)
        with self._lock:
            if key not in self._rarity_of:
                self._rarity_of[key] = Rarity(item.text for item in self.items.values() if item.kind in key)
            return self._rarity_of[key]

    def warm(self, *kinds: Collection[str]) -> None:
        """Do now what a first search would do: run the model once, and prepare searches of these sets of kinds."""
        self.search("warm")
        for chosen in kinds:
            self.by_words("warm", 1, chosen)

    def _rows_of(self, kinds: Collection[str] | None) -> NDArray[np.intp] | None:
        """The rows of some kinds, in id order; None for all rows."""
        if kinds is None:
            return None
        key = frozenset(kinds)
        if key.issuperset(self.manifest.kinds):
            return None
        with self._lock:
            if key not in self._rows:
                chosen = [row for row, name in enumerate(self.ids) if self.items[name].kind in key]
                self._rows[key] = np.asarray(chosen, dtype=np.intp)
            return self._rows[key]

    def _vectors_of(self, key: frozenset[str], rows: NDArray[np.intp]) -> Vectors:
        """The vectors of some kinds, put side by side once: a search of them need not go over all."""
        with self._lock:
            if key not in self._parts:
                self._parts[key] = self._vectors[rows]
            return self._parts[key]

    def _keywords_for(self, kinds: Collection[str] | None) -> Keywords:
        key = frozenset(kinds or ())
        with self._lock:
            if key not in self._keywords_of:
                texts = [item.text for item in self.items.values() if item.kind in key]
                self._keywords_of[key] = Keywords.build(texts)
            return self._keywords_of[key]

    def _best(self, scores: NDArray[np.float64], rows: NDArray[np.intp] | None, k: int) -> tuple[Hit, ...]:
        k = min(k, len(scores))
        if k <= 0:
            return ()
        worst = np.partition(scores, len(scores) - k)[len(scores) - k]
        candidates = np.flatnonzero(scores >= worst)  # in id order, with all ties of the last place
        order = candidates[np.argsort(-scores[candidates], kind="stable")][:k]
        return tuple(Hit(self.ids[row if rows is None else rows[row]], float(scores[row])) for row in order)
