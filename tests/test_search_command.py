"""`wsis search` over the report's own index shows passages and rows alone."""

import json


def test_no_example_question_is_ever_found(wsis, report_index, tmp_path):
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"id": "q", "text": "who can I phone about the WSIS Prizes"}\n', encoding="utf-8")
    results = json.loads(wsis("search", "--batch", str(queries), "--top", "20").stdout)["results"]
    assert results
    shown = json.loads(wsis("search", "who can I phone about the WSIS Prizes", "--top", "20", "--json").stdout)
    assert [hit["id"] for hit in results] == [hit["id"] for hit in shown]
    assert all(hit["locator"] for hit in shown)
