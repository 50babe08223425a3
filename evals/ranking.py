"""From ranked quotes to ranking metrics: which gold passages are covered, at which place in the list.

Each gold passage is a relevant document. A quote that covers one or more of them stands for those documents, any
other quote for a document that is not relevant; so recall@k is the share of gold passages among the first k quotes.
"""

from collections.abc import Iterator, Sequence

from evals.case import Case
from evals.evidence import covers

DEPTH = 10
CURVE = tuple(range(1, DEPTH + 1))


def rank_all(rankings: Sequence[tuple[Case, Sequence[str]]]) -> dict[str, dict[str, float]]:
    """The ranking metrics by case id, then by name ("R@1" to "R@10", "RR", "nDCG@10"), from ir-measures.

    Cases without gold passages have none. Where one gold passage is enough, only the best-placed one counts.
    """
    import ir_measures
    from ir_measures import RR, R, nDCG

    measures = [*(R @ k for k in CURVE), RR, nDCG @ DEPTH]
    qrels, runs = [], []
    for case, quotes in rankings:
        if not case.gold_passages:
            continue
        hits = list(_documents(case, quotes))
        relevant = range(len(case.gold_passages)) if case.gold_mode == "all" else (0,)
        qrels += [ir_measures.Qrel(case.id, f"gold-{n}", 1) for n in relevant]
        runs += [ir_measures.ScoredDoc(case.id, document, -float(place)) for place, document in enumerate(hits)]
    found: dict[str, dict[str, float]] = {qrel.query_id: {str(m): 0.0 for m in measures} for qrel in qrels}
    if runs:
        for value in ir_measures.iter_calc(measures, qrels, runs):
            found[value.query_id][str(value.measure)] = float(value.value)
    return found


def _documents(case: Case, quotes: Sequence[str]) -> Iterator[str]:
    """The document ids in order, each gold passage at its first place only."""
    seen: set[str] = set()
    for place, quote in enumerate(quotes[: 2 * DEPTH]):
        golds = [n for n, gold in enumerate(case.gold_passages) if covers(quote, gold)]
        if case.gold_mode == "any" and golds:
            golds = [0]
        names = [f"gold-{n}" for n in golds] or [f"other-{place}"]
        fresh = [name for name in names if name not in seen]
        seen.update(fresh)
        yield from fresh
