"""Vectors only: cosine over passages and rows, the best one is the answer."""

from collections.abc import Sequence

from assistant.settings import Settings
from evals.baselines.report_index import KINDS, LOOKED_AT, ReportIndex, open_report_index


class VectorSearch:
    """The search as a system."""

    name = "vectors"

    def __init__(self, found: ReportIndex) -> None:
        self._found = found

    def answer(self, turns: Sequence[str]) -> dict[str, object]:
        """The best hit for all turns together."""
        question = " ".join(turns)
        return self._found.answer(self._found.index.by_meaning(self._found.vector(question), LOOKED_AT, KINDS))


def open_system(settings: Settings) -> VectorSearch:
    """Open it over the report's index."""
    return VectorSearch(open_report_index(settings))
