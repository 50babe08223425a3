"""Everyday words in the search: they find, they count for less, and they stop no refusal."""

from assistant.text.everyday import Everyday, read_everyday
from assistant.text.evidence import EVERYDAY, Evidence, Wanted
from assistant.text.ranking import Shares, Signs, weigh
from assistant.text.side import TextSide
from corpus.facts.acronyms import read_acronyms
from corpus.library import Corpus

PHRASES = {"a#1": "tame cats; purring", "b#1": "tame dogs; barking"}


def test_scores_are_shares_of_the_best() -> None:
    words = Everyday(PHRASES)
    assert words.scores("who barks? a dog") == {"a#1": 0.0, "b#1": 1.0}
    assert words.scores("nothing of the kind") == {}


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    words = Everyday(PHRASES)
    assert (words.rarity(["cat"]) or 0) > (words.rarity(["tame"]) or 0)
    assert words.rarity(["zebra"]) is None


def test_stems_of_an_unknown_sentence_are_none() -> None:
    assert Everyday(PHRASES).stems("c#1") == frozenset()


def test_an_everyday_word_counts_for_less_than_the_own_word(corpus: Corpus) -> None:
    evidence = Evidence(corpus, read_acronyms(corpus.report.text))
    unit = next(unit for unit in evidence.units if "Sport Track" in unit.text)
    everyday = next(iter(sorted(unit.everyday - unit.own - unit.context)))
    own = Wanted("sport", frozenset(), 1.0, frozenset({0}))
    other = Wanted(everyday, frozenset(), 1.0, frozenset({0}))
    assert evidence.meets(own, unit) > evidence.meets(other, unit) == EVERYDAY
    assert evidence.meets(other, unit, everyday=False) < EVERYDAY


def test_every_entry_is_read(corpus: Corpus) -> None:
    evidence = Evidence(corpus, ())
    assert {unit.id for unit in evidence.units if unit.everyday} == set(read_everyday())


def test_other_words_find_what_the_report_says(side: TextSide) -> None:
    answer = side.answer("getting all classrooms on the net")
    assert not answer.abstained
    assert "GIGA" in answer.citations[0].quote


def test_a_match_on_everyday_words_stops_no_refusal(side: TextSide) -> None:
    for question in ("how much money goes into classrooms on the net", "who chairs the contest of projects"):
        answer = side.answer(question)
        assert answer.abstained, question
        assert answer.text.startswith("The report gives no "), answer.text


def test_weights_decide_the_order(corpus: Corpus) -> None:
    first, second = Evidence(corpus, ()).units[:2]
    signs = (Signs(first, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0), Signs(second, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    assert weigh(signs, Shares(coverage=1.0, everyday=0.5))[0].unit is first
    assert weigh(signs, Shares(coverage=0.1, everyday=0.5))[0].unit is second
