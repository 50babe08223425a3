"""The mapping as a relation: which code is linked to which."""

from assistant.exact.code import Family, family_of, in_order
from corpus import mapping as annex
from corpus.annex2 import StudyQuestion
from corpus.codes import ACTION_LINES, SDGS


class Links:
    """The mapping as a relation: who is linked to whom, by family. Built once, read-only."""

    def __init__(self, mapping: annex.Mapping, study_questions: tuple[StudyQuestion, ...] = ()) -> None:
        """Index the rows of Annex 1 and, where it was supplied, of Annex 2."""
        self.outcomes = {row.code: row for row in mapping.outcomes}
        self.objectives = {row.code: row for row in mapping.objectives}
        self.study_questions = {row.code: row for row in study_questions}
        self.members: dict[Family, tuple[str, ...]] = {
            "outcome": in_order(self.outcomes),
            "objective": in_order(self.objectives),
            "sdg": SDGS,
            "action_line": ACTION_LINES,
            "study_question": in_order(self.study_questions),
        }
        self._rows: dict[str, frozenset[str]] = {code: frozenset({code}) for code in self.outcomes}
        for row in mapping.outcomes:
            for code in (row.objective, *row.sdgs, *row.action_lines):
                self._rows[code] = self._rows.get(code, frozenset()) | {row.code}
        self._codes: dict[str, frozenset[str]] = {
            row.code: frozenset({row.code, row.objective, *row.sdgs, *row.action_lines}) for row in mapping.outcomes
        }
        self._neighbours: dict[tuple[str, Family], frozenset[str]] = {}
        for question in study_questions:
            codes = frozenset({*question.sdgs, *question.action_lines})
            self._neighbours[question.code, "sdg"] = frozenset(question.sdgs)
            self._neighbours[question.code, "action_line"] = frozenset(question.action_lines)
            for code in codes:
                key: tuple[str, Family] = (code, "study_question")
                self._neighbours[key] = self._neighbours.get(key, frozenset()) | {question.code}

    def rows_of(self, code: str) -> frozenset[str]:
        """The outcomes a code is linked to; an outcome is linked to itself."""
        return self._rows.get(code, frozenset())

    def neighbours(self, code: str, family: Family) -> frozenset[str]:
        """The codes of `family` that `code` is linked to, through the rows it stands in."""
        known = self._neighbours.get((code, family))
        if known is None:
            if "study_question" in (family, family_of(code)):
                known = frozenset()
            else:
                linked = {other for row in self.rows_of(code) for other in self._codes[row]}
                known = frozenset(other for other in linked if family_of(other) == family)
            self._neighbours[code, family] = known
        return known
