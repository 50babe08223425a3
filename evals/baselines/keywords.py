"""Keywords only: BM25 over passages and rows, the best one is the answer."""

from collections.abc import Sequence

from assistant.settings import Settings
from evals.baselines.report_index import KINDS, LOOKED_AT, ReportIndex, open_report_index


class Keywords:
    """The search as a system."""

    name = "keywords"

    def __init__(self, found: ReportIndex) -> None:
        self._found = found

    def answer(self, turns: Sequence[str]) -> dict[str, object]:
        """The best hit for all turns together."""
        question = " ".join(turns)
        return self._found.answer(self._found.index.by_words(question, LOOKED_AT, KINDS))


def open_system(settings: Settings) -> Keywords:
    """Open it over the report's index."""
    return Keywords(open_report_index(settings))
