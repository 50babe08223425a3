"""The example claims: sound, apart from the drafts that are scored, and near what is claimed in other words."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from by_length import ByLength

from assistant.check.examples import KIND, Groups, NearClaims, claim_items
from assistant.check.statements import Statements
from corpus.library import load_corpus
from index.ensure import ensure_index
from index.item import IndexItem
from index.search import Index

DRAFTS = Path(__file__).parents[3] / "evals" / "datasets" / "drafts"


def near_claims(index: Index, text: str) -> NearClaims:
    ids, cosines = index.cosines(index.encode(text)[np.newaxis], (KIND,))
    return Groups(ids).nearest(cosines[0])


@pytest.fixture
def small(tmp_path: Path) -> Index:
    items = [
        IndexItem("told:p1#1!1", "it opens tomorrow", KIND, parent="p1#1"),
        IndexItem("denied:p1#1!1", "it is already over", KIND, parent="p1#1"),
        IndexItem("denied:p2#1!1", "nobody will ever come", KIND, parent="p2#1"),
        IndexItem("silent:costs!1", "it has cost five million", KIND, parent="costs"),
        IndexItem("none:!1", "we thank all who have come so far", KIND),
        IndexItem("p1#1", "It will be held.", "sentence"),
    ]
    return ensure_index(tmp_path, items, embedder=ByLength())


def test_every_example_leads_to_a_statement_and_none_stands_twice() -> None:
    statements = Statements(load_corpus(), lambda code: True).by_id
    items = claim_items()
    led = {item.parent for item in items if item.tags[0] in ("told", "denied")}
    assert led <= set(statements)
    assert max(Counter(item.id for item in items).values()) == 1
    assert not [text for text, count in Counter(item.text.lower() for item in items).items() if count > 1]


def test_every_sentence_has_true_and_false_claims() -> None:
    items = claim_items()
    told, denied = ({item.parent for item in items if item.tags == (group,)} for group in ("told", "denied"))
    assert told == denied
    assert len(told) >= 110


def test_examples_are_not_the_claims_that_are_scored() -> None:
    text = " ".join(file.read_text(encoding="utf-8").lower() for file in sorted(DRAFTS.glob("*/*.txt")))
    long = [item.text for item in claim_items() if len(item.text.split()) > 3]
    assert not [claim for claim in long if claim.lower().rstrip(".") in text]


def test_the_nearest_claims_of_each_group(small: Index) -> None:
    near = near_claims(small, "now it is open")
    assert near == NearClaims(told={"p1#1": 0.0}, denied={"p1#1": 1.0, "p2#1": 1.0}, silent={"costs": 0.0}, none=0.0)
    assert near.most_told == 0.0
    assert near.most_denied == ("p1#1", 1.0)


def test_an_index_without_examples_is_near_to_nothing(tmp_path: Path) -> None:
    plain = ensure_index(tmp_path, [IndexItem("p1#1", "It will be held.", "sentence")], embedder=ByLength())
    near = near_claims(plain, "it is over")
    assert (near.most_told, near.most_denied, near.most_silent, near.none) == (0.0, ("", 0.0), 0.0, 0.0)
