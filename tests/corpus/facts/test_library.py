"""All facts together."""

from corpus.facts.library import read_facts
from corpus.library import Corpus


def test_every_kind_of_fact_is_read(corpus: Corpus) -> None:
    facts = read_facts(corpus)
    for name in facts.__slots__:
        assert getattr(facts, name), name
    assert read_facts(corpus) == facts
