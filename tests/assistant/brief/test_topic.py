import json
from importlib.resources import files

import pytest

from assistant.brief.topic import read_topic
from assistant.text.words import stem, stems_of


@pytest.fixture(scope="session")
def sentences(corpus):
    return [sentence.text for passage in corpus.passages for sentence in passage.sentences]


@pytest.mark.parametrize(
    ("topic", "match", "other"),
    [
        ("women and girls", "workshops on gender equality", "workshops on digital skills"),
        ("women and girls", "the empowerment of women", "the empowerment of people"),
        (
            "digital transformation",
            "assistance in the field of digital transformation",
            "skills in the digital economy",
        ),
        ("capacity building", "WSIS AL C4: Capacity building", "follow-up activities related to partnership building"),
        ("green energy", "WSIS AL C7: E-environment (ITU/WMO)", "WSIS AL C6: Enabling environment"),
        ("disaster risk reduction", "Saving lives in disaster using ICTs", "Innovation Track"),
        ("climate change; e-health", "WSIS AL C7: E-health (ITU/WHO)", "WSIS AL C7: E-science"),
    ],
)
def test_a_sentence_speaks_of_a_topic_or_not(sentences, topic, match, other):
    read = read_topic(topic, sentences)
    assert read.met_by(match)
    assert not read.met_by(other)


def test_words_the_report_never_uses_are_named(sentences):
    assert read_topic("rural connectivity", sentences).unknown == ("rural",)
    assert read_topic("connectivity", sentences).unknown == ()
    assert read_topic("football", sentences).alternatives == ()


def test_each_word_of_a_subject_stands_in_the_report(corpus):
    rows = json.loads(files("assistant").joinpath("data/brief/subjects.json").read_text("utf-8"))["subjects"]
    known = stems_of(corpus.report.text)
    missing = [word for row in rows for word in row["report"] if stem(word.lower()) not in known]
    assert rows
    assert not missing
