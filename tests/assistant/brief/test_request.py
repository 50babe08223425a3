import pytest

from assistant.brief.request import BriefError, parties, read_request


def test_codes_as_people_type_them(corpus):
    request = read_request(corpus, outcomes=["d 4-3, D.1"], sdgs=["SDG 9", "5,4"], action_lines=["AL C2", "c6"])
    assert request.outcomes == ("D.1-1", "D.1-2", "D.1-3", "D.1-4", "D.1-5", "D.4-3")
    assert request.codes == ("SDG 4", "SDG 5", "SDG 9", "C2", "C6")


def test_party_and_region_by_the_reports_names(corpus):
    assert parties(corpus) == ("TDAG", "ITU membership", "Member States", "all stakeholders")
    request = read_request(corpus, party="the member  states", region="arab region", topic="  smart   cities ")
    assert (request.party, request.region, request.topic) == ("Member States", "Arab States", "smart cities")
    assert read_request(corpus, region="ECLAC").region == "Americas"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({}, "nothing was chosen"),
        ({"topic": "  "}, "nothing was chosen"),
        ({"sdgs": ["18"]}, "SDG 1 to SDG 17"),
        ({"action_lines": ["C12"]}, "C1 to C11"),
        ({"outcomes": ["D.1-6"]}, "D.1-5"),
        ({"outcomes": ["women"]}, "not an outcome"),
        ({"party": "private sector"}, "Member States"),
        ({"region": "Antarctica"}, "Asia-Pacific"),
        ({"topic": "x" * 301}, "at most 300"),
    ],
)
def test_what_cannot_be_chosen_is_said_with_what_can(corpus, options, says):
    with pytest.raises(BriefError, match=says):
        read_request(corpus, **options)
