"""One writer a folder: a lock file that the system releases when its holder dies."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import IndexBusyError, IndexFolderError

LOCK = "writer.lock"
WAIT_SECONDS = 600.0


@contextmanager
def writer(folder: Path, wait: float = WAIT_SECONDS, on_note: Callable[[str], None] | None = None) -> Iterator[None]:
    """Hold the right to write in a folder, which is made where it is missing.

    A second writer says so through `on_note`, waits `wait` seconds for the first, and then raises `IndexBusyError`.
    Raises `IndexFolderError` where the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise IndexFolderError(unwritable(folder, error)) from None
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if on_note is not None:
            on_note(f"another process is building the index in {folder}: waiting for it")
        try:
            lock.acquire(timeout=wait, poll_interval=0.1)
        except Timeout:
            raise IndexBusyError(
                f"another process has been building the index in {folder} for {wait:g} seconds: wait for it to end, "
                "or stop it (a stopped build leaves the old index working), then try again"
            ) from None
    except (OSError, NotImplementedError) as error:
        raise IndexFolderError(unwritable(folder, error)) from None
    try:
        yield
    finally:
        lock.release()


def unwritable(folder: Path, error: Exception) -> str:
    """The message for a folder that cannot be written."""
    reason = getattr(error, "strerror", None) or str(error)
    return (
        f"the index folder {folder} cannot be written ({reason}): free space or mend its permissions, "
        "or choose another folder with WSIS_INDEX or --into"
    )
