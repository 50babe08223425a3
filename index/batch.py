"""Searching for many questions: JSON lines of `{id, text}` in, `{id, results: [{id, score}]}` out, in order."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Literal

from index.errors import PassagesFileError
from index.fusion import DEPTH, Hit, reciprocal_rank_fusion
from index.passages_file import numbered_lines, read_line
from index.search import Index

Way = Literal["hybrid", "meaning", "words", "rrf"]
TOP = 100


def search_batch(
    index: Index, queries: str | Path, k: int = TOP, way: Way = "hybrid", kinds: Collection[str] | None = None
) -> Iterator[dict[str, Any]]:
    """Search for each line of a queries file: `{"id", "results": [{"id", "score"}]}`, best first, `k` at most.

    A line that cannot be read gives `{"id": null, "line", "error"}` in its place, and the rest is answered. `kinds`
    are the kinds of items that may be found (default: all); `way` is "hybrid", or "meaning", "words" and "rrf" to
    compare with. Raises `PassagesFileError` where the file cannot be read.
    """
    for number, line in numbered_lines(queries):
        try:
            name, text, _ = read_line(queries, number, line)
        except PassagesFileError as error:
            yield {"id": None, "line": number, "error": str(error)}
            continue
        hits = search_one(index, text, k, way, kinds)
        yield {"id": name, "results": [{"id": hit.id, "score": hit.score} for hit in hits]}


def search_one(
    index: Index, text: str, k: int = TOP, way: Way = "hybrid", kinds: Collection[str] | None = None
) -> tuple[Hit, ...]:
    """Search for one question in one way; a question of white space finds nothing."""
    if not text.strip():
        return ()
    if way == "meaning":
        return index.by_meaning(text, k, kinds)
    if way == "words":
        return index.by_words(text, k, kinds)
    if way == "rrf":
        depth = max(k, DEPTH)
        return reciprocal_rank_fusion((index.by_meaning(text, depth, kinds), index.by_words(text, depth, kinds)))[:k]
    return index.search(text, k, kinds)


def to_line(result: dict[str, Any]) -> str:
    """One result as a line of JSON, without its end of line."""
    return json.dumps(result, ensure_ascii=False)
