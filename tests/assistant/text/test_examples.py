"""The example questions: sound, apart from the test questions, and near what is asked in other words."""

import json
from collections import Counter
from pathlib import Path

import pytest
from by_length import ByLength

from assistant.text.evidence import Evidence
from assistant.text.examples import KIND, NOWHERE, Near, example_items, nearest
from assistant.text.silence import plainly_told
from corpus.library import Corpus
from index.ensure import ensure_index
from index.item import IndexItem
from index.search import Index


@pytest.fixture
def small(tmp_path: Path) -> Index:
    items = [
        IndexItem("answered:p1#1?1", "when is it", KIND, parent="p1#1"),
        IndexItem("answered:p1#1?2", "what is the date", KIND, parent="p1#1"),
        IndexItem("unanswered:budget or cost?1", "how much does that cost", KIND, parent="budget or cost"),
        IndexItem("p1#1", "It is held in April.", "sentence"),
    ]
    return ensure_index(tmp_path, items, embedder=ByLength())


def test_every_example_leads_to_a_sentence_and_none_is_doubled(corpus: Corpus) -> None:
    ids = {unit.id for unit in Evidence(corpus, ()).units}
    items = example_items()
    assert {item.parent for item in items if item.tags == ("answered",)} <= ids
    assert max(Counter(item.id for item in items).values()) == 1
    twice = [text for text, count in Counter(item.text for item in items).items() if count > 1]
    assert not twice


def test_nearly_every_sentence_is_asked_for(corpus: Corpus) -> None:
    asked = {item.parent for item in example_items()}
    without = {unit.id for unit in Evidence(corpus, ()).units} - asked
    assert len(without) <= 2, without  # bullets that only say "Special track" and the like


def test_gaps_are_filled_with_each_subject() -> None:
    texts = [item.text for item in example_items()]
    assert "who founded GIGA?" in texts
    assert "who founded EQUALS?" in texts
    assert not any("{}" in text for text in texts)


def test_examples_are_not_the_questions_that_are_scored() -> None:
    scored = Path(__file__).parents[3] / "evals" / "datasets" / "tuned"
    questions = {
        json.loads(line).get("question", "").lower()
        for file in scored.glob("*text*.jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    same = [item.text for item in example_items() if item.text.lower() in questions]
    assert len(same) <= 20, same  # the plainest ways to ask


def test_the_nearest_example_of_each(small: Index) -> None:
    near = nearest(small, small.encode("where was it"))
    assert near.answered == {"p1#1": 1.0}
    assert near.told == 1.0
    assert near.silent == ("budget or cost", 0.0)


def test_an_index_without_examples(hashed_index: Index) -> None:
    assert nearest(hashed_index, hashed_index.encode("when is it")) == NOWHERE
    assert NOWHERE.silent == ("", 0.0)


def test_a_question_does_not_find_itself(small: Index) -> None:
    assert nearest(small, small.encode("where was it"), below=0.99).told == 0.0


@pytest.mark.parametrize(("told", "silent", "plainly"), [(0.7, 0.5, True), (0.7, 0.65, False), (0.5, 0.2, False)])
def test_plainly_told(told: float, silent: float, plainly: bool) -> None:
    assert plainly_told(Near({"p1#1": told}, {"budget or cost": silent})) is plainly
