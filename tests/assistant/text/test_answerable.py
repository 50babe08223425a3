"""When the report is taken to answer: the wording and what was found, by weights from a data file."""

import pytest

from assistant.text.answerable import FOUND, Answerable, phrases, read_answerable
from assistant.text.examples import example_items


def weights(**changes: float) -> Answerable:
    """Only the wording counts, and of it only "who"."""
    given = {"base": 0.0, "wording": 1.0, "rest": 0.0, "least": 0.5, **changes}
    return Answerable(phrases={"who": -1.0}, found=(0.0,) * len(FOUND), **given)


def test_phrases_are_stems_alone_and_together() -> None:
    assert list(phrases("who chairs")) == ["^", "who", "chair", "^ who", "who chair", "^ who chair"]


def test_a_wording_without_known_phrases_says_nothing() -> None:
    assert weights(base=0.3).worded("when is it") == 0.3


def test_the_chance_falls_with_the_wording_and_rises_with_what_was_found() -> None:
    signs = (1.0,) * len(FOUND)
    assert weights().chance("who chairs", signs) < 0.5 == weights().chance("when is it", signs)
    told = Answerable({"who": -1.0}, 0.0, (1.0,) * len(FOUND), 1.0, 0.0, 0.5)
    assert told.answers("who chairs", signs)


def test_the_weights_of_the_file_go_the_right_way() -> None:
    found = dict(zip(FOUND, read_answerable().found, strict=True))
    assert found["told_any"] > 0 > found["silent"]
    assert found["pattern"] < 0 < found["coverage"]


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("how many people attended the forum?", False),
        ("who is the director?", False),
        ("when does the forum take place?", True),
        ("what is the initiative meant to do?", True),
    ],
)
def test_the_wording_alone(question: str, answered: bool) -> None:
    assert (read_answerable().worded(question) > 0) is answered


def test_most_examples_are_worded_as_what_they_are() -> None:
    items = example_items()[::10]
    right = [(read_answerable().worded(item.text.lower()) > 0) is (item.tags == ("answered",)) for item in items]
    assert sum(right) / len(right) > 0.85
