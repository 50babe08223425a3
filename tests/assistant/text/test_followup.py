"""What a follow-up takes from the question before it."""

import pytest

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


@pytest.mark.parametrize(
    ("earlier", "question", "group", "name"),
    [
        ("where was the RDF for Europe?", "Americas?", "region", "americas"),
        ("when is the UN forum in Havana?", "Bangkok?", "city", "Bangkok"),
        ("who shares the session on C7?", "C6?", "line", "C6"),
    ],
)
def test_another_name_alone_asks_the_same_of_it(earlier: str, question: str, group: str, name: str) -> None:
    before = read_question(earlier)
    joined = resolve(read_question(question), [before])
    assert joined.named(group) == (name,)
    assert "expansion" not in joined.asked
    assert before.asked <= joined.asked


@pytest.mark.parametrize(
    ("earlier", "question", "gone"),
    [
        ("what is the budget of GIGA?", "who launched it?", "budget"),
        ("how many people attended the WSIS Forum 2019?", "when was it?", "attend"),
        ("what is asked of the ITU membership?", "and of Member States?", "membership"),
        ("what should Member States do?", "and the stakeholders?", "state"),
    ],
)
def test_what_the_report_never_gives_and_who_else_was_asked_are_left_behind(
    earlier: str, question: str, gone: str
) -> None:
    joined = resolve(read_question(question), [read_question(earlier)])
    assert not any(one.startswith(gone) for one in joined.stems())


def test_what_it_is_for_asks_why() -> None:
    joined = resolve(read_question("what's it for?"), [read_question("When does GIGA end?")])
    assert "why" in joined.asked
    assert "date" not in joined.asked


@pytest.mark.parametrize(
    ("earlier", "question"),
    [
        ("who organised the AHLF?", "which sessions?"),
        ("who leads the Partnership?", "did it submit something?"),
        ("who launched GIGA?", "and what aims?"),
    ],
)
def test_another_thing_asked_drops_who(earlier: str, question: str) -> None:
    assert "who" not in resolve(read_question(question), [read_question(earlier)]).asked


def test_another_subject_keeps_who() -> None:
    assert (
        "who" in resolve(read_question("what about e-waste?"), [read_question("who runs the e-health session?")]).asked
    )
