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


def test_a_question_of_its_own_asks_nothing_of_the_one_before() -> None:
    before = read_question("how many WSIS prizes are there?")
    assert "number" not in resolve(read_question("what part does BDT play in it?"), [before]).asked
    assert "number" in resolve(read_question("and for the forums?"), [before]).asked
