"""How sentences meet the words of a question."""

import pytest

from assistant.text.evidence import Evidence, Unit
from assistant.text.reading import read_question
from corpus.facts.library import read_facts
from corpus.library import Corpus


@pytest.fixture(scope="module")
def evidence(corpus: Corpus) -> Evidence:
    return Evidence(corpus, read_facts(corpus).acronyms)


def best(evidence: Evidence, question: str) -> Unit:
    reading = read_question(question)
    wanted = evidence.wanted(reading, evidence.content(reading), evidence.soft(reading))
    return max(evidence.units, key=lambda unit: (evidence.coverage(wanted, unit), -len(unit.text)))


def test_own_words_synonyms_and_acronyms(evidence: Evidence) -> None:
    assert "Eighteen WSIS Prizes" in best(evidence, "trophies handed out each year").text
    assert "Global Cybersecurity Agenda" in best(evidence, "GCA").text


def test_a_sentence_that_points_back_knows_what_it_speaks_of(evidence: Evidence) -> None:
    assert "This initiative aims" in best(evidence, "GIGA aims opportunities").text


def test_coverage_is_a_share(evidence: Evidence) -> None:
    reading = read_question("WTIS-20 zebras")
    wanted = evidence.wanted(reading, reading.content)
    unit = best(evidence, "WTIS-20")
    assert 0 < evidence.coverage(wanted, unit) < 1
    assert evidence.coverage((), unit) == 0


def test_what_the_report_knows(evidence: Evidence) -> None:
    assert evidence.knows("giga")
    assert not evidence.knows("zebra")
