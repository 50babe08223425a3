"""The question inside a long message."""

from assistant.text.core import cores
from assistant.text.side import TextSide


def test_greeting_framing_and_thanks_are_left_out() -> None:
    found = list(cores("Hello all! I would like to know when WTIS-20 is. Thanks, Ann"))
    assert found[-1] == "when WTIS-20 is."


def test_a_plain_question_has_no_shorter_form() -> None:
    assert list(cores("when is WTIS-20?")) == []


def test_what_the_question_points_back_to_is_kept() -> None:
    message = "My ministry works on digital transformation. Is there a request on that?"
    assert all("digital transformation" in core for core in cores(message))


def test_a_long_message_is_answered(side: TextSide) -> None:
    message = "Good morning, my director asked me to find out when the RDF for the Americas took place. Thanks, Pedro"
    assert "30 September 2019" in side.answer(message).text
