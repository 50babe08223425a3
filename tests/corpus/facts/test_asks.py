"""What is asked of whom."""

from corpus.facts.asks import read_asks
from corpus.library import Corpus


def test_addressees(corpus: Corpus) -> None:
    asks = {ask.paragraph: ask for ask in read_asks(corpus)}
    assert [number for number, ask in asks.items() if ask.addressee == "Member States"] == ["7"]
    assert [number for number, ask in asks.items() if ask.addressee == "all stakeholders"] == ["8"]
    assert [number for number, ask in asks.items() if ask.addressee == "ITU membership"] == [
        "4",
        "5",
        "6",
        "9",
        "10",
        "11",
    ]
    assert asks[""].addressee == "TDAG"


def test_levels_verbs_and_words(corpus: Corpus) -> None:
    asks = {ask.paragraph: ask for ask in read_asks(corpus)}
    assert (asks["6"].level, asks["8"].level, asks["7"].level) == ("national", "regional", "")
    assert asks["10"].verb == "encouraged"
    assert asks["7"].request.text.startswith("reinforce their capacities")
    assert corpus.report.text[asks["7"].words.start : asks["7"].words.end] == asks["7"].words.text
