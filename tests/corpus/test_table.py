from pathlib import Path

import pytest

from corpus.table import TableError, read_table

COLUMNS = ("a", "b")


def write(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        b"a,b\n1,2\n",
        b"b,a\r\n2,1\r\n",
        b"\xef\xbb\xbfA , B\n 1 , 2 \n\n",
        b"a;b\n1;2\n",
        b'a,b\n"1","2"',
    ],
)
def test_forms_that_people_save(tmp_path: Path, content: bytes):
    (row,) = read_table(write(tmp_path, content), COLUMNS)
    assert (row.line, row.cells) == (2, {"a": "1", "b": "2"})


def test_rows_know_their_line(tmp_path: Path):
    rows = read_table(write(tmp_path, b"a,b\n1,2\n\n3,4\n"), COLUMNS)
    assert [row.line for row in rows] == [2, 4]


@pytest.mark.parametrize(
    ("content", "line", "value", "problem"),
    [
        (b"", 1, "", "the file is empty; expected the columns a, b"),
        (b"a,b\n", 1, "", "no rows"),
        (b"a,c\n1,2\n", 1, "c", 'unknown column "c"; the columns are a, b'),
        (b"a\n1\n", 1, "b", 'the column "b" is missing'),
        (b"a,a\n1,2\n", 1, "a", "stands twice"),
        (b"a,b\n1,2\n1,2,3\n", 3, "1,2,3", "has 3 cells where the header has 2"),
        (b"a,b\n1\n", 2, "1", "has 1 cells"),
        (b"a,b\n\xff\xfe,2\n", 1, "", "not UTF-8"),
        (b'a,b\n"1"x,2\n', 2, "", "not well-formed CSV"),
    ],
)
def test_refusals_name_line_value_and_what_is_allowed(
    tmp_path: Path, content: bytes, line: int, value: str, problem: str
):
    with pytest.raises(TableError) as caught:
        read_table(write(tmp_path, content), COLUMNS)
    assert (caught.value.line, caught.value.value) == (line, value)
    assert str(caught.value).startswith(f"table.csv, line {line}: ")
    assert problem in str(caught.value)


def test_a_missing_file_is_the_systems_error(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read_table(tmp_path / "none.csv", COLUMNS)
