"""Kinds of sentences that the grammar reads: comparisons, clauses of praise, short answers."""

import pytest

from assistant.check.checker import Checker

CLAIMS = (
    ("Outcome D.4-1 contributes to more SDGs than Outcome D.4-2.", "more SDGs", True),
    ("Outcome D.4-4 contributes to more SDGs than Outcome D.4-1.", "more SDGs", False),
    ("Outcome D.2-2 contributes to fewer action lines than Outcome D.2-3.", "fewer", True),
    ("Outcome D.3-3 contributes to as many SDGs as Outcome D.3-4 does.", "as many", False),
    ("Outcome D.3-1 supports Action Line C6. It contributes to as many SDGs as D.3-4.", "as many", True),
    ("We attach great importance to Outcome D.4-3, which contributes to SDGs 4, 5, 8, 10 and 17.", "contributes", True),
    (
        "We attach great importance to Outcome D.4-3, which contributes to SDGs 4, 5, 8, 10 and 16.",
        "contributes",
        False,
    ),
    ("Outcome D.4-1 contributes to SDG 7. Outcome D.4-4, on climate change, does too.", "does too", False),
    ("SDG 4 is addressed by both the cybersecurity outcome and the digital inclusion outcome.", "SDG 4", True),
    ("Only D.2-2 lacks SDG 1 under Objective D.2.", "lacks", True),
    ("Only D.2-3 lacks SDG 9 under Objective D.2.", "lacks", True),
    ("Only D.2-1 lacks SDG 1 under Objective D.2.", "lacks", False),
    ("SDG 10 is covered by three outcomes of Objective D.1. SDG 1 is covered by all five of them.", "all five", True),
    ("Under Objective D.3, gender equality is a Goal of every outcome.", "gender", True),
    ("Under Objective D.3, zero hunger and SDG 6 are Goals of every outcome.", "SDG 6", False),
    ("Action Line C4 is supported by Outcomes D.3-3 and D.2-2, among others.", "C4", False),
)


@pytest.mark.parametrize(("draft", "words", "right"), CLAIMS)
def test_a_sentence_is_read(checker: Checker, draft: str, words: str, right: bool) -> None:
    start = draft.index(words)
    found = {one.verdict for one in checker.check(draft).findings if one.start < start + len(words) and start < one.end}
    assert found == {"supported"} if right else "contradicted" in found
