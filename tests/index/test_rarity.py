import pytest

from index.rarity import Rarity

RARITY = Rarity(["the forum in Havana", "the forum in Beirut", "a forum on SDG 4"])


def test_rare_words_weigh_more_and_unknown_words_most() -> None:
    assert RARITY.weight("forum") < RARITY.weight("havana") < RARITY.weight("zebra")


def test_coverage_is_the_share_by_weight() -> None:
    question = "When is the forum in Havana?"
    assert RARITY.coverage(question, "Havana hosts the forum") == pytest.approx(1)
    assert RARITY.coverage(question, "a forum") < 0.5 < RARITY.coverage(question, "in Havana")
    assert RARITY.coverage(question, "zebra") == 0
    assert RARITY.coverage("the", "the") == 0
