from pathlib import Path

import pytest

from index.errors import PassagesFileError
from index.passages_file import read_passages_file


def write(folder: Path, *lines: bytes) -> Path:
    path = folder / "passages.jsonl"
    path.write_bytes(b"\n".join(lines))
    return path


def test_reads_ids_and_texts_with_titles_and_blank_lines(tmp_path: Path) -> None:
    path = write(
        tmp_path, b'\xef\xbb\xbf{"id": "a", "text": "one"}', b"", b'{"id": 7, "title": "T", "text": "two", "x": 1}'
    )
    first, second = read_passages_file(path)
    assert (first.id, first.text, first.kind) == ("a", "one", "passage")
    assert (second.id, second.text) == ("7", "T. two")


def test_a_text_that_utf8_cannot_hold_is_mended(tmp_path: Path) -> None:
    (item,) = read_passages_file(write(tmp_path, b'{"id": "a", "text": "lone \\ud800"}'))
    assert item.text == "lone ?"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"not json", "not JSON"),
        (b"[1]", "found list"),
        (b'{"text": "x"}', '"id" is None'),
        (b'{"id": "", "text": "x"}', "\"id\" is ''"),
        (b'{"id": true, "text": "x"}', '"id" is True'),
        (b'{"id": "b"}', '"text" is None'),
        (b'{"id": "b", "text": 4}', '"text" is 4'),
        (b'{"id": "a", "text": "again"}', "'a' was used before"),
        (b'{"id": "b", "text": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b'{"id": ' + b"9" * 10_000 + b"}", "more than 4,300 digits"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(tmp_path: Path, line: bytes, said: str) -> None:
    path = write(tmp_path, b'{"id": "a", "text": "x"}', b"", line)
    with pytest.raises(PassagesFileError) as refused:
        read_passages_file(path)
    assert f"{path}, line 3" in str(refused.value)
    assert said in str(refused.value)


def test_a_file_without_lines_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PassagesFileError, match="no passages"):
        read_passages_file(write(tmp_path, b"", b" "))
    with pytest.raises(PassagesFileError, match="cannot be read"):
        read_passages_file(tmp_path / "none.jsonl")
