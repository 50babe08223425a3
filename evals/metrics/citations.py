"""Do the citations prove the answer, and only that?

Recall: is the gold carried by the citations (all of it where the case wants all). Precision: which share of the
citations covers a gold passage. Source: Gao et al., "Enabling Large Language Models to Generate Text with Citations"
(ALCE, EMNLP 2023), with containment in the place of its entailment model: the report's own words are at hand.
Declined answers are left out: they claim nothing.
"""

from evals.evidence import covered, covers
from evals.metric import Metric
from evals.result import Result

SOURCE = "Gao et al. 2023 (ALCE), containment instead of entailment"


def citation_recall(result: Result) -> float | None:
    """The share of the gold passages that the citations cover; where one is enough, 1 or 0."""
    if not result.case.gold_passages or result.answer is None or result.declined:
        return None
    found = covered([place.quote for place in result.answer.citations], result.case.gold_passages)
    return sum(found) / len(found) if result.case.gold_mode == "all" else float(any(found))


def citation_precision(result: Result) -> float | None:
    """The share of the citations that cover a gold passage; None where there are none."""
    if not result.case.gold_passages or result.answer is None or result.declined or not result.answer.citations:
        return None
    quotes = [place.quote for place in result.answer.citations]
    good = [any(covers(quote, gold) for gold in result.case.gold_passages) for quote in quotes]
    return sum(good) / len(good)


METRICS = (
    Metric("citation_recall", "Citation recall", SOURCE, citation_recall),
    Metric("citation_precision", "Citation precision", SOURCE, citation_precision),
)
