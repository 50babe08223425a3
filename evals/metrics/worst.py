"""The worst kind of question and the worst language, beside the mean, which hides them.

Groups of fewer than `SMALLEST_GROUP` answered cases are left out; the titles say so.

Source: worst-group accuracy, Sagawa et al., "Distributionally Robust Neural Networks" (ICLR 2020).
"""

from evals.metric import Metric
from evals.metrics.accuracy import right
from evals.result import Result

SOURCE = "worst-group accuracy, Sagawa et al. 2020"

# With fewer cases a group's accuracy is mostly chance.
SMALLEST_GROUP = 5


def kind(result: Result) -> str:
    """The kind of question."""
    return result.case.category


def language(result: Result) -> str:
    """The question's language."""
    return result.case.language


KIND, LANGUAGE = (f"Accuracy of the worst {what} ({SMALLEST_GROUP} cases or more)" for what in ("kind", "language"))

METRICS = (
    Metric("worst_kind", KIND, SOURCE, right, "worst", kind, SMALLEST_GROUP),
    Metric("worst_language", LANGUAGE, SOURCE, right, "worst", language, SMALLEST_GROUP),
)
