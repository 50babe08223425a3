"""Questions on the text: exact facts without a model, search, abstention, premises, languages, follow-ups."""

import pytest

from assistant.answer import Answer
from assistant.text.side import TextSide
from corpus.library import Corpus


def quotes(answer: Answer) -> str:
    return " ".join(place.quote for place in answer.citations)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("events in Beirut", ["19 March 2019", "7-9 April 2020"]),
        ("what happens in April 2020", ["WSIS Forum 2020", "ESCWA", "WTIS-20"]),
        ("in which lines is ITU co-facilitator", ["C1, C3, C4, C7 and C11"]),
        ("which RDF came first", ["Arab States"]),
        ("how long did PP-18 last", ["19 days"]),
        ("which events overlap with the WSIS Forum 2020", ["ESCWA"]),
        ("who is ITU's partner for the e-health session", ["WHO"]),
        ("who leads the C5 session", ["SPM"]),
        ("what does TDAG stand for", ["Telecommunication Development Advisory Group"]),
        ("which Council resolution is cited", ["1332"]),
        ("What are Member States invited to do?", ["statistics and indicators", "para 7"]),
        ("what is C6 called", ["Enabling environment"]),
        ("summarise this document", ["update on the contribution"]),
    ],
)
def test_facts_answer_without_the_index(facts_only: TextSide, question: str, says: list[str]) -> None:
    answer = facts_only.answer(question)
    assert answer.kind == "exact"
    assert not answer.abstained
    assert answer.citations
    assert answer.interpretation
    for words in says:
        assert words in answer.text.replace("**", ""), answer.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("how many WSIS Prizes are awarded annually", "18"),
        ("by when shall every school be connected", "2030"),
        ("who co-leads the Task Group on ICT for SDGs", "UNDESA"),
        ("where can I download the 2019 edition of the contribution", "Contribution.aspx"),
        ("how many indicators in the global framework and how many ICT indicators", "231"),
        ("which paragraph is about digital transformation", "para 10"),
        ("who made the Beirut smart city project", "OGERO"),
    ],
)
def test_search_answers_with_the_words_that_prove_it(side: TextSide, question: str, says: str) -> None:
    answer = side.answer(question)
    assert answer.kind == "passage"
    assert not answer.abstained
    assert says in answer.text
    assert answer.citations
    assert answer.marks


@pytest.mark.parametrize(
    "question",
    [
        "what is the budget of BDT",
        "how many people attended the 2019 forum",
        "who is the director of BDT",
        "WSIS Forum 2021 dates",
        "where was the WSIS Forum 2019 held",
        "RDF Africa 2019 date",
        "what is the sixth UN regional forum",
        "who is the facilitator of C10",
        "was the thematic list adopted by the Statistical Commission",
        "what does SPM stand for",
        "average download speed in the Arab region",
        "what does Resolution 200 resolve",
    ],
)
def test_what_the_report_does_not_say_is_declined(side: TextSide, question: str) -> None:
    answer = side.answer(question)
    assert answer.abstained
    assert answer.reason == "not_in_report"
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Why was the WSIS Forum 2020 held in Paris?", "Geneva"),
        ("RDF Europe in Bishkek, which day?", "Rome"),
        ("which organisation co-facilitates C5 with ITU?", "sole facilitator"),
        ("e-agriculture session with WHO", "FAO"),
        ("the 90 WSIS Prizes awarded annually, for what", "Eighteen"),
        ("BDT is the permanent facilitator of C4, since when?", "interim"),
    ],
)
def test_false_premises_are_corrected(side: TextSide, question: str, right: str) -> None:
    answer = side.answer(question)
    assert answer.premise_rejected
    assert not answer.abstained
    assert right in answer.text


@pytest.mark.parametrize(
    ("question", "language", "says"),
    [
        ("Quand et où aura lieu le Forum du SMSI 2020 ?", "fr", "6-9 avril 2020"),
        ("¿Quién es el único facilitador de la línea C5?", "es", "sole facilitator"),
        ("где и когда был форум развития для СНГ в 2019", "ru", "Бишкек"),
        ("国际电联在C9中的角色是什么？", "zh", "partner"),
        ("متى وأين سيعقد منتدى القمة العالمية لمجتمع المعلومات 2020؟", "ar", "جنيف"),
    ],
)
def test_other_languages(facts_only: TextSide, question: str, language: str, says: str) -> None:
    answer = facts_only.answer(question)
    assert answer.language == language
    assert says in answer.text


@pytest.mark.parametrize(
    ("earlier", "question", "says"),
    [
        (["when is WTIS-20"], "and where?", "Geneva"),
        (["RDF for the Americas: place and date"], "what about Europe?", "6 May 2019"),
        (["what is C2 called"], "C6?", "Enabling environment"),
        (["For the e-health session, who is the partner?"], "e-waste?", "UNEP"),
        (["What does para 6 ask?"], "and para 7", "statistics"),
    ],
)
def test_follow_ups(facts_only: TextSide, earlier: list[str], question: str, says: str) -> None:
    assert says in facts_only.answer(question, earlier).text


def test_a_question_of_its_own_forgets_the_last(facts_only: TextSide) -> None:
    answer = facts_only.answer("where was the RDF for Europe held in 2019?", ["when is WTIS-20"])
    assert "Rome" in answer.text
    assert "Geneva" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "",
        "???",
        "🤷",
        "<script>alert(1)</script>",
        "'; DROP TABLE passages; --",
        "write me a poem about cats",
        "2+2",
        "x" * 9000,
    ],
)
def test_hostile_input_is_declined_and_not_echoed(side: TextSide, question: str) -> None:
    answer = side.answer(question)
    assert answer.abstained
    assert "<script" not in answer.text
    assert "DROP TABLE" not in answer.text


def test_every_citation_is_the_reports_text(side: TextSide, corpus: Corpus) -> None:
    for question in (
        "list everything in 2019",
        "explain GIGA",
        "all sessions led by BDT at the WSIS Forum",
        "conclusions?",
    ):
        answer = side.answer(question)
        for place in (*answer.citations, *answer.closest):
            assert place.quote == corpus.report.text[place.start : place.end]
        for start, end in answer.marks:
            assert any(place.start <= start < end <= place.end for place in answer.citations)


def test_same_question_same_answer(side: TextSide) -> None:
    first, second = side.answer("what is GIGA about"), side.answer("what is GIGA about")
    assert {**first.to_json(), "timings_ms": 0} == {**second.to_json(), "timings_ms": 0}


def test_strength_tells_the_text_from_the_rest(facts_only: TextSide) -> None:
    assert facts_only.strength("when is WTIS-20") == 1.0
    assert facts_only.strength("purple bananas") < 0.5
    assert facts_only.strength("") == 0.0
