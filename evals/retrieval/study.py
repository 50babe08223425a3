"""The three tables: ways to rank, shares chosen by cross-validation, and where the line for declining lies."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from assistant.answer import Answer
from assistant.text.ranking import SHARES, Shares, Signs
from assistant.text.side import TextSide
from evals.case import Case
from evals.dataset import FOLDER, read_cases
from evals.evidence import covers
from evals.given import read_answer
from evals.ranking import rank_all
from evals.retrieval.ways import Way, quoted
from evals.score import score

SETS = ("examples_text", "written_text_a", "written_text_b", "written_text_c")
NAMES = ("R@1", "R@5", "RR", "nDCG@10")
# Tried for each share while the rare words keep theirs.
MEANING, WORDS, EVERYDAY = (0.15, 0.25, 0.35), (0.0, 0.05, 0.15), (0.0, 0.1, 0.15, 0.2)
LINES = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: a name, and its figures in the table's order."""

    name: str
    figures: tuple[float, ...]


def read_sets() -> dict[str, tuple[Case, ...]]:
    """The tuned text questions by set."""
    return {name: read_cases(FOLDER / "tuned" / f"{name}.jsonl", "tuned") for name in SETS}


def findable(cases: Iterable[Case]) -> tuple[Case, ...]:
    """The questions that have a gold passage and must be answered."""
    return tuple(case for case in cases if case.gold_passages and not case.may_abstain)


def means(cases: Sequence[Case], quotes: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Recall@1, recall@5, MRR and nDCG@10, each the mean over the questions."""
    found = rank_all(list(zip(cases, quotes, strict=True)))
    return tuple(sum(one[name] for one in found.values()) / len(found) for name in NAMES)


def compare_ways(cases: Sequence[Case], ways: Mapping[str, Way]) -> list[Row]:
    """Each way with its ranking figures, and how often its best quote alone is judged a right answer."""
    rows = []
    for name, way in ways.items():
        quotes = [way(case.asked) for case in cases]
        right = sum(_right(case, found) for case, found in zip(cases, quotes, strict=True))
        rows.append(Row(name, (*means(cases, quotes), right / len(cases))))
    return rows


def _right(case: Case, quotes: Sequence[str]) -> bool:
    if not quotes:
        return False
    answer = {"text": quotes[0], "citations": [{"quote": quotes[0]}]}
    return score(case, read_answer(answer)).verdict == "right"


def answers_right(cases: Sequence[Case], side: TextSide) -> tuple[float, float, float]:
    """The share of right answers of a side, of answerable questions declined, and of unanswerable ones declined."""
    answers = [side.answer(case.asked[-1], case.asked[:-1]) for case in cases]
    right = sum(
        score(case, read_answer(answer)).verdict == "right" for case, answer in zip(cases, answers, strict=True)
    )
    pairs = list(zip(cases, answers, strict=True))
    return right / len(cases), _declined(pairs, unanswerable=False), _declined(pairs, unanswerable=True)


def _declined(pairs: Sequence[tuple[Case, Answer]], *, unanswerable: bool) -> float:
    chosen = [answer for case, answer in pairs if (case.unanswerable if unanswerable else not case.may_abstain)]
    return sum(answer.abstained for answer in chosen) / len(chosen)


def cross_validate(signs: Mapping[str, Sequence[tuple[Case, Sequence[Signs]]]]) -> list[Row]:
    """For each set: MRR with the shares that are best on the other sets, with ours, and without everyday words."""
    grid = [Shares(SHARES.coverage, *shares) for shares in product(MEANING, WORDS, EVERYDAY)]
    by_set = {shares: {name: _ranks(pairs, shares) for name, pairs in signs.items()} for shares in grid}
    rows = []
    for held in signs:
        others = [name for name in signs if name != held]
        best = max(grid, key=lambda shares: sum(sum(by_set[shares][name]) for name in others))
        told = f"{held} (tuned on the rest: {best.meaning:g}, {best.words:g}, {best.everyday:g})"
        plain = Shares(everyday=0.0)
        rows.append(Row(told, tuple(_mean(by_set[one][held]) for one in (best, SHARES, plain))))
    return rows


def _ranks(pairs: Sequence[tuple[Case, Sequence[Signs]]], shares: Shares) -> list[float]:
    """The reciprocal rank of the first sentence that covers a gold passage, question by question."""
    ranks = []
    for case, signs in pairs:
        place = next((at for at, quote in enumerate(quoted(signs, shares), 1) if _covers(quote, case.gold_passages)), 0)
        ranks.append(1 / place if place else 0.0)
    return ranks


@cache
def _covers(quote: str, golds: tuple[str, ...]) -> bool:
    return any(covers(quote, gold) for gold in golds)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def declining(cases: Sequence[Case], side: TextSide) -> list[Row]:
    """At each line for the share of rare words met: share answered, right among them, unanswerable ones declined.

    The line alone, without what is known of the kinds of things a report does not say.
    """
    best = {}
    for case in cases:
        ranked = sorted(side.signs(case.asked[-1], case.asked[:-1]), key=lambda one: -one.coverage)
        best[case.id] = (ranked[0].coverage, _right(case, [ranked[0].unit.text]))
    answerable = [best[case.id] for case in cases if not case.may_abstain]
    unanswerable = [best[case.id] for case in cases if case.unanswerable]
    rows = []
    for line in LINES:
        answered = [right for coverage, right in answerable if coverage >= line]
        declined = sum(coverage < line for coverage, _ in unanswerable)
        figures = (len(answered) / len(answerable), _mean(answered or [0.0]), declined / len(unanswerable))
        rows.append(Row(f"at least {line:.1f}", figures))
    return rows
