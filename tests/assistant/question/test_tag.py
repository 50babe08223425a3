"""Tagging: every stretch of a question is a mention, in order and without overlap."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.exact.lookup import Links
from assistant.question.tag import Tagger
from corpus.library import Corpus


@pytest.fixture(scope="session")
def tagger(corpus: Corpus, links: Links) -> Tagger:
    known = {code for members in links.members.values() for code in members}
    return Tagger(corpus, known.__contains__)


@pytest.mark.parametrize(
    ("text", "concept", "said"),
    [
        ("Which outcomes list C7?", "family.outcome", "outcomes"),
        ("Which outcoems list C7?", "family.outcome", "outcomes"),
        ("outcomes without SDG 4", "not", "without"),
        ("SDGs of D.2-2 apart from SDG 4", "except", "apart from"),
        ("the zero hunger goal", "name", "zero hunger"),
        ("which has the most", "most", "the most"),
    ],
)
def test_a_phrase_is_tagged(tagger: Tagger, text: str, concept: str, said: str) -> None:
    assert said.removeprefix("the ") in [m.text.removeprefix("the ") for m in tagger.tag(text).of(concept)]


def test_what_stands_for_nothing_is_a_word(tagger: Tagger) -> None:
    assert [m.text for m in tagger.tag("which zebra lists C7").of("word")] == ["zebra"]


def test_a_code_wins_over_the_words_in_it(tagger: Tagger) -> None:
    tagged = tagger.tag("Does goal five matter?")
    assert [m.codes for m in tagged.of("code")] == [("SDG 5",)]
    assert not tagged.has("number", "family.sdg")


@settings(derandomize=True, deadline=None, database=None, max_examples=150)
@given(st.text(max_size=60))
def test_mentions_are_in_order_and_do_not_overlap(tagger: Tagger, text: str) -> None:
    tagged = tagger.tag(text)
    places = [(m.start, m.end) for m in tagged.mentions]
    assert all(start < end <= len(tagged.text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
