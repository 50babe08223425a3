"""A draft written out."""

from assistant.text.compose import compose, escaped, shown_words
from assistant.text.draft import Draft, Quote
from corpus.library import Corpus


def test_quotes_are_the_reports_words_and_marks_are_bold(corpus: Corpus) -> None:
    text = corpus.report.text
    start = text.index("WTIS-20 will be held")
    end = text.index("2020.", start) + 5
    city = text.index("Geneva", start)
    answer = compose(corpus, Draft("**Geneva** [1]", (Quote(start, end, ((city, city + 6),)),)), "en")
    (citation,) = answer.citations
    assert citation.quote == text[start:end]
    assert citation.locator == "para 3, Measurement"
    assert "held in **Geneva**, Switzerland" in answer.text
    assert answer.text.endswith("(para 3, Measurement) [1]")
    assert answer.marks == ((city, city + 6),)


def test_an_abstention_cites_nothing(corpus: Corpus) -> None:
    answer = compose(corpus, Draft("The report does not say that.", (Quote(19, 60),), reason="not_in_report"), "en")
    assert answer.abstained
    assert answer.kind == "abstained"
    assert answer.citations == ()
    assert [place.start for place in answer.closest] == [19]


def test_markup_is_escaped() -> None:
    assert "<" not in escaped("<img src=x>").replace("\\<", "")
    assert shown_words("26 ICT indicators[footnoteRef:1] that  can") == "26 ICT indicators that can"
