"""The mapping of Annex 1 as typed values: objectives, and outcomes with their SDGs and action lines.

Codes are canonical strings everywhere: "SDG 4", "C5", "D.2-2", "D.2". Tuples of codes are in number order.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the report, in characters: `report[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Objective:
    """An ITU-D objective: "D.2", its name as printed, its text after the name, and its line in the report."""

    code: str
    name: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of Annex 1. `text` is the outcome's own words without the code.

    `span` covers the whole row, `sdg_span` and `action_line_span` its two "Contributes to" lines. `sdgs_as_range`
    ("SDG Goals 1 - 17") and `action_lines_as_range` ("C1 - C11") say that the text gives a range, not a list.
    """

    code: str
    objective: str
    text: str
    sdgs: tuple[str, ...]
    action_lines: tuple[str, ...]
    span: Span
    sdg_span: Span
    action_line_span: Span
    sdgs_as_range: bool = False
    action_lines_as_range: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Annex 1: the objectives and the outcomes, each in report order."""

    objectives: tuple[Objective, ...]
    outcomes: tuple[Outcome, ...]
