"""What a follow-up takes from the question before it."""

from assistant.text.followup import resolve
from assistant.text.reading import read_question


def test_a_new_wish_keeps_the_subject() -> None:
    joined = resolve(read_question("and where?"), [read_question("when is WTIS-20")])
    assert joined.named("kind") == ("wtis",)
    assert "place" in joined.asked
    assert "date" not in joined.asked


def test_a_new_subject_keeps_the_wish() -> None:
    joined = resolve(read_question("what about Europe?"), [read_question("RDF for the Americas: date")])
    assert joined.named("region") == ("europe",)
    assert "date" in joined.asked


def test_a_whole_question_stands_alone() -> None:
    whole = read_question("how many WSIS Prizes are awarded annually?")
    assert resolve(whole, [read_question("when is WTIS-20")]) == whole
