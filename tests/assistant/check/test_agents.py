"""Who did what, in actives, passives, clefts and nouns; and who, by the report, did it."""

import pytest

from assistant.check.agents import other_agent, read_deeds
from assistant.check.atoms import Atom, read_atoms
from assistant.check.checker import Checker


def _read(text: str) -> tuple[Atom, ...]:
    return read_atoms(text, lambda code: True)


@pytest.mark.parametrize(
    ("text", "act", "agents"),
    [
        (
            "The initiatives owe their approval to the Plenipotentiary Conference.",
            "endorse",
            "Plenipotentiary Conference",
        ),
        ("It is the regional offices that carry out them.", "carry out", "regional offices"),
        ("The list was drawn up by the Statistical Commission.", "develop", "Statistical Commission"),
        ("It was at WTDC that the mandate was reconfirmed.", "reconfirm", "WTDC"),
        ("OGERO is the one that carries out the project.", "carry out", "OGERO"),
        ("The review of 800 projects was UNDP's doing.", "review", "UNDP"),
        ("The invitation to build capacities is addressed to Member States.", "be asked", "Member States"),
        ("It was the membership that wished the update.", "prompt", "membership"),
    ],
)
def test_who_did_it_however_it_is_said(text: str, act: str, agents: str) -> None:
    assert {name for deed in read_deeds(text, _read(text)) if deed.act == act for name in deed.agents} == {agents}


def test_who_helped_did_not_do_it() -> None:
    text = "The ILO, with the support of the African Union (AU), developed an approach."
    assert [set(deed.agents) for deed in read_deeds(text, _read(text)) if deed.act == "develop"] == [{"ILO"}]


def test_one_text_that_agrees_is_enough() -> None:
    said = "The Task Group developed the list."
    told = ["The Partnership's Task Group developed the list.", "The Commission is asked to endorse the list."]
    texts = [tuple(read_deeds(one, _read(one))) for one in told]
    assert other_agent(said, _read(said), texts, 2) is None
    wrong = "The Statistical Commission has endorsed the list."
    other = other_agent(wrong, _read(wrong), texts, 2)
    assert other is not None
    assert other.where == 1


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("The regional initiatives owe their approval to the Plenipotentiary Conference.", True),
        ("The regional initiatives owe their approval to WTDC-17.", False),
        ("The mapping of study group Questions can be found in Annex 1.", True),
        ("Annex 2 carries the mapping of the study group Questions.", False),
        ("The Beirut smart city project was presented in the session on cybersecurity.", True),
        ("It was the session on smart cities that presented the Beirut smart city project.", False),
        ("The thematic list still awaits the endorsement of the Partnership.", True),
        ("The Statistical Commission has yet to endorse the thematic list of ICT indicators.", False),
        ("The flagship activities undertaken by UNESCO constitute a substantive part of the annual reporting.", True),
        ("BDT has not stopped supporting special initiatives.", False),
    ],
)
def test_against_the_report(checker: Checker, draft: str, wrong: bool) -> None:
    assert any(finding.verdict == "contradicted" for finding in checker.check(draft).findings) == wrong
