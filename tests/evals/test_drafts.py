"""Scores of drafts: what counts as found, missed and wrong; and the check reaches its floor without a model."""

from assistant.answer import Citation
from assistant.check.checker import Checker
from assistant.check.finding import Checked, Finding, Verdict
from corpus.library import load_corpus
from evals.drafts import VERDICTS, DraftCase, GoldClaim, load_drafts, score_drafts, score_one
from evals.drafts import _Tally as Tally

NONE: tuple[Citation, ...] = ()


def finding(start: int, end: int, verdict: Verdict) -> Finding:
    return Finding("abcdef", start, end, "abcdef"[start:end], verdict, None, NONE, "date")


def tallied(findings: tuple[Finding, ...], *claims: GoldClaim) -> dict[Verdict, Tally]:
    tallies = {verdict: Tally() for verdict in VERDICTS}
    score_one(DraftCase("d", "abcdef", claims, False), Checked("abcdef", findings), tallies)
    return tallies


def test_an_overlap_with_the_verdict_is_found() -> None:
    tallies = tallied((finding(2, 4, "contradicted"),), GoldClaim("c1", 0, 3, ("contradicted",)))
    assert tallies["contradicted"].found == 1
    assert not tallies["contradicted"].wrong


def test_another_place_or_verdict_is_missed_and_wrong() -> None:
    claims = (GoldClaim("c1", 0, 2, ("contradicted",)), GoldClaim("c2", 3, 6, ("supported",)))
    tallies = tallied((finding(3, 6, "contradicted"),), *claims)
    assert tallies["contradicted"].missed == ["c1"]
    assert tallies["contradicted"].wrong == ["d: def"]
    assert tallies["supported"].missed == ["c2"]


def test_what_is_also_accepted_is_right() -> None:
    claim = GoldClaim("c1", 0, 3, ("not_in_report", "contradicted"))
    tallies = tallied((finding(0, 3, "contradicted"),), claim)
    assert tallies["not_in_report"].found == 1
    assert not tallies["contradicted"].wrong


def test_the_cases_are_whole_and_some_are_clean() -> None:
    cases = load_drafts("tuned")
    assert len(cases) >= 18
    assert sum(case.clean for case in cases) >= 4
    assert all(case.text[claim.start : claim.end] for case in cases for claim in case.claims)


def test_words_alone_find_most() -> None:
    scores = {score.verdict: score for score in score_drafts(load_drafts("tuned"), Checker(load_corpus()))}
    assert scores["contradicted"].precision >= 0.8
    assert scores["contradicted"].recall >= 0.75
