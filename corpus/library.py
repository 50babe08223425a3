"""The whole corpus as one frozen value: the report, its passages, the mapping of Annex 1, the vocabulary, Annex 2."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpus.annex1 import load_annex1
from corpus.annex2 import StudyQuestion, read_annex2
from corpus.mapping import Mapping
from corpus.passage import Group, Passage
from corpus.report import Report, load_report
from corpus.structure import read_structure
from corpus.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True)
class Corpus:
    """What the report says, as typed values. `study_questions` is None where Annex 2 is missing: no user gave it."""

    report: Report
    passages: tuple[Passage, ...]
    groups: tuple[Group, ...]
    mapping: Mapping
    vocabulary: Vocabulary
    study_questions: tuple[StudyQuestion, ...] | None = None

    @cached_property
    def _by_id(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def _groups_by_id(self) -> dict[str, Group]:
        return {group.id: group for group in self.groups}

    def passage(self, passage_id: str) -> Passage:
        """The leaf with this id. Raises `KeyError` where there is none."""
        return self._by_id[passage_id]

    def group(self, group_id: str) -> Group:
        """The group with this id. Raises `KeyError` where there is none."""
        return self._groups_by_id[group_id]

    def passage_at(self, offset: int) -> Passage | None:
        """The leaf that covers this character of the report, or None for white space between leaves."""
        return next((passage for passage in self.passages if passage.start <= offset < passage.end), None)

    def leaves(self, group: Group) -> tuple[Passage, ...]:
        """The passages of a group, in report order."""
        return tuple(self._by_id[member] for member in group.members)

    def locator(self, start: int, end: int) -> str:
        """What a person would write for `report[start:end]`: the locator of the smallest passage or group around it.

        A span that no group covers is named by its first and last passage. Raises `ValueError` outside the report.
        """
        if not 0 <= start < end <= len(self.report.text):
            raise ValueError(
                f"{start}:{end} is not a span of the report, which has {len(self.report.text)} characters."
            )
        units: list[Passage | Group] = [*self.passages, *self.groups]
        around = [unit for unit in units if unit.start <= start and end <= unit.end]
        if around:
            return min(around, key=lambda unit: unit.end - unit.start).locator
        touched = [passage for passage in self.passages if passage.start < end and start < passage.end]
        if not touched:
            raise ValueError(f"{start}:{end} of the report is white space and has no place.")
        return f"{touched[0].locator} to {touched[-1].locator}"


def load_corpus(annex2: Path | None = None) -> Corpus:
    """Load the corpus that ships with the package, and a user's Annex 2 where one is given.

    Imports nothing heavy. Raises `TableError` where the user's file is refused and `OSError` where it cannot be read.
    """
    report = load_report()
    structure = read_structure(report.text)
    return Corpus(
        report=report,
        passages=structure.passages,
        groups=structure.groups,
        mapping=load_annex1(report.text),
        vocabulary=load_vocabulary(report.text),
        study_questions=read_annex2(annex2) if annex2 else None,
    )
