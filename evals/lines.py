"""The lines of a JSON Lines file, with the number of the line that is not UTF-8."""

from collections.abc import Iterator
from pathlib import Path


class LinesError(ValueError):
    """A file cannot be read as lines; the message names the file and the line."""


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, with its number from 1. Raises `LinesError`.

    Lines end with a line feed only: a Unicode line separator may stand inside a JSON string.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise LinesError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(raw.split(b"\n"), start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise LinesError(
                f"{path.name}, line {number}: byte {error.start + 1} is not UTF-8; save the file as UTF-8"
            ) from error
        if text.strip():
            yield number, text
