"""A question read."""

from assistant.text.mentions import days_of
from assistant.text.reading import read_question


def named(question: str, group: str) -> tuple[str, ...]:
    return read_question(question).named(group)


def test_mentions() -> None:
    assert named("RDF Europe in Bishkek", "kind") == ("rdf",)
    assert named("RDF Europe in Bishkek", "city") == ("Bishkek",)
    assert named("RDF Europe in Bishkek", "region") == ("europe",)
    assert named("PP-18 dates", "year") == ("2018",)
    assert named("the regional forum on sustainable development", "kind") == ("un-forum",)
    assert named("what may happen", "month") == ()
    assert named("in May 2019", "month") == ("5",)


def test_who_is_a_body_only_in_capitals() -> None:
    assert named("the session with WHO", "body") == ("WHO",)
    assert named("who leads", "body") == ()
    assert named("WHO LEADS THE SESSION", "body") == ()


def test_days() -> None:
    (days,) = [m for m in read_question("anything from 30 March to 2 April?").mentions if m.group == "days"]
    span = days_of(days, 2020)
    assert span is not None
    assert (span[0].isoformat(), span[1].isoformat()) == ("2020-03-30", "2020-04-02")


def test_what_is_asked() -> None:
    assert "date" in read_question("when is WTIS-20").asked
    assert "number" in read_question("how many prizes").asked
    assert "number" not in read_question("number of the document").asked
    assert "place" not in read_question("when does it take place").asked


def test_markup_is_no_word() -> None:
    words = [word.text for word in read_question("<script>alert('x')</script> when is <b>WTIS-20</b>?").words]
    assert words == ["when", "is", "wtis-20"]
