"""What a brief holds: only what the report proves, each statement with its place."""

import re

import pytest

from assistant.brief.document import Brief
from assistant.brief.request import BriefError
from assistant.brief.saying import shown

REQUESTS = [
    {"sdgs": ["5"], "topic": "women and girls"},
    {"action_lines": ["C2", "C10"]},
    {"outcomes": ["D.2-2"], "party": "Member States"},
    {"region": "Africa"},
    {"region": "CIS", "topic": "cybersecurity"},
    {"party": "all stakeholders"},
    {"party": "TDAG"},
    {"topic": "statistics"},
    {"sdgs": ["1-17"], "action_lines": ["C1-C11"]},
]


def section(brief: Brief, title: str) -> str:
    """The text of a section and of those of level 2 below it."""
    titles = [one.title for one in brief.sections]
    at = titles.index(title)
    own = [brief.sections[at]]
    for one in brief.sections[at + 1 :]:
        if one.level == 1:
            break
        own.append(one)
    return "\n".join(statement.text for one in own for statement in one.statements)


@pytest.mark.parametrize("options", REQUESTS, ids=str)
def test_quotations_are_verbatim_and_citations_are_places(prepare, corpus, options):
    brief = prepare(**options)
    text = corpus.report.text
    whole = shown(text)
    for statement in brief.statements():
        for citation in statement.citations:
            assert citation.quote == text[citation.start : citation.end]
            assert citation.locator == corpus.locator(citation.start, citation.end)
        for piece in statement.pieces:
            if piece.voice == "report":
                assert piece.text in whole
    assert [note[0].n for note in brief.notes()] == list(range(1, len(brief.notes()) + 1))


@pytest.mark.parametrize("options", REQUESTS, ids=str)
def test_what_the_brief_says_itself_is_proved_by_its_footnote(prepare, options):
    """Each code and number in the brief's own words stands in the request, or in the places that it cites."""
    brief = prepare(**options)
    chosen = " ".join(str(value) for value in options.values())
    for section in brief.sections[1:]:
        for statement in section.statements:
            own = " ".join(piece.text for piece in statement.pieces if piece.voice == "brief")
            if not statement.citations:
                assert all(piece.voice == "contributor" for piece in statement.pieces) or not own.strip()
                continue
            proof = " ".join(citation.quote + citation.locator for citation in statement.citations)
            for code in re.findall(r"D\.\d-\d", own):
                assert code in proof.replace("D.1.5", "D.1-5") or code in chosen, own
            for quoted in re.findall(r"“([^”]+)”", own):
                assert quoted in proof or quoted in chosen or quoted.split(" (")[0] in proof, own


def test_women_and_girls(women):
    outcomes = section(women, "Relevant outcomes and their mapping")
    assert "11 of the 16 outcomes of Annex 1 list SDG 5" in outcomes
    assert "Every criterion (SDG 5 and “women and girls”) is met by D.4-3." in outcomes
    passages = section(women, "What the report says")
    assert "gender equality, child online protection" in passages
    assert "EQUALS Global Partnership" in passages
    assert "smart cities" not in passages.lower()
    assert "D.1-4, D.1-5, D.2-2, D.4-1 and D.4-2" in section(women, "What the report does not say")
    assert [row[0].text for row in women.annexes[0].rows][-2:] == ["D.4-3", "D.4-4"]


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it(women):
    assert "contains 231 indicators. However, only seven" in section(women, "What the report says")


def test_what_only_the_contributor_knows_is_open(women):
    opened = [piece.text for one in women.statements() for piece in one.pieces if piece.voice == "contributor"]
    assert all(text.startswith("[") and "to be completed" in text for text in opened)
    assert {text[1:5] for text in opened} >= {"Docu", "Date", "Sour", "What", "Prop"}


def test_a_party_gets_its_own_invitations(prepare):
    asked = section(prepare(sdgs=["5"], party="Member States"), "What the report invites whom to do")
    assert "Member States are invited to reinforce their capacities" in asked
    assert "“The ITU membership is invited" not in asked
    assert "the ITU membership (paras 4, 5, 6, 9, 10 and 11) and all stakeholders (para 8)" in asked


def test_a_region_gets_its_events(prepare):
    told = section(prepare(region="Americas"), "Events, as the report tells them")
    assert "Havana, Cuba" in told
    assert "Asunción, Paraguay" in told
    assert "Bangkok" not in told


def test_a_country_whose_name_holds_the_regions_word_is_not_the_region(prepare):
    arab = section(prepare(region="Arab States"), "Events, as the report tells them")
    assert "7-9 April 2020, Beirut, Lebanon" in arab
    assert "Dubai, United Arab Emirates" not in arab


def test_what_introduces_a_list_is_quoted_once(prepare):
    passages = section(prepare(region="Arab States", action_lines=["C7"]), "What the report says")
    assert passages.count("had organized two sessions as part of AHLF event:") == 1
    assert passages.count("“WSIS Action Line Facilitation Meetings”") == 1
    assert "“WSIS AL C7: E-waste (ITU/UNEP)”; “WSIS AL C7: E-environment (ITU/WMO)”" in passages


def test_a_footnote_is_quoted_without_its_frame(prepare):
    passages = section(prepare(topic="ICT"), "What the report says")
    assert "“See https://www.itu.int/en/ITU-D/Statistics" in passages
    assert "[1:" not in passages


def test_silence_is_exact(prepare):
    assert "Paragraphs 1 to 11 do not name C10." in section(
        prepare(action_lines=["C10"]), "What the report does not say"
    )
    assert "do not name" not in section(prepare(action_lines=["C2"]), "What the report does not say")
    cis = section(prepare(region="CIS"), "What the report does not say")
    assert "lists 5 of them for 2020" in cis
    assert "Regional Development Forums" not in cis
    assert "word “rural” does not occur" in section(prepare(topic="rural connectivity"), "What the report does not say")


def test_nothing_found_is_an_error(prepare):
    with pytest.raises(BriefError, match="holds nothing on"):
        prepare(topic="football")
    assert "“football”" in section(prepare(sdgs=["5"], topic="football"), "What the report does not say")


def test_nearness_in_meaning_adds_a_sentence(corpus):
    from assistant.brief.prepare import prepare_brief
    from assistant.brief.request import read_request

    request = read_request(corpus, topic="broadcasting")
    plain = section(prepare_brief(corpus, request), "What the report says")
    near = prepare_brief(corpus, request, lambda topic: {"p3.special-initiatives.opening#2": 0.9, "p2#1": 0.2})
    assert "Broadband Commission" not in plain
    assert "Broadband Commission" in section(near, "What the report says")
    assert "Flagship activities" not in section(near, "What the report says")


def test_the_same_request_gives_the_same_brief(prepare, women):
    assert prepare(sdgs=["SDG 5"], topic="women  and girls") == women
