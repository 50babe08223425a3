from hypothesis import given
from hypothesis import strategies as st

from index.fusion import Hit, fuse, normalised, ranked, reciprocal_rank_fusion

HITS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0, 100)).map(ranked)


def test_scores_become_0_to_1() -> None:
    assert normalised([Hit("a", 9.0), Hit("b", 5.0), Hit("c", 1.0)]) == {"a": 1.0, "b": 0.5, "c": 0.0}
    assert normalised([Hit("a", 3.0), Hit("b", 3.0)]) == {"a": 1.0, "b": 1.0}
    assert normalised([]) == {}


def test_the_sum_prefers_what_both_find() -> None:
    meaning = [Hit("a", 0.9), Hit("b", 0.8), Hit("c", 0.1)]
    words = [Hit("b", 12.0), Hit("d", 3.0)]
    assert [hit.id for hit in fuse(meaning, words)] == ["b", "a", "c", "d"]
    assert [hit.id for hit in fuse(meaning, words, meaning_weight=1)][:2] == ["a", "b"]


def test_without_shared_words_the_order_is_that_of_meaning() -> None:
    meaning = [Hit("c", 0.9), Hit("a", 0.5), Hit("b", 0.1)]
    assert [hit.id for hit in fuse(meaning, [])] == ["c", "a", "b"]


def test_only_the_best_of_each_count() -> None:
    meaning = [Hit("a", 0.9), Hit("b", 0.5), Hit("c", 0.4)]
    assert [hit.id for hit in fuse(meaning, [], depth=2)] == ["a", "b"]


def test_reciprocal_ranks() -> None:
    found = reciprocal_rank_fusion([[Hit("a", 9), Hit("b", 1)], [Hit("b", 3)]])
    assert found[0] == Hit("b", round(1 / 62 + 1 / 61, 6))
    assert found[1] == Hit("a", round(1 / 61, 6))


@given(HITS, HITS)
def test_fusion_loses_nothing_and_breaks_ties_by_id(meaning: tuple[Hit, ...], words: tuple[Hit, ...]) -> None:
    found = fuse(meaning, words)
    assert {hit.id for hit in found} == {hit.id for hit in (*meaning, *words)}
    assert list(found) == sorted(found, key=lambda hit: (-hit.score, hit.id))
    assert all(0 <= hit.score <= 1 for hit in found)
