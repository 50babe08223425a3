"""Building an index: only what changed is embedded, and a reader finds the old index or the new, never a part.

A build is written into a folder of its own; the pointer is switched last. One writer at a time holds the lock.
"""

import shutil
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.embedder import Embedder, Vectors
from index.errors import IndexFolderError, IndexStateError, StoreError
from index.item import IndexItem, digest_of
from index.keywords import Keywords
from index.lock import unwritable
from index.manifest import (
    BUILDS,
    FORMAT,
    PROBE,
    Manifest,
    Pointer,
    code_version,
    hashes,
    read_manifest,
    read_pointer,
    write_manifest,
    write_pointer,
)
from index.opening import CHROMA, KEYWORDS, Wanted, place_of
from index.sealed import open_sealed
from index.store import Place, open_store, vectors_digest

CHUNK = 64
SAME = 1e-5

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: why ("missing", "stale", "foreign", "damaged" or "unchanged"), and how many were embedded."""

    why: str
    detail: str
    rows: int
    embedded: int
    reused: int


def write_build(
    wanted: Wanted,
    items: Sequence[IndexItem],
    make: Callable[[], Embedder],
    why: IndexStateError,
    on_progress: Progress | None = None,
) -> BuildReport:
    """Build an index of sorted items and switch to it; the caller holds the lock of `index.lock`.

    `make` gives the embedder, and is called only where something must be embedded or probed. Vectors of unchanged
    texts are taken from a stale index; a foreign or damaged one gives nothing. Raises `IndexFolderError`, `StoreError`
    and `ModelError`; whatever is raised, the old index stays in use.
    """
    report: Progress = on_progress or _silent
    folder = wanted.folder
    pointer = Pointer(uuid.uuid4().hex[:12], _index_id(folder))
    build = folder / BUILDS / pointer.build
    place = Place(build / CHROMA, f"wsis-{pointer.index_id}-{pointer.build}", wanted.server)
    try:
        build.mkdir(parents=True)
        known = _known_vectors(folder) if why.state == "stale" else {}
        embedder = make()
        vectors, embedded = _vectors(items, known, embedder, report)
        _write_store(place, items, vectors, report)
        Keywords.build([item.text for item in items]).save(build / KEYWORDS)
        manifest = _manifest(wanted, items, embedder, build, place, vectors)
        write_manifest(build, manifest)
        write_pointer(folder, pointer)
    except BaseException as error:
        _undo(build, place)
        if isinstance(error, OSError):
            raise IndexFolderError(unwritable(folder, error)) from error
        if isinstance(error, StoreError) and not wanted.server:
            raise IndexFolderError(unwritable(folder, error)) from error
        raise
    clean(folder, pointer, place)
    return BuildReport(why.state, why.detail, len(items), embedded, len(items) - embedded)


def clean(folder: Path, pointer: Pointer, place: Place) -> None:
    """Remove the builds that are not in use, also those that a killed process left half done.

    What cannot be removed now (an open file on Windows) is removed by a later build.
    """
    for other in (folder / BUILDS).iterdir():
        if other.name != pointer.build:
            shutil.rmtree(other, ignore_errors=True)
    if place.server:
        with open_store(place) as store:
            store.drop_others(f"wsis-{pointer.index_id}-")


def _silent(done: int, total: int, what: str) -> None:
    """The progress of a build that nobody watches."""


def _index_id(folder: Path) -> str:
    try:
        return read_pointer(folder).index_id
    except IndexStateError:
        return uuid.uuid4().hex[:12]


def _known_vectors(folder: Path) -> dict[str, Vectors]:
    """The vectors of the index in use, by the hash of their text; none where it cannot be read."""
    try:
        build = folder / BUILDS / read_pointer(folder).build
        manifest = read_manifest(build)
        with open_sealed(place_of(build, manifest)) as store:
            ids, vectors = store.vectors()
            if vectors_digest(ids, vectors) != manifest.vectors_digest:
                return {}
            items = store.items()
    except (IndexStateError, StoreError):
        return {}
    return {item.text_hash: vector for item, vector in zip(items, vectors, strict=True)}


def _vectors(
    items: Sequence[IndexItem], known: Mapping[str, Vectors], embedder: Embedder, report: Progress
) -> tuple[Vectors, int]:
    """The vectors of the items in their order, and how many texts were embedded for them."""
    found = dict(known)
    todo = {item.text_hash: item.text for item in items if item.text_hash not in found}
    order = sorted(todo, key=lambda name: (len(todo[name]), name))
    report(0, len(order), "embedding")
    for at in range(0, len(order), CHUNK):
        part = order[at : at + CHUNK]
        found.update(zip(part, embedder.encode([todo[name] for name in part]), strict=True))
        report(at + len(part), len(order), "embedding")
    embedded = sum(item.text_hash in todo for item in items)
    if not items:
        return np.zeros((0, embedder.dimension), dtype=np.float32), 0
    return np.stack([found[item.text_hash] for item in items]), embedded


def _write_store(place: Place, items: Sequence[IndexItem], vectors: Vectors, report: Progress) -> None:
    if not place.server:
        place.folder.mkdir()
    with open_store(place) as store:
        store.create(len(items))
        store.add(items, vectors, lambda done, total: report(done, total, "storing"))


def _manifest(
    wanted: Wanted, items: Sequence[IndexItem], embedder: Embedder, build: Path, place: Place, vectors: Vectors
) -> Manifest:
    """The manifest, from what a newly opened store gives back; raises `StoreError` where that is not what it got."""
    with open_store(place) as store:
        ids, stored = store.vectors()
    if ids != tuple(item.id for item in items) or (len(ids) and np.abs(stored - vectors).max() > SAME):
        raise StoreError(f"Chroma gave back {len(ids)} rows that are not the {len(items)} it was given")
    # Chroma is closed: from here on its files are read through copies only (`index.sealed`), and stay as they are.
    kept = hashes(build / KEYWORDS, build) | hashes(place.folder, build)
    return Manifest(
        format=FORMAT,
        code=code_version(),
        model=embedder.name,
        dimension=embedder.dimension,
        source=dict(wanted.source or {}),
        rows=len(items),
        kinds=tuple(sorted({item.kind for item in items})),
        items_digest=digest_of(items),
        vectors_digest=vectors_digest(ids, stored),
        collection=place.collection,
        server=place.server,
        files=kept,
        probe=tuple(map(float, embedder.encode([PROBE])[0])),
    )


def _undo(build: Path, place: Place) -> None:
    """Take away a build that failed; what went wrong first is what matters, so nothing more is raised."""
    if place.server:
        try:
            with open_store(place) as store:
                store.drop()
        except StoreError:
            pass
    shutil.rmtree(build, ignore_errors=True)
