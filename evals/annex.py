"""Annex 1 as a person read it: the gold for mapping questions, independent of the corpus and its parser.

Codes are canonical strings ("SDG 4", "C5", "D.2-2", "D.2"); tuples are in number order.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

GOLD = Path(__file__).parent / "datasets" / "annex1_gold.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One outcome: its code, its objective's code, its SDGs and action lines, and the whole row as printed."""

    outcome: str
    objective: str
    sdgs: tuple[str, ...]
    action_lines: tuple[str, ...]
    printed: str


@dataclass(frozen=True, slots=True)
class Annex:
    """All rows in report order, and the objectives by code, each as printed: "D.1 Coordination: Foster …"."""

    objectives: dict[str, str]
    rows: tuple[Row, ...]

    def row(self, outcome: str) -> Row:
        """The row of an outcome. Raises `KeyError` where there is none."""
        for row in self.rows:
            if row.outcome == outcome:
                return row
        raise KeyError(outcome)

    def outcomes_with(self, code: str) -> tuple[str, ...]:
        """The outcomes that list an SDG or an action line, in report order."""
        return tuple(row.outcome for row in self.rows if code in row.sdgs or code in row.action_lines)

    def words(self, code: str) -> str:
        """The own words of an outcome or objective, without its code. Raises `KeyError` where there is none."""
        if code in self.objectives:
            return self.objectives[code].split(" ", 1)[1]
        return self.row(code).printed.split(": ", 1)[1].split(" Contributes to", 1)[0].strip()

    def printed(self, code: str) -> str:
        """The whole row or objective as printed. Raises `KeyError` where there is none."""
        return self.objectives[code] if code in self.objectives else self.row(code).printed

    @property
    def outcomes(self) -> tuple[str, ...]:
        """All outcome codes in report order."""
        return tuple(row.outcome for row in self.rows)


SDGS = tuple(f"SDG {n}" for n in range(1, 18))
ACTION_LINES = tuple(f"C{n}" for n in range(1, 12))


@cache
def read_annex(path: Path = GOLD) -> Annex:
    """Read the transcription. Raises `OSError` or `KeyError` where the file is missing or broken."""
    data = json.loads(path.read_text(encoding="utf-8"))
    rows = tuple(
        Row(
            outcome=row["outcome"],
            objective=row["outcome"].split("-")[0],
            sdgs=tuple(f"SDG {n}" for n in row["sdgs"]),
            action_lines=tuple(f"C{n}" for n in row["action_lines"]),
            printed=row["printed"],
        )
        for row in data["rows"]
    )
    return Annex(objectives=data["objectives"], rows=rows)
