"""Kinds of questions that went wrong on first sight, each by questions that stand for its kind."""

import pytest

from assistant.text.cited_answers import answer_cited
from assistant.text.objective_answers import answer_objectives
from assistant.text.reading import read_question
from assistant.text.side import TextSide
from assistant.text.silence import asks_for
from corpus.facts.library import read_facts
from corpus.library import Corpus


@pytest.mark.parametrize(
    ("question", "value"), [("how many RDFs were there in 2019?", 4), ("number of regional development forums 2019", 4)]
)
def test_a_count_is_proved_by_the_sentence_that_counts(facts_only: TextSide, question: str, value: int) -> None:
    answer = facts_only.answer(question)
    assert answer.value == value
    assert [place.quote[:35] for place in answer.citations] == ["Four ITU regional development forum"]


def test_another_count_is_corrected(facts_only: TextSide) -> None:
    answer = facts_only.answer("list the seven RDFs of 2019")
    assert answer.premise_rejected
    assert answer.text.startswith("No: the report names 4.")
    assert len(answer.citations) == 5


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("all three resolutions under References", {"30", "140", "1332"}),
        ("which UNGA resolution asked to align WSIS and SDG processes?", {"70/125"}),
    ],
)
def test_resolutions(facts_only: TextSide, question: str, numbers: set[str]) -> None:
    answer = facts_only.answer(question)
    quotes = " ".join(place.quote for place in answer.citations)
    assert all(f"Resolution {number}" in quotes for number in numbers)
    assert ("70/125" in answer.text) == ("70/125" in numbers)


def test_roles_over_all_lines(facts_only: TextSide) -> None:
    answer = facts_only.answer("what are BDT's roles for the action lines?")
    assert all(code in answer.text for code in ("C2", "C6", "C4"))


def test_commissions_that_hold_a_forum(facts_only: TextSide) -> None:
    answer = facts_only.answer("which UN commissions organise the regional forums on sustainable development?")
    assert all(name in answer.text for name in ("ECA", "UNECE", "ESCAP", "ECLAC", "ESCWA"))


@pytest.mark.parametrize(
    ("earlier", "question", "days"),
    [
        ("when is the WSIS Forum 2020?", "and the year before?", "8 to 12 April"),
        ("when was the WSIS Forum 2019?", "and the next edition?", "6 to 9 April"),
    ],
)
def test_editions_before_and_after(facts_only: TextSide, earlier: str, question: str, days: str) -> None:
    assert days in facts_only.answer(question, (earlier,)).text


@pytest.mark.parametrize(
    "question",
    ["AHLF = what", "what is the AHLF?", "AHLF: what", "what does AHLF stand for"],
)
def test_short_forms_in_any_form(facts_only: TextSide, question: str) -> None:
    assert "Arab High-Level Forum" in facts_only.answer(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("our ministry: what must we do about statistics?", "para 7"),
        ("TDAG: which decision is sought?", "front page"),
        ("my colleague asks what Member States are invited to do", "para 7"),
    ],
)
def test_parties_by_other_names(facts_only: TextSide, question: str, said: str) -> None:
    assert said in facts_only.answer(question).text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("which projects won the prizes in 2019?", "names of winners"),
        ("who are the founders of the EQUALS partnership", "founders or history"),
        ("which countries take part in the Broadband Commission", "list of countries"),
        ("what were the results of the Global Refugee Forum session", "results or decisions"),
        ("what budget has the Broadband Commission", "budget or cost"),
    ],
)
def test_refusals_name_what_is_not_given(side: TextSide, question: str, reason: str) -> None:
    answer = side.answer(question)
    assert answer.abstained
    assert answer.text.startswith(f"The report gives no {reason}")


def test_the_purpose_is_told_with_what_it_is_the_purpose_of(side: TextSide) -> None:
    answer = side.answer("what was the Arab High-Level Forum for?")
    assert "shed light on the need for collaboration" in answer.citations[0].quote
    assert len(answer.citations) == 1


@pytest.mark.parametrize(
    ("earlier", "question", "body"),
    [
        ("who is with ITU on e-waste?", "same question, e-environment", "WMO"),
        ("who shares the e-waste session with ITU?", "same again for e-health", "WHO"),
        ("e-waste session: who with?", "Same thing for e-agriculture please", "FAO"),
    ],
)
def test_the_same_question_again(facts_only: TextSide, earlier: str, question: str, body: str) -> None:
    assert facts_only.follows(question)
    assert body in facts_only.answer(question, (earlier,)).text


@pytest.mark.parametrize(
    "question",
    [
        "list the four objectives of the strategic plan",
        "four objectives in annex 1, name them",
        "objectives of the ITU-D strategic plan 2020-2023?",
    ],
)
def test_the_objectives_as_a_list(facts_only: TextSide, question: str) -> None:
    answer = facts_only.answer(question)
    assert [place.quote[:3] for place in answer.citations] == ["D.1", "D.2", "D.3", "D.4"]


@pytest.mark.parametrize("question", ["what are the objectives of EQUALS?", "which objectives does C5 serve?"])
def test_other_objectives_are_not_those_of_the_plan(corpus: Corpus, question: str) -> None:
    assert answer_objectives(read_question(question), corpus) is None


def test_the_days_that_fit_the_place(facts_only: TextSide) -> None:
    assert "Beirut" in facts_only.answer("7-9 April in Lebanon - which forum").text


def test_where_alone_asks_for_a_place(facts_only: TextSide) -> None:
    assert "Geneva" in facts_only.answer("where?", ("When is WTIS-20?",)).text


def test_where_the_asker_comes_from_is_not_asked(facts_only: TextSide) -> None:
    told = facts_only.answer("We come from Senegal and need the dates of the ECLAC forum")
    assert "28-31 March" in told.text


@pytest.mark.parametrize(
    "question", ["what are the members encouraged to do?", "all that members are encouraged to do"]
)
def test_encouraged_is_not_invited(facts_only: TextSide, question: str) -> None:
    quotes = [place.quote for place in facts_only.answer(question).citations]
    assert len(quotes) == 2
    assert all("encouraged" in quote for quote in quotes)


@pytest.mark.parametrize(
    "question",
    ["where do I send my contribution?", "where could our experts submit papers", "to whom do we hand in proposals"],
)
def test_where_to_send_papers_asks_for_no_place(question: str) -> None:
    asked = read_question(question).asked
    assert "place" not in asked
    assert "ask" in asked


@pytest.mark.parametrize("question", ["can we attend WTIS-20?", "I wish to attend the side event", "may you attend it"])
def test_to_attend_is_no_attendance(question: str) -> None:
    assert not asks_for(read_question(question), "attendance")
    assert asks_for(read_question("how many are expected to attend?"), "attendance")


@pytest.mark.parametrize(
    "question",
    ["GIGA: who is behind it, what does it do and when is it due?", "the prizes: background, partners, plans"],
)
def test_three_questions_in_one_want_the_whole_matter(question: str) -> None:
    assert "summary" in read_question(question).asked


@pytest.mark.parametrize(
    "question",
    [
        "how many resolutions did WTDC-17 adopt?",
        "number of resolutions that PP-18 approved",
        "did PP-18 adopt a resolution?",
    ],
)
def test_resolutions_cited_are_no_count_of_those_adopted(corpus: Corpus, question: str) -> None:
    assert answer_cited(read_question(question), read_facts(corpus), corpus) is None


@pytest.mark.parametrize(
    "question", ["who directs the regional office?", "who heads study group 1?", "who manages BDT?"]
)
def test_who_directs_a_body_asks_for_a_person(question: str) -> None:
    assert asks_for(read_question(question), "who_chairs")
