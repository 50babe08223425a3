from pathlib import Path

import numpy as np
import pytest

from index.errors import IndexStateError
from index.keywords import Keywords

TEXTS = ["The forum in Havana", "Broadband for schools", "Schools and more schools", "Recommendation M.2160-0"]


def test_the_row_with_the_words_is_best() -> None:
    found = Keywords.build(TEXTS)
    assert found.scores("a forum in havana").argmax() == 0
    assert found.scores("m.2160-0").argmax() == 3
    assert found.scores("school").argmax() == 2


def test_rows_without_a_word_score_zero() -> None:
    found = Keywords.build(TEXTS)
    assert (found.scores("school") > 0).tolist() == [False, True, True, False]
    assert not found.scores("zebra").any()
    assert not found.scores("the of").any()
    assert not found.scores("").any()


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    built = Keywords.build(TEXTS)
    built.save(tmp_path / "k")
    loaded = Keywords.load(tmp_path / "k", len(TEXTS))
    assert np.array_equal(loaded.scores("schools forum"), built.scores("schools forum"))


@pytest.mark.parametrize("texts", [[], ["", "the"]])
def test_texts_without_words(tmp_path: Path, texts: list[str]) -> None:
    Keywords.build(texts).save(tmp_path / "k")
    assert Keywords.load(tmp_path / "k", len(texts)).scores("forum").tolist() == [0.0] * len(texts)


def test_damage_is_seen(tmp_path: Path) -> None:
    Keywords.build(TEXTS).save(tmp_path / "k")
    with pytest.raises(IndexStateError, match="4 rows, not 5"):
        Keywords.load(tmp_path / "k", 5)
    (tmp_path / "k" / "data.csc.index.npy").write_bytes(b"x")
    with pytest.raises(IndexStateError, match="cannot be read"):
        Keywords.load(tmp_path / "k", 4)
    with pytest.raises(IndexStateError, match="missing"):
        Keywords.load(tmp_path / "none", 4)
