"""An index that is right for a text: opened where it is, built or mended first where it is not."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from index.build import BuildReport, Progress, write_build
from index.embedder import Embedder
from index.errors import IndexStateError
from index.item import IndexItem, digest_of, sorted_items
from index.lock import WAIT_SECONDS, writer
from index.manifest import BUILDS, read_pointer
from index.model import export_is_sound, make_model
from index.opening import Wanted, check_store, judge, open_wanted
from index.search import Index

Note = Callable[[str], None]


def ensure_index(
    folder: str | Path,
    items: Iterable[IndexItem],
    *,
    model: str = "",
    models: str | Path | None = None,
    threads: int = 1,
    server: str = "",
    source: Mapping[str, str] | None = None,
    embedder: Embedder | None = None,
    wait: float = WAIT_SECONDS,
    on_progress: Progress | None = None,
    on_note: Note | None = None,
) -> Index:
    """Open the index of these items, building it first where it is missing, stale, foreign or damaged.

    `model` is the name or path of a sentence-transformers model (empty: the packaged one), `models` a folder for its
    export (by default inside `folder`), `server` a Chroma server as `host:port` (empty: embedded), `source` what the
    index shall know of the text (`{"report": sha256}`). `on_note` hears why it is built; `on_progress(done, total,
    what)` how far it is. Another process that builds is waited for, `wait` seconds at most.

    Raises `IndexFolderError`, `IndexBusyError`, `ModelError` and `StoreError`.
    """
    ordered = sorted_items(items)
    wanted = _wanted(folder, ordered, model, models, threads, server, source, embedder)
    try:
        return open_wanted(wanted, ordered)
    except IndexStateError:
        pass
    with writer(wanted.folder, wait, on_note):
        try:  # another process may have built it meanwhile
            return open_wanted(wanted, ordered)
        except IndexStateError as error:
            _build(wanted, ordered, error, on_progress, on_note)
        return open_wanted(wanted, ordered)


def build_index(
    folder: str | Path,
    items: Iterable[IndexItem],
    *,
    model: str = "",
    models: str | Path | None = None,
    threads: int = 1,
    server: str = "",
    source: Mapping[str, str] | None = None,
    embedder: Embedder | None = None,
    wait: float = WAIT_SECONDS,
    on_progress: Progress | None = None,
    on_note: Note | None = None,
) -> BuildReport:
    """Build the index of these items where it is not right, and say what was done; see `ensure_index`.

    Where nothing changed, neither the model nor its runtime is loaded, and nothing is written.
    """
    ordered = sorted_items(items)
    wanted = _wanted(folder, ordered, model, models, threads, server, source, embedder)
    unchanged = BuildReport("unchanged", "nothing changed", len(ordered), 0, len(ordered))
    with suppress(IndexStateError):
        _check_whole(wanted)
        return unchanged
    with writer(wanted.folder, wait, on_note):
        try:  # another process may have built it meanwhile
            _check_whole(wanted)
        except IndexStateError as error:
            return _build(wanted, ordered, error, on_progress, on_note)
    return unchanged


def _wanted(
    folder: str | Path,
    items: tuple[IndexItem, ...],
    model: str,
    models: str | Path | None,
    threads: int,
    server: str,
    source: Mapping[str, str] | None,
    embedder: Embedder | None,
) -> Wanted:
    wanted = Wanted(
        folder=Path(folder),
        model=model,
        models=Path(models) if models else None,
        threads=threads,
        server=server,
        digest=digest_of(items),
        source=dict(source or {}),
        embedder=embedder,
    )
    # Found once: the fingerprint of a model on disk is read from its files.
    return wanted if embedder is not None else replace(wanted, weights=wanted.found())


def _check_whole(wanted: Wanted) -> None:
    """Raise `IndexStateError` where the index is not right: all of it but running the model."""
    build = wanted.folder / BUILDS / read_pointer(wanted.folder).build
    check_store(build, judge(wanted, build))
    if wanted.embedder is None and not export_is_sound(wanted.found(), wanted.models_folder):
        raise IndexStateError("damaged", "the exported model is missing or has changed")


def _unheard(text: str) -> None:
    """The notes of a build that nobody hears."""


def _build(
    wanted: Wanted,
    items: tuple[IndexItem, ...],
    why: IndexStateError,
    on_progress: Progress | None,
    on_note: Note | None,
) -> BuildReport:
    note = on_note or _unheard
    note("building the index" if why.state == "missing" else f"the index is {why.state} ({why.detail}): rebuilding it")

    def make() -> Embedder:
        if wanted.embedder is not None:
            return wanted.embedder
        weights = wanted.found()
        if not export_is_sound(weights, wanted.models_folder):
            note(f"preparing the model {weights.name} for quick starts, once")
        return make_model(weights, wanted.models_folder, threads=wanted.threads)

    return write_build(wanted, items, make, why, on_progress)
