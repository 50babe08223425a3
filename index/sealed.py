"""A sealed Chroma folder: what was built is never opened where it is, because Chroma writes into whatever it opens.

A reader opens a copy of its own in a temporary folder. So an index can be read where nothing can be written, and every
byte of it can be held against its hash.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from index.errors import IndexFolderError, StoreError
from index.store import Place, Store, open_store

MEMORY = Path("/dev/shm")  # Linux's folder in memory: there is room when the disks are full
ROOM = 4 << 20  # bytes beside the copy, for the journal that SQLite keeps while it opens


@contextmanager
def open_sealed(place: Place) -> Iterator[Store]:
    """Open a copy of a place and remove it afterwards; a collection on a server is opened where it is.

    Raises `IndexFolderError` where no temporary folder has room for the copy, and `StoreError`.
    """
    if place.server:
        with open_store(place) as store:
            yield store
        return
    copy = _copy(place.folder)
    try:
        with open_store(replace(place, folder=copy)) as store:
            yield store
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def temporary_folders() -> list[Path]:
    """Where copies may go, the first choice first: the system's temporary folder (`TMPDIR`), then memory."""
    found: list[Path] = []
    with suppress(OSError):  # it looks for a folder that can be written, and there may be none
        found.append(Path(tempfile.gettempdir()))
    return [*found, *([MEMORY] if MEMORY.is_dir() else [])]


def _copy(folder: Path) -> Path:
    """A copy of a folder of files in the first temporary folder that takes it."""
    try:
        sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    except OSError as error:
        raise StoreError(f"the Chroma folder {folder} cannot be read ({error.strerror})") from error
    needed = sum(sizes.values()) + ROOM
    why: list[str] = []
    for parent in temporary_folders():
        try:
            if shutil.disk_usage(parent).free < needed:
                why.append(f"{parent}: the disk is full")
                continue
            copy = Path(tempfile.mkdtemp(prefix="wsis-", dir=parent))
        except OSError as error:
            why.append(f"{parent}: {error.strerror}")
            continue
        try:
            for path in sizes:
                target = copy / path.relative_to(folder)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)  # without its mode: a file that is read-only there is not here
            return copy
        except OSError as error:
            shutil.rmtree(copy, ignore_errors=True)
            if not folder.is_dir():  # a writer has switched to another build and removed this one
                raise StoreError(f"the Chroma folder {folder} is gone") from error
            why.append(f"{parent}: {error.strerror}")
    raise IndexFolderError(
        f"the index in {folder} is there, but a copy of it to work with finds no room "
        f"({'; '.join(why) or 'no temporary folder can be written'}): free {needed / 1e6:.0f} MB, or set TMPDIR to a "
        "folder that has them"
    )
