"""Reading any corpus: JSON lines of `{id, text}`, and the same for a batch of queries."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.errors import PassagesFileError
from index.item import IndexItem

ALLOWED = 'a line must be a JSON object with "id" and "text", e.g. {"id": "p1", "text": "Some words"}'


def read_passages_file(path: str | Path) -> tuple[IndexItem, ...]:
    """Read a corpus: one JSON object a line with `id`, `text` and, optionally, `title` (put before the text).

    Other fields are ignored, empty lines are skipped. Raises `PassagesFileError` with the file and the line number
    for a line that is not UTF-8, not JSON, has no usable id or text, or repeats an id, and for a file without lines.
    """
    items: dict[str, IndexItem] = {}
    for number, line in numbered_lines(path):
        name, text, record = read_line(path, number, line)
        if name in items:
            raise PassagesFileError(f"{path}, line {number}: the id {name!r} was used before; ids must be unique")
        title = record.get("title")
        words = f"{_whole(title.strip())}. {text}" if isinstance(title, str) and title.strip() else text
        items[name] = IndexItem(id=name, text=words)
    if not items:
        raise PassagesFileError(f"{path} has no passages: {ALLOWED}")
    return tuple(items.values())


def read_line(path: str | Path, number: int, line: bytes) -> tuple[str, str, dict[str, Any]]:
    """The id, the text and the whole record of one line; raises `PassagesFileError` where it is not `{id, text}`."""
    place = f"{path}, line {number}"
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise PassagesFileError(f"{place}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise PassagesFileError(f"{place}: not JSON ({error}); {ALLOWED}") from None
    except ValueError:  # the one left: Python reads no number of more digits than this
        most = sys.get_int_max_str_digits()
        raise PassagesFileError(f"{place}: a number has more than {most:,} digits; quote it") from None
    if not isinstance(record, dict):
        raise PassagesFileError(f"{place}: found {type(record).__name__}; {ALLOWED}")
    name, text = record.get("id"), record.get("text")
    if isinstance(name, int) and not isinstance(name, bool):
        name = str(name)
    if not isinstance(name, str) or not name:
        raise PassagesFileError(f'{place}: "id" is {name!r}; it must be a string that is not empty')
    if not isinstance(text, str):
        raise PassagesFileError(f'{place}: "text" is {text!r:.80}; it must be a string')
    return _whole(name), _whole(text), record


def numbered_lines(path: str | Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are not blank, as bytes, with their number from 1; raises `PassagesFileError`."""
    try:
        with Path(path).open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
    except OSError as error:
        raise PassagesFileError(f"{path} cannot be read ({error.strerror}): give a file of JSON lines") from None


def _whole(text: str) -> str:
    """Text that UTF-8 can hold: a lone surrogate, which JSON can escape, becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
