"""Opening an index, and judging it: missing, stale, foreign and damaged each have their message."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from index.embedder import Embedder, Vectors
from index.errors import IndexStateError, ModelError, StoreError
from index.item import IndexItem, digest_of
from index.keywords import Keywords
from index.manifest import (
    BUILDS,
    PROBE,
    Manifest,
    changed_file,
    code_version,
    read_manifest,
    read_pointer,
)
from index.model import open_model, processors
from index.sealed import open_sealed
from index.search import Index
from index.store import Place, vectors_digest
from index.weights import Weights, find_weights

CHROMA, KEYWORDS, MODELS = "chroma", "keywords", "models"
PROBE_CLOSE = 0.9999
ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an index must be to be used. `digest` and `source` are None where the text is not at hand.

    `embedder` stands in for the model (tests, or a caller's own); `models` is the folder of exports (by default inside
    the index folder); `server` is `host:port` of a Chroma server, or empty.
    """

    folder: Path
    model: str = ""
    models: Path | None = None
    threads: int = 1
    server: str = ""
    digest: str | None = None
    source: Mapping[str, str] | None = None
    embedder: Embedder | None = None
    weights: Weights | None = field(default=None, compare=False)

    @property
    def models_folder(self) -> Path:
        """Where exports live."""
        return self.models or self.folder / MODELS

    def identity(self) -> str:
        """The name of the model's vectors; raises `ModelError` where the model is not on this machine."""
        return self.embedder.name if self.embedder else self.found().identity

    def found(self) -> Weights:
        """The model's weights; raises `ModelError`."""
        return self.weights or find_weights(self.model)


def open_index(
    folder: str | Path,
    *,
    model: str = "",
    models: str | Path | None = None,
    threads: int = 1,
    server: str = "",
    embedder: Embedder | None = None,
) -> Index:
    """Open the index of a folder as it is, without its text at hand: `wsis search --in FOLDER`.

    Raises `IndexStateError` (missing, foreign, damaged) and `ModelError`.
    """
    place = Path(folder)
    wanted = Wanted(place, model, Path(models) if models else None, threads, server, embedder=embedder)
    try:
        return open_wanted(wanted, items=None)
    except IndexStateError as error:
        remedy = f"build it again, e.g. wsis index --passages FILE --into {place}"
        raise IndexStateError(error.state, f"{error.detail}: {remedy}") from error


def open_wanted(wanted: Wanted, items: Sequence[IndexItem] | None) -> Index:
    """Open an index that is what is wanted; raises `IndexStateError` and says why it is not.

    The model loads while Chroma opens. Where a writer switches builds in between, the new one is opened.
    """
    for attempt in range(ATTEMPTS):
        pointer = read_pointer(wanted.folder)
        build = wanted.folder / BUILDS / pointer.build
        try:
            manifest = judge(wanted, build)
            with ThreadPoolExecutor(1) as pool:
                loading = pool.submit(_load_model, wanted)
                return _read(build, manifest, loading.result, items)
        except IndexStateError:
            if attempt + 1 == ATTEMPTS or read_pointer(wanted.folder) == pointer:
                raise
    raise AssertionError("unreachable")


def judge(wanted: Wanted, build: Path) -> Manifest:
    """The manifest of a build that is neither foreign nor stale, and whose files are as written.

    Raises `IndexStateError`. Reads no vectors and loads no model.
    """
    manifest = read_manifest(build)
    identity = wanted.identity()
    if manifest.code != code_version():
        raise IndexStateError("foreign", "it was built by another version of the code")
    if manifest.model != identity:
        raise IndexStateError("foreign", f"it was built with the model {manifest.model}, not {identity}")
    if manifest.server != wanted.server:
        raise IndexStateError("foreign", f"its vectors are in {_home(manifest.server)}, not {_home(wanted.server)}")
    if wanted.digest is not None and manifest.items_digest != wanted.digest:
        raise IndexStateError("stale", "it was built from another text")
    if wanted.source is not None and dict(manifest.source) != dict(wanted.source):
        raise IndexStateError("stale", f"it was built from {dict(manifest.source)}, not {dict(wanted.source)}")
    if wrong := changed_file(build, manifest.files):
        raise IndexStateError("damaged", wrong)
    return manifest


def check_store(
    build: Path, manifest: Manifest, *, with_items: bool = False
) -> tuple[tuple[str, ...], Vectors, tuple[IndexItem, ...] | None]:
    """The ids and vectors of a build, as they were written; the items too where they are asked for.

    Raises `IndexStateError` where rows are missing or vectors have changed, or Chroma's own search does not find them.
    """
    try:
        with open_sealed(place_of(build, manifest)) as store:
            ids, vectors = store.vectors()
            vectors = vectors.reshape(len(ids), -1 if ids else manifest.dimension)
            if len(ids) != manifest.rows:
                raise IndexStateError("damaged", f"Chroma has {len(ids)} rows, not {manifest.rows}")
            if vectors_digest(ids, vectors) != manifest.vectors_digest:
                raise IndexStateError("damaged", "Chroma's vectors are not those that were written")
            if manifest.rows and store.nearest(vectors[0])[0][1] < PROBE_CLOSE:
                raise IndexStateError("damaged", "Chroma does not find a vector that it holds")
            items = store.items() if with_items else None
    except StoreError as error:
        raise IndexStateError("damaged", str(error)) from error
    if items is not None and digest_of(items) != manifest.items_digest:
        raise IndexStateError("damaged", "Chroma's texts are not those that were written")
    return ids, vectors, items


def place_of(build: Path, manifest: Manifest) -> Place:
    """Where a build's collection lives."""
    return Place(build / CHROMA, manifest.collection, manifest.server)


def check_probe(embedder: Embedder, manifest: Manifest) -> None:
    """Raise `IndexStateError` where the model gives the fixed question another vector than at the build."""
    vector = embedder.encode([PROBE])[0]
    if len(vector) != len(manifest.probe) or float(vector @ np.asarray(manifest.probe)) < PROBE_CLOSE:
        raise IndexStateError("damaged", "the exported model no longer gives the vectors it gave")


def _read(build: Path, manifest: Manifest, model: Callable[[], Embedder], items: Sequence[IndexItem] | None) -> Index:
    # With one kind only, items are read when they are asked for: a large corpus opens in half the time.
    ids, vectors, stored = check_store(build, manifest, with_items=items is None and len(manifest.kinds) > 1)
    keywords = Keywords.load(build / KEYWORDS, manifest.rows)
    embedder = model()
    check_probe(embedder, manifest)
    return Index(
        manifest=manifest,
        ids=ids,
        vectors=vectors,
        keywords=keywords,
        embedder=embedder,
        items=items if items is not None else stored,
        place=place_of(build, manifest),
    )


def _load_model(wanted: Wanted) -> Embedder:
    if wanted.embedder is not None:
        return wanted.embedder
    try:
        return open_model(wanted.found(), wanted.models_folder, threads=wanted.threads, workers=processors())
    except ModelError as error:
        raise IndexStateError("damaged", str(error)) from error


def _home(server: str) -> str:
    return f"the Chroma server {server}" if server else "its own folder"
