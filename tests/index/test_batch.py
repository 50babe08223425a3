import json
from pathlib import Path
from typing import Any

import pytest

from index.batch import search_batch, search_one, to_line
from index.ensure import ensure_index
from index.errors import PassagesFileError
from index.passages_file import read_passages_file


@pytest.fixture
def opened(tmp_path: Path, embedder: Any) -> Any:
    path = tmp_path / "passages.jsonl"
    texts = {"a": "The forum in Havana", "b": "Broadband for schools", "c": "Green energy"}
    path.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()))
    return ensure_index(tmp_path / "index", read_passages_file(path), embedder=embedder)


def test_each_line_is_answered_in_its_place(tmp_path: Path, opened: Any) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_bytes(
        b'{"id": "q1", "text": "schools"}\nnot json\n{"id": 2, "text": "Havana"}\n{"id": "q3", "text": " "}\n'
    )
    first, bad, second, empty = [json.loads(to_line(result)) for result in search_batch(opened, queries, k=2)]
    assert first["id"] == "q1"
    assert first["results"][0] == {"id": "b", "score": 1.0}
    assert len(first["results"]) == 2
    assert bad["line"] == 2
    assert "not JSON" in bad["error"]
    assert second["results"][0]["id"] == "a"
    assert empty == {"id": "q3", "results": []}


def test_other_ways_to_compare_with(opened: Any) -> None:
    for way in ("hybrid", "meaning", "words", "rrf"):
        assert search_one(opened, "green energy", 3, way)[0].id == "c"
    assert len(search_one(opened, "green energy", 3, "words")) == 1


def test_a_missing_file_is_refused(tmp_path: Path, opened: Any) -> None:
    with pytest.raises(PassagesFileError, match="cannot be read"):
        list(search_batch(opened, tmp_path / "none.jsonl"))
