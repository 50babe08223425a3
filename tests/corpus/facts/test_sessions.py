"""Sessions of the WSIS Forum."""

from corpus.facts.sessions import read_sessions
from corpus.library import Corpus


def test_partners_leader_and_tracks(corpus: Corpus) -> None:
    sessions = read_sessions(corpus)
    partners = {one.topic: one.partner.text for one in sessions if one.partner}
    assert partners == {"E-waste": "UNEP", "E-environment": "WMO", "E-agriculture": "FAO", "E-health": "WHO"}
    assert [one.leader.text for one in sessions if one.leader] == ["SPM"]
    assert [one.topic for one in sessions if one.under == "Special track"] == [
        "Innovation Track @ WSIS Forum",
        "Sport Track",
        "Accessibility Track",
    ]


def test_heads_and_their_introduction(corpus: Corpus) -> None:
    sessions = read_sessions(corpus)
    assert [one.topic for one in sessions if one.is_head] == ["WSIS Action Line Facilitation Meetings", "Special track"]
    assert all(one.introduced.text.endswith("including the following:") for one in sessions)
