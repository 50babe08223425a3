"""Our hybrid search without the exact lookup: the best passage or row is the answer."""

from collections.abc import Sequence

from assistant.settings import Settings
from evals.baselines.report_index import KINDS, LOOKED_AT, ReportIndex, open_report_index


class Hybrid:
    """The search as a system."""

    name = "hybrid"

    def __init__(self, found: ReportIndex) -> None:
        self._found = found

    def answer(self, turns: Sequence[str]) -> dict[str, object]:
        """The best hit for all turns together."""
        question = " ".join(turns)
        return self._found.answer(self._found.index.search(question, LOOKED_AT, KINDS, self._found.vector(question)))


def open_system(settings: Settings) -> Hybrid:
    """Open it over the report's index."""
    return Hybrid(open_report_index(settings))
