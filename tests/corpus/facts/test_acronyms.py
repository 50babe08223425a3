"""Acronyms the report spells out."""

import pytest

from corpus.facts.acronyms import read_acronyms
from corpus.library import Corpus


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("TDAG", "Telecommunication Development Advisory Group"),
        ("CWG-WSIS", "Council Working Group on WSIS"),
        ("UNDESA", "United Nations Department of Economic and Social Affairs"),
        ("WTIS", "World Telecommunication/ICT Indicators Symposium"),
        ("ICTs", "information and communication technologies"),
        ("LLDCs", "landlocked developing countries"),
        ("ITU-D", "ITU Telecommunication Development Sector"),
    ],
)
def test_spelled_out(corpus: Corpus, short: str, long: str) -> None:
    found = {acronym.short: acronym for acronym in read_acronyms(corpus.report.text)}
    assert found[short].long.text == long
    assert corpus.report.text[found[short].place.start : found[short].place.end] == found[short].place.text


def test_never_spelled_out_is_not_found(corpus: Corpus) -> None:
    found = {acronym.short for acronym in read_acronyms(corpus.report.text)}
    assert not found & {"SPM", "OGERO", "GSMA", "BDT", "IoT"}


def test_letters_must_fit() -> None:
    assert read_acronyms("the Regional Forum of Europe (RDF) met") == ()
