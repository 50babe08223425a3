"""A CSV file that a person wrote, read into rows, with refusals that name line, value and what is allowed."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class TableError(ValueError):
    """A table was refused. `line` counts from 1 with the header; `value` is what was read there."""

    def __init__(self, source: str, line: int, value: str, problem: str) -> None:
        self.source, self.line, self.value = source, line, value
        super().__init__(f"{source}, line {line}: {problem}. Correct the line and try again.")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file and its cells, trimmed, by column."""

    line: int
    cells: dict[str, str]


def read_table(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    """Read a UTF-8 CSV file whose header holds exactly `columns`, in any order; blank lines are skipped.

    Cells are parted by commas, or by semicolons where the header is. Raises `TableError` for a missing, unknown or
    repeated column, a row with too few or too many cells, an empty table or other encodings; `OSError` as `open` does.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TableError(path.name, 1, "", "is not UTF-8 text; save it as CSV UTF-8") from error
    header_line = text.split("\n", 1)[0]
    delimiter = ";" if ";" in header_line and "," not in header_line else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        records = [(reader.line_num, [cell.strip() for cell in record]) for record in reader]
    except csv.Error as error:
        raise TableError(path.name, reader.line_num, "", f"is not well-formed CSV ({error})") from error
    filled = [(line, record) for line, record in records if any(record)]
    if not filled:
        raise TableError(path.name, 1, "", f"the file is empty; expected the columns {', '.join(columns)}")
    header = _header(filled[0], columns, path.name)
    if len(filled) == 1:
        raise TableError(path.name, filled[0][0], "", "the table has a header and no rows")
    return tuple(_row(line, record, header, path.name) for line, record in filled[1:])


def _header(first: tuple[int, list[str]], columns: Sequence[str], source: str) -> list[str]:
    line, names = first[0], [name.lower() for name in first[1]]
    allowed = f"the columns are {', '.join(columns)}, each once"
    for at, name in enumerate(names):
        if name not in columns:
            raise TableError(source, line, name, f'unknown column "{name}"; {allowed}')
        if name in names[:at]:
            raise TableError(source, line, name, f'the column "{name}" stands twice; {allowed}')
    for column in columns:
        if column not in names:
            raise TableError(source, line, column, f'the column "{column}" is missing; {allowed}')
    return names


def _row(line: int, record: list[str], header: list[str], source: str) -> Row:
    if len(record) != len(header):
        problem = f"has {len(record)} cells where the header has {len(header)}; put quotes around a cell with commas"
        raise TableError(source, line, ",".join(record), problem)
    return Row(line, dict(zip(header, record, strict=True)))
