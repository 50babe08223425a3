"""Does the system decline when it should, and only then?

Precision: of what it declined, how much was rightly declined. Recall: of what has no answer, how much it declined.
An empty text is no abstention; cases that ended in an error are left out.
Source: the abstention metrics of Madhusudhan et al. (2024) and Wen et al., "Know Your Limits" (TACL 2025); the
unanswerable questions follow Rajpurkar et al., "SQuAD 2.0" (ACL 2018).
"""

from evals.metric import Metric
from evals.result import Result

SOURCE = "Wen et al. 2025 (abstention survey); questions as in SQuAD 2.0"


def precision(result: Result) -> float | None:
    """1 where a decline was right; None where it did not decline."""
    return float(result.case.may_abstain) if result.abstained else None


def recall(result: Result) -> float | None:
    """1 where a question without an answer was declined; None where there is an answer."""
    if result.failed or not result.case.unanswerable or result.case.abstain_ok:
        return None
    return float(result.abstained)


METRICS = (
    Metric("abstention_precision", "Abstention precision", SOURCE, precision),
    Metric("abstention_recall", "Abstention recall", SOURCE, recall),
)
