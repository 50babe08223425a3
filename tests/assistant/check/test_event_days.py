"""When events open, close and follow one another, read against the days that the report gives."""

import pytest

from assistant.check.checker import Checker


def wrong(checker: Checker, draft: str) -> list[str]:
    return [finding.rule for finding in checker.check(draft).findings if finding.verdict == "contradicted"]


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("WTIS-20 opens in Geneva on 17 April 2020.", ["date"]),
        ("WTIS-20 opens in Geneva on 15 April 2020.", []),
        ("The ITU Regional Development Forum for the Arab States came last of the four.", ["order"]),
        ("The ITU Regional Development Forum for the Arab States came first of the four.", []),
        ("The forum of the UNECE region comes before the Africa forum.", ["order"]),
        ("The forum of the UNECE region comes after the Africa forum.", []),
        ("WTDC-17 was held in Dubai in October 2017.", ["place"]),
        ("The 26 ICT indicators relate to 26 SDG targets belonging to 11 Goals.", ["number"]),
    ],
)
def test_days_and_order_of_events(checker: Checker, draft: str, rules: list[str]) -> None:
    assert wrong(checker, draft) == rules


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("ITU is co-facilitator of Action Lines C1 and C3. ITU has the same role in Action Line C9.", ["role"]),
        ("ITU is co-facilitator of Action Lines C1 and C3. ITU has the same role in Action Line C11.", []),
        ("The session on cybersecurity will be led by BDT.", ["session"]),
        ("The session on cybersecurity will be led by SPM.", []),
    ],
)
def test_the_same_role_and_a_passive_lead(checker: Checker, draft: str, rules: list[str]) -> None:
    assert wrong(checker, draft) == rules
