"""Annex 2 from a user's file: checked, then kept beside the index, so that every later command knows it."""

import os
import tempfile
from pathlib import Path

from assistant.settings import Settings
from corpus.annex2 import read_annex2

SIZE_LIMIT = 1_000_000
"""Bytes; the mapping of a dozen Questions has about a thousand."""


def keep_annex2(source: Path, settings: Settings) -> int:
    """Check the file and keep a copy in the index folder; gives back how many Questions it maps.

    Raises `ValueError` with line, value and what is allowed for a wrong file, and `OSError` where it cannot be read or
    the folder cannot be written. A wrong file changes nothing.
    """
    if source.stat().st_size > SIZE_LIMIT:
        raise ValueError(f"{source.name}: {source.stat().st_size:,} bytes; a mapping has {SIZE_LIMIT:,} at most")
    questions = read_annex2(source)
    folder = settings.index_folder
    folder.mkdir(parents=True, exist_ok=True)
    content = source.read_bytes()
    handle, name = tempfile.mkstemp(dir=folder, prefix="annex2-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(folder / "annex2.csv")
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return len(questions)
