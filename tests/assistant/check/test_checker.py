"""The check as a whole: spans, what goes on from sentence to sentence, what claims nothing."""

import json

import pytest

from assistant.check.checker import Checker


def verdicts(checker: Checker, draft: str) -> dict[str, str]:
    return {finding.claim: finding.verdict for finding in checker.check(draft).findings}


def test_a_claim_is_the_drafts_words_at_its_place(checker: Checker) -> None:
    draft = "Title\n\nOutcome D.2‑3 contributes to SDGs 1, 3, 5, 11 and 15. It supports Action Lines C2 and C7."
    checked = checker.check(draft)
    assert checked.text == draft
    for finding in checked.findings:
        assert draft[finding.start : finding.end] == finding.claim
        assert finding.claim in finding.sentence
        assert finding.sentence in draft
        for citation in finding.citations:
            assert citation.quote


def test_it_and_the_same_outcome_carry_on(checker: Checker) -> None:
    found = verdicts(checker, "Outcome D.2-1 is about resilience. It contributes to Action Line C4. "
                              "The same outcome contributes to nine SDGs.")  # fmt: skip
    assert found["contributes to Action Line C4"] == "contradicted"
    assert found["contributes to nine SDGs"] == "supported"


def test_a_right_and_a_wrong_part_have_their_own_spans(checker: Checker) -> None:
    found = verdicts(checker, "Outcome D.2-2 contributes to SDGs 4, 9, 11, 16 and 17 and to Action Line C6.")
    assert found == {"contributes to SDGs 4, 9, 11, 16 and 17": "supported", "Action Line C6": "contradicted"}


def test_a_wrong_date_leaves_the_place_right(checker: Checker) -> None:
    found = verdicts(checker, "WTIS-20 will be held in Geneva from 15 to 19 April 2020.")
    assert found == {"WTIS-20 will be held in Geneva from": "supported", "15 to 19 April 2020": "contradicted"}


def test_asked_is_not_done(checker: Checker) -> None:
    found = checker.check("The report says that “Member States shall reinforce their capacities in the collection "
                          "of statistics and indicators required for SDG measurement”.").findings[0]  # fmt: skip
    assert found.verdict == "contradicted"
    assert [piece.words for piece in found.diff if piece.kept == "draft"] == ["shall"]
    assert [piece.words for piece in found.diff if piece.kept == "report"] == ["are invited to"]


def test_a_row_of_a_table_lists_all_its_codes(checker: Checker) -> None:
    found = verdicts(checker, "D.4-2 | 2, 3, 4, 5, 6, 7, 11 | C7")
    assert found == {"2, 3, 4, 5, 6, 7, 11": "contradicted", "C7": "supported"}


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "Draft contribution to TDAG",
        "We propose an informal exchange among interested delegations during the next meeting.",
        "[Administration B] suggests that the annual report show at least one example of an action.",
        "Could outcome D.2-2 be linked to SDG 7?",
        "Coffee was served on time, and the weather was fine.",
    ],
)
def test_what_claims_nothing_is_left_alone(checker: Checker, draft: str) -> None:
    assert checker.check(draft).findings == ()


def test_the_report_does_not_contradict_itself(checker: Checker) -> None:
    checked = checker.check(checker._corpus.report.text)
    assert len(checked.of("supported")) > 100
    assert not checked.of("contradicted")


def test_the_same_draft_gives_the_same_bytes_and_the_contracts_fields(checker: Checker) -> None:
    draft = "ITU is the sole facilitator of Action Line C5. Outcome D.2-4 contributes to SDG 14."
    once, again = (json.dumps(checker.check(draft).to_json()) for _ in range(2))
    assert once == again
    row = json.loads(once)["findings"][0]
    assert list(row) == ["sentence", "start", "end", "claim", "verdict", "correct", "citations"]


def test_progress_is_told(checker: Checker) -> None:
    told: list[tuple[int, int]] = []
    checker.check("One sentence here. Another sentence there.", lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
