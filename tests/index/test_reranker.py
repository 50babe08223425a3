"""The optional cross-encoder: it orders what was found anew, is never downloaded, and says what is wrong with it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from index.ensure import ensure_index
from index.errors import ModelError
from index.item import IndexItem
from index.reranker import RERANKED, CrossEncoderReranker, reranked

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "where", "is", "the", "forum", "havana", "geneva", "?"]


class Shortest:
    """The shorter a text, the better it answers."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def scores(self, question: str, texts: Sequence[str]) -> NDArray[np.float64]:
        self.read += texts
        return np.array([-len(text) for text in texts], dtype=np.float64)


@pytest.fixture(scope="module")
def cross_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder of a few kilobytes, with one score for a pair."""
    return _made(tmp_path_factory.mktemp("reranker"), labels=1)


def _made(folder: Path, labels: int) -> Path:
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    torch.manual_seed(1)
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    config = BertConfig(
        vocab_size=len(WORDS), max_position_embeddings=64, num_labels=labels, initializer_range=1.0, **sizes
    )
    BertForSequenceClassification(config).save_pretrained(folder / "model")
    BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder / "model")
    return folder / "model"


def test_only_the_first_are_read_and_ties_stay() -> None:
    found = [f"{'x' * (at % 3 + 1)} {at:02}" for at in range(RERANKED + 5)]
    by_length = Shortest()
    better = reranked(by_length, "?", found, str)
    assert by_length.read == found[:RERANKED]
    assert better[RERANKED:] == found[RERANKED:]
    assert better[:RERANKED] == sorted(found[:RERANKED], key=len)
    assert reranked(by_length, "?", [], str) == []


def test_a_search_comes_in_the_rerankers_order_with_the_scores_of_the_places(tmp_path: Path, embedder: Any) -> None:
    texts = ["the forum is in Havana this year", "the forum", "the forum is in Geneva"]
    items = [IndexItem(f"i{at}", text) for at, text in enumerate(texts)]
    index = ensure_index(tmp_path, items, embedder=embedder)
    plain = index.search("where is the forum in Havana", 3)
    index.reranker = Shortest()
    better = index.search("where is the forum in Havana", 3)
    assert [hit.id for hit in better] == ["i1", "i2", "i0"]
    assert [hit.score for hit in better] == [hit.score for hit in plain]


def test_a_cross_encoder_scores_pairs_the_same_each_time(cross_encoder: Path) -> None:
    texts = ["the forum is havana", "geneva"]
    first = CrossEncoderReranker(str(cross_encoder)).scores("where is the forum ?", texts)
    again = CrossEncoderReranker(str(cross_encoder)).scores("where is the forum ?", texts)
    assert first.shape == (2,)
    assert first[0] != first[1]
    assert first.tolist() == again.tolist()


def test_a_model_that_is_not_here_is_not_fetched() -> None:
    with pytest.raises(ModelError, match=r"WSIS_RERANKER is 'no-such-reranker'.*Nothing is downloaded"):
        CrossEncoderReranker("no-such-reranker")


def test_a_folder_without_a_cross_encoder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no cross-encoder in"):
        CrossEncoderReranker(str(tmp_path))
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="can be loaded"):
        CrossEncoderReranker(str(tmp_path)).scores("?", ["text"])


def test_a_classifier_with_three_scores_is_none(tmp_path: Path) -> None:
    reranker = CrossEncoderReranker(str(_made(tmp_path, labels=3)))
    with pytest.raises(ModelError, match="gives 3 scores"):
        reranker.scores("?", ["text"])
