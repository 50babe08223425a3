"""The readers of claims one by one: who acts, sessions, rows named without codes, own counts, a second reading."""

import pytest

from assistant.check.agents import last_actor, read_deeds
from assistant.check.atoms import read_atoms
from assistant.check.checker import Checker
from assistant.check.named_rows import NamedRows
from assistant.check.numbers import read_numbers
from assistant.check.own_count import own_count
from corpus.library import load_corpus


def anything(_: str) -> bool:
    return True


def found(checker: Checker, draft: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.verdict) for finding in checker.check(draft).findings]


@pytest.mark.parametrize(
    ("text", "act", "agents"),
    [
        ("The Partnership has since endorsed the list", "endorse", {"Partnership"}),
        ("The list was endorsed by the Statistical Commission", "endorse", {"Statistical Commission"}),
        ("It was done at the request of the membership", "prompt", {"membership"}),
        ("It was done on a proposal from the Director", "prompt", {"Director"}),
        ("BDT acts on behalf of UNESCO", "speak for", {"UNESCO"}),
        ("ITU, UNHCR and the GSMA organized a session", "organise", {"ITU", "UNHCR", "GSMA"}),
    ],
)
def test_who_does_what(text: str, act: str, agents: set[str]) -> None:
    deeds = {deed.act: set(deed.agents) for deed in read_deeds(text, read_atoms(text, anything))}
    assert deeds[act] == agents


def test_a_passive_without_an_agent_has_none() -> None:
    text = "The list of the Partnership was endorsed in March"
    assert not list(read_deeds(text, read_atoms(text, anything)))


def test_which_means_the_body_named_last() -> None:
    before = "It went to the Statistical Commission,"
    who = last_actor(before, read_atoms(before, anything))
    deeds = list(read_deeds("which has adopted it", (), who))
    assert [set(deed.agents) for deed in deeds] == [{"Statistical Commission"}]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The outcome on cybersecurity supports C5", ("D.2-2",)),
        ("The cybersecurity outcome supports C5", ("D.2-2",)),
        ("The second objective has three outcomes", ("D.2",)),
        ("It belongs to the first three outcomes of D.1", ("D.1-1", "D.1-2", "D.1-3")),
        ("The outcome of the meeting was a paper", ()),
        ("The same outcome supports C5", ()),
    ],
)
def test_rows_named_without_their_code(text: str, codes: tuple[str, ...]) -> None:
    assert tuple(code for atom in NamedRows(load_corpus()).find(text) for code in atom.value) == codes


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("It takes place on two days in March, the 19th and 20th of March 2020", True),
        ("Two resolutions are cited: Resolution 30 and Resolution 140", True),
        ("Three resolutions are cited: Resolution 30 and Resolution 140", False),
        ("The forum of 19 March 2020 had forty guests", False),
    ],
)
def test_what_a_draft_counts_itself(text: str, own: bool) -> None:
    atoms = read_atoms(text, anything)
    first = next(atom for atom in atoms if atom.kind == "number")
    assert own_count(first, atoms) is own


def test_all_but_two_of_seven_are_five() -> None:
    assert [number.value for number in read_numbers("all but two of the seven indicators", bytearray(40))] == [5]


@pytest.mark.parametrize(
    "draft",
    [
        "Outcome D.1-2 contributes to six Goals, and Outcome D.3-3 to eleven.",
        "Action Line C9 is mentioned under Outcome D.2-1, and Action Line C6 under Outcome D.3-1.",
        "Outcome D.2-3 contributes to Goals 1, 3, 5, 11 and 13; there is no Goal 17 there.",
        "Annex 1 has an outcome for all this, D.3-2. It is the only one that reaches Goal 15.",
        "C4 is the sole line of D.3-3 and C6 the sole line of D.3-1.",
        "Outcome D.4-3 is on digital inclusion. It supports every action line except C10 and C11.",
        "Action Line C4 is supported by D.3-3 and by D.4-3 but not by D.2-2.",
        "All five outcomes of D.1 carry the same two action lines, C1 and C11.",
        "Of the outcomes of D.2 only D.2-3 contributes to SDG 13.",
        "ITU does not head this Task Group by itself; UNDESA shares the lead.",
        "TDAG is not asked to approve the report.",
        "The report is called “Measuring digital development: Facts and figures 2019”.",
        "The four forums met in Beirut, Asunción, Bishkek and Rome.",
    ],
)
def test_nobody_is_accused_who_is_right(checker: Checker, draft: str) -> None:
    assert not [one for one in found(checker, draft) if one[1] == "contradicted"]


@pytest.mark.parametrize(
    "draft",
    [
        "Action Line C9 is mentioned under Outcome D.2-1, and Action Line C7 under Outcome D.3-1.",
        "Outcome D.4-3 is on digital inclusion. It supports every action line except C9.",
        "Action Line C4 is supported by D.3-3 but not by D.4-3.",
        "Resolution 30 of WTDC was last revised in Buenos Aires, in 2016.",
        "In December 2019, ITU, UNHCR and the GSMA co-sponsored a session at the second Global Refugee Forum.",
        "WTIS-20 will be held in Geneva from 15 to 19 April 2020.",
        "In 2019, the WSIS action lines were updated at the wish of the Secretary-General.",
        "The Statistical Commission has endorsed the thematic list of ICT indicators.",
        "The session on e-agriculture at the WSIS Forum 2020 is shared with WMO.",
    ],
)
def test_what_the_report_tells_otherwise_is_found(checker: Checker, draft: str) -> None:
    assert [one for one in found(checker, draft) if one[1] == "contradicted"]


@pytest.mark.parametrize(
    "draft",
    [
        "TDAG invites the regional offices to share examples of how ICTs have found their way into UN frameworks.",
        "Proposal: that the secretariat send each rapporteur a list of ten projects.",
        "It stands ready to help with drafting.",
        "Request BDT to circulate a plain-language guide to the thematic list.",
    ],
)
def test_a_proposal_claims_nothing(checker: Checker, draft: str) -> None:
    assert not checker.check(draft).findings
