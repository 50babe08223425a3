"""Annex 1, twice: as a parser reads it from the report's text, and as a person transcribed it (`annex1.csv`).

The two must agree. The mapping that the project uses takes its cells from the transcription and its words and offsets
from the text.
"""

import re
from collections.abc import Mapping as Cells
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.codes import CodeError, Family, read_codes
from corpus.lines import Line, read_lines
from corpus.mapping import Mapping, Objective, Outcome, Span
from corpus.plain import to_plain
from corpus.table import Row, TableError, read_table

COLUMNS = ("outcome", "sdgs", "action_lines")
TRANSCRIPTION = Path(__file__).parent / "data" / "annex1.csv"

_SDG_LINE = re.compile(r"Contributes to achievement of SDG Goals\s+(.*)", re.DOTALL)
_ACTION_LINE_LINE = re.compile(r"Contributes to facilitation of implementation of WSIS AL\s+(.*)", re.DOTALL)
_OBJECTIVE = re.compile(r"D\.\d+\s+([^:]+):\s+(.*)", re.DOTALL)
_OUTCOME = re.compile(r"D\.\d+[-.]\d+:\s+(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Transcribed:
    """The cells of one outcome in the transcription."""

    sdgs: tuple[str, ...]
    action_lines: tuple[str, ...]


def parse_annex1(text: str) -> Mapping:
    """Read the mapping from the report's text. Raises `ValueError` where a row lacks one of its two lines."""
    lines = read_lines(text)
    objectives = tuple(_objective(text, line) for line in lines if line.kind == "objective")
    outcomes = tuple(_outcome(text, lines, at) for at, line in enumerate(lines) if line.kind == "outcome")
    return Mapping(objectives, outcomes)


def read_transcription(path: Path, outcomes: tuple[str, ...]) -> dict[str, Transcribed]:
    """Read a mapping file. `outcomes` are the known codes, all of which it must hold.

    Raises `TableError` with line, value and what is allowed for an unknown code, a duplicate, or a wrong column.
    """
    cells: dict[str, Transcribed] = {}
    line = 1
    for row in read_table(path, COLUMNS):
        code, line = row.cells["outcome"], row.line
        if code not in outcomes:
            allowed = f"allowed: {', '.join(outcomes)}"
            raise TableError(path.name, row.line, code, f'unknown outcome "{code}" in column outcome; {allowed}')
        if code in cells:
            raise TableError(path.name, row.line, code, f'the outcome "{code}" stands twice; each outcome has one row')
        cells[code] = Transcribed(read_cell(row, "sdgs", path.name), read_cell(row, "action_lines", path.name))
    for code in outcomes:
        if code not in cells:
            raise TableError(path.name, line, code, f'the outcome "{code}" has no row; each outcome needs one')
    return cells


def read_cell(row: Row, column: str, source: str) -> tuple[str, ...]:
    """The codes in one cell. Raises `TableError` for an unknown or repeated code; an empty cell holds none."""
    family: Family = "sdg" if column == "sdgs" else "action_line"
    try:
        return read_codes(row.cells[column], family).codes
    except CodeError as error:
        raise TableError(source, row.line, error.value, f"column {column}: {error}") from error


def with_cells(parsed: Mapping, cells: Cells[str, Transcribed]) -> Mapping:
    """The parsed mapping with the transcription's cells; words and offsets stay the text's."""
    outcomes = (
        replace(outcome, sdgs=cells[outcome.code].sdgs, action_lines=cells[outcome.code].action_lines)
        for outcome in parsed.outcomes
    )
    return replace(parsed, outcomes=tuple(outcomes))


def load_annex1(text: str, path: Path = TRANSCRIPTION) -> Mapping:
    """The mapping to use: cells from the transcription at `path`, words and offsets from the report's `text`."""
    parsed = parse_annex1(text)
    return with_cells(parsed, read_transcription(path, tuple(outcome.code for outcome in parsed.outcomes)))


def _objective(text: str, line: Line) -> Objective:
    match = _OBJECTIVE.match(text[line.start : line.end])
    if match is None:
        raise ValueError(f'Annex 1: "{text[line.start : line.end]}" is not "D.n name: text"; check the report\'s text.')
    return Objective(line.name, to_plain(match.group(1)), to_plain(match.group(2)), Span(line.start, line.end))


def _outcome(text: str, lines: tuple[Line, ...], at: int) -> Outcome:
    row, following = lines[at], lines[at + 1 : at + 3]
    own = [line for line in following if line.kind == "contribution"]
    found = [(line, _SDG_LINE.match(text, line.start, line.end)) for line in own]
    sdg = next(((line, match.group(1)) for line, match in found if match), None)
    found = [(line, _ACTION_LINE_LINE.match(text, line.start, line.end)) for line in own]
    action = next(((line, match.group(1)) for line, match in found if match), None)
    words = _OUTCOME.match(text[row.start : row.end])
    if sdg is None or action is None or words is None:
        raise ValueError(f'Annex 1, {row.name}: needs an "SDG Goals" and a "WSIS AL" line; check the report\'s text.')
    sdgs, action_lines = read_codes(sdg[1], "sdg"), read_codes(action[1], "action_line")
    return Outcome(
        code=row.name,
        objective=row.name.split("-")[0],
        text=to_plain(words.group(1)),
        sdgs=sdgs.codes,
        action_lines=action_lines.codes,
        span=Span(row.start, max(sdg[0].end, action[0].end)),
        sdg_span=Span(sdg[0].start, sdg[0].end),
        action_line_span=Span(action[0].start, action[0].end),
        sdgs_as_range=sdgs.as_range,
        action_lines_as_range=action_lines.as_range,
    )
