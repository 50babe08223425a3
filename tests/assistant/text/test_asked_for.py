"""What a question asks for decides whether it can be answered: each class by several phrasings, and by some that are
answered all the same. With the real model.
"""

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "who do I ring about stocktaking",
        "whom can I phone about the forum?",
        "is there an e-mail address of the GIGA team?",
        "share of women attending",
        "what percentage of the speakers in Rome were female?",
        "were more people in Rome than in Bishkek?",
        "which individual presented the Beirut project?",
        "who sits on the review committee?",
        "who speaks on the sport track?",
        "was the Bangkok forum called off?",
        "did the statisticians accept the list of 26?",
        "when's the next plenipotentiary?",
        "where will the next WTDC take place?",
        "when was the WSIS Forum first held?",
        "by what date must contributions reach TDAG?",
        "how many members have followed the invitation?",
        "which countries asked for the update of the action lines?",
        "has Lebanon's city project been finished?",
        "how good is the smart city of Beirut today?",
        "which two indicators does somebody else gather?",
    ],
)
def test_what_is_not_told_is_declined(report_assistant: Assistant, question: str) -> None:
    answer = report_assistant.ask(question)
    assert answer.abstained, answer.text
    assert answer.reason == "not_in_report"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which organizations co-lead the Task Group on ICT for SDGs?", "UNDESA"),
        ("who chaired the small team that drew up the extra list?", "UNDESA"),
        ("share of the seven that ITU gathers itself", "Five of the seven"),
        ("whose themes of the summit were refreshed, and at whose wish?", "membership"),
        ("got a web address for last year's contribution report?", "itu-wsis/Pages/Contribution"),
        ("who is in charge of online trust and security?", "C5"),
        ("when was the first ever Global Refugee Forum?", "December 2019"),
        ("is there another series of RDFs to come?", "2020"),
        ("does the paper want anything decided, or only noted?", "note this document"),
        ("athletes and football at the forum?", "Sport"),
    ],
)
def test_what_is_told_is_not_declined(report_assistant: Assistant, question: str, told: str) -> None:
    answer = report_assistant.ask(question)
    assert not answer.abstained
    assert told.lower() in answer.text.lower()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which document tells ITU to align its work with the 2030 Agenda?", "Resolution 140"),
        ("to align with the 2030 Agenda, which documents instruct ITU?", "Resolution 140"),
        ("anything about keeping youngsters safe on the net?", "child online protection"),
        ("does technology get much room among the official yardsticks?", "seven"),
        ("all UN bodies in a country acting like one: mentioned?", "Delivering as One"),
        ("which text from New York wants both processes aligned?", "70/125"),
        ("booths and shows of last year: what for?", "partnerships"),
        ("name the special initiatives the Bureau supports, all three", "GIGA"),
        ("who organizes the session on smart cities?", "ITU Regional Office for the Arab States"),
        ("qui organise la session de cybersécurité pour la région arabe ?", "ITU Regional Office for the Arab States"),
    ],
)
def test_other_words_than_the_reports(report_assistant: Assistant, question: str, told: str) -> None:
    assert told in report_assistant.ask(question).text


@pytest.mark.parametrize("question", ["who leads the data alliance?", "what is GIGA?", "how are the RDFs useful?"])
def test_how_sure_it_is_stays_within_bounds(report_assistant: Assistant, question: str) -> None:
    confidence = report_assistant.ask(question).confidence
    assert confidence is None or 0 <= confidence <= 1


@pytest.mark.parametrize(
    "question", ["which SDGs does the statistics outcome support?", "action lines of the outcome on cybersecurity"]
)
def test_the_mapping_keeps_its_questions(report_assistant: Assistant, question: str) -> None:
    assert report_assistant.ask(question).kind == "exact"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When is WTIS-20 and how many people will attend?", "15 to 17 April 2020"),
        ("Which body endorsed the thematic list, and what did the meeting cost?", "The Partnership has endorsed"),
    ],
)
def test_of_two_questions_the_one_that_is_told_is_answered(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert told in answer.text
    assert [part.abstained for part in answer.parts] == [False, True]


def test_every_acronym_of_a_list_is_spelled_out(assistant: Assistant) -> None:
    text = assistant.ask("I need the full names behind RDF, CWG-WSIS and UNDESA.").text
    for long in ("regional development forums", "Council Working Group on WSIS", "Department of Economic and Social"):
        assert long in text
