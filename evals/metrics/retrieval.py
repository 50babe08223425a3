"""How well the passages are found and ranked: recall@k, reciprocal rank, nDCG@10.

Computed by ir-measures (MacAvaney et al., ECIR 2022) over what the answer cites, then what it calls closest, then
what it considered. nDCG: Järvelin and Kekäläinen (2002). See `evals.ranking` for how a passage becomes a hit.
"""

from collections.abc import Callable

from evals.metric import Metric
from evals.result import Result

SOURCE = "ir-measures (MacAvaney et al. 2022)"


def ranked(name: str) -> Callable[[Result], float | None]:
    """The ranking metric of that name; None for cases without gold passages."""
    return lambda result: result.retrieval.get(name)


METRICS = (
    *(Metric(f"recall_at_{k}", f"Recall@{k}", SOURCE, ranked(f"R@{k}")) for k in (1, 3, 5, 10)),
    Metric("mrr", "MRR", SOURCE, ranked("RR")),
    Metric("ndcg_at_10", "nDCG@10", SOURCE, ranked("nDCG@10")),
)
