"""Searching: exact, the same every time, and safe for many at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.ensure import ensure_index
from index.item import IndexItem
from index.opening import open_index


@pytest.fixture
def opened(tmp_path: Path, items: Any, embedder: Any) -> Any:
    return ensure_index(tmp_path, items, embedder=embedder)


def test_meaning_words_and_both(opened: Any) -> None:
    assert opened.by_meaning("climate and energy", 1)[0].id == "row2"
    assert opened.by_words("Where is the forum in Cuba?")[0].id == "p1"
    best = opened.search("threats to cybersecurity", 2)[0]
    assert (best.id, best.score) == ("row1", 1.0)


def test_a_vector_can_stand_for_the_question(opened: Any) -> None:
    vector = opened.encode("climate and energy")
    assert vector.shape == (64,)
    assert opened.by_meaning(vector, 5) == opened.by_meaning("climate and energy", 5)
    assert opened.search("climate", 5, vector=opened.encode("climate")) == opened.search("climate", 5)


def test_a_search_can_be_limited_to_kinds(opened: Any) -> None:
    assert {hit.id for hit in opened.by_meaning("rural schools", 9, {"sentence", "outcome"})} == {
        "p2#1",
        "row1",
        "row2",
    }
    assert [hit.id for hit in opened.by_words("rural schools", 9, ["sentence"])] == ["p2#1"]
    assert opened.search("rural schools", 9, {"passage"})[0].id == "p2"
    assert opened.by_meaning("rural schools", 9, {"none"}) == ()
    assert opened.by_words("rural schools", 9, {"none"}) == ()


def test_the_cosines_of_many_texts_are_those_of_each(opened: Any) -> None:
    texts = ["climate and energy", "rural schools"]
    vectors = np.stack([opened.encode(text) for text in texts])
    ids, cosines = opened.cosines(vectors, {"sentence", "outcome"})
    assert cosines.shape == (2, len(ids))
    for row, text in enumerate(texts):
        told = {hit.id: hit.score for hit in opened.by_meaning(text, 9, {"sentence", "outcome"})}
        assert dict(zip(ids, cosines[row].tolist(), strict=True)) == pytest.approx(told, abs=1e-5)
    assert opened.cosines(vectors, {"none"})[0] == ()


def test_rows_that_share_no_word_are_not_found_by_words(opened: Any) -> None:
    assert opened.by_words("zebra") == ()
    assert {hit.id for hit in opened.by_words("schools", 99)} == {"p2", "p2#1"}


def test_more_than_there_is_and_less_than_one(opened: Any) -> None:
    assert len(opened.by_meaning("forum", 99)) == 5
    assert opened.by_meaning("forum", 0) == ()


def test_no_neighbour_is_missed_and_ties_go_by_id(tmp_path: Path, embedder: Any) -> None:
    many = [IndexItem(f"i{row:04}", f"word{row % 40} other{row % 7} third{row}") for row in range(700)]
    opened = ensure_index(tmp_path, many, embedder=embedder)
    vectors = {item.id: embedder.encode([item.text])[0].astype(np.float64) for item in many}
    for question in ("word3 other2", "third600", "word1"):
        asked = embedder.encode([question])[0].astype(np.float64)
        scores = sorted((-round(float(vectors[name] @ asked), 5), name) for name in vectors)
        found = opened.by_meaning(question, 50)
        assert [round(hit.score, 5) for hit in found] == [pytest.approx(-score, abs=2e-5) for score, _ in scores[:50]]
        assert list(found) == sorted(found, key=lambda hit: (-hit.score, hit.id))
    ties = opened.by_words("word3", 99)
    assert [hit.id for hit in ties if hit.score == ties[0].score] == sorted(
        hit.id for hit in ties if hit.score == ties[0].score
    )


def test_results_are_the_same_after_a_restart(tmp_path: Path, items: Any, embedder: Any, opened: Any) -> None:
    again = open_index(tmp_path, embedder=embedder)
    for question in ("forum", "broadband for schools", "D.2-2", "zebra"):
        assert again.search(question) == opened.search(question)
        assert again.search(question, kinds={"outcome"}) == opened.search(question, kinds={"outcome"})
    assert list(again.items.values()) == list(items)


def test_thirty_at_once(opened: Any) -> None:
    questions = ["forum in Havana", "rural schools", "D.4-4 climate", "threats"] * 30
    alone = [opened.search(question, 5, {"passage", "outcome"}) for question in questions]
    with ThreadPoolExecutor(30) as pool:
        assert list(pool.map(lambda question: opened.search(question, 5, {"passage", "outcome"}), questions)) == alone


def test_items_of_one_kind_are_read_when_asked_for(tmp_path: Path, embedder: Any) -> None:
    some = tuple(IndexItem(f"i{row}", f"text {row}") for row in range(3))
    ensure_index(tmp_path, some, embedder=embedder)
    opened = open_index(tmp_path, embedder=embedder)
    assert tuple(opened.items.values()) == some


def test_an_empty_index_finds_nothing(tmp_path: Path, embedder: Any) -> None:
    opened = ensure_index(tmp_path, [], embedder=embedder)
    opened.warm({"passage"})
    assert opened.search("forum") == ()
