import pytest

from corpus.library import Corpus
from corpus.sentences import split_sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Facts and figures 2019.This first one grew.", ["Facts and figures 2019.", "This first one grew."]),
        (
            "Resolution 30 (Rev. Buenos Aires, 2017) stands. It is in force.",
            ["Resolution 30 (Rev. Buenos Aires, 2017) stands.", "It is in force."],
        ),
        ("The U.N. Office met. It ended.", ["The U.N. Office met.", "It ended."]),
        (
            "At https://www.itu.int/en/a.aspx. Then D.2-2 came.",
            ["At https://www.itu.int/en/a.aspx.", "Then D.2-2 came."],
        ),
        ("See https://www.itu.int/A.B.Cd?x=1.This and more", ["See https://www.itu.int/A.B.Cd?x=1.This and more"]),
        ("Outcome D.1.5 and no. 7 of 2.5 million.", ["Outcome D.1.5 and no. 7 of 2.5 million."]),
        ("Held on 6 Apr. 2020 in Geneva. Done!", ["Held on 6 Apr. 2020 in Geneva.", "Done!"]),
        ("He said “it works.” Then left.", ["He said “it works.”", "Then left."]),
        ("WSIS Forum: BDT contributed. It led.", ["WSIS Forum: BDT contributed.", "It led."]),
        ("No stop at the end", ["No stop at the end"]),
        ("   ", []),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]):
    assert split(text) == expected


def test_offsets_count_from_the_start_of_the_text():
    text = "skip this. One here.  Two there. skip"
    first, second = split_sentences(text, 11, 32)
    assert (first.text, second.text) == ("One here.", "Two there.")
    assert text[second.start : second.end] == second.text


def test_lines_end_sentences_only_where_asked():
    assert len(split_sentences("a row\nContributes", 0, 17)) == 1
    assert [s.text for s in split_sentences("a row\nContributes", 0, 17, line_breaks=True)] == ["a row", "Contributes"]


def test_every_sentence_is_a_verbatim_slice_and_together_they_hold_every_word(corpus: Corpus, text: str):
    for passage in corpus.passages:
        at = passage.sentences[0].start
        assert passage.start <= at
        assert text[passage.start : at].strip().rstrip(".").lstrip("·") in {"", *map(str, range(12))}
        for sentence in passage.sentences:
            assert text[at : sentence.start].strip() == ""
            assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
            at = sentence.end
        assert at == passage.end


def test_the_reports_hard_places(corpus: Corpus):
    measurement = corpus.passage("p3.measurement.opening").sentences
    assert [s.plain.split()[0] for s in measurement] == ["Measurement:", "In", "This", "The", "WTIS-20"]
    forum = corpus.passage("p3.wsis-forum.opening").sentences
    assert forum[0].text.startswith("WSIS Forum: BDT contributed")
    assert len(corpus.passage("p2").sentences) == 2
    assert len(corpus.passage("front.references.text").sentences) == 1
