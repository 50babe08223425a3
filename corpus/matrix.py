"""The WSIS-SDG Matrix of 2015: the SDGs that each action line supports, by a third party's transcription.

Another instrument than the report's annexes: good for comparing, never a stand-in for them.
"""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An action line ("C5", "C7.e-health") with its SDGs in number order.

    `disputed` SDGs stand in only one of the transcription's two data files and are not in `sdgs`. `targets` are the
    SDG targets of the row as transcribed ("9.c"; a bare "1" is the whole goal).
    """

    action_line: str
    sdgs: tuple[str, ...]
    disputed: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The Matrix, with what it is and where the transcription comes from."""

    about: str
    source: str
    rows: tuple[MatrixRow, ...]

    def of(self, action_line: str) -> tuple[MatrixRow, ...]:
        """The rows of an action line; "C7" stands for its eight sub-lines. Raises `KeyError` where there are none."""
        rows = tuple(row for row in self.rows if row.action_line.split(".")[0] == action_line)
        rows = rows or tuple(row for row in self.rows if row.action_line == action_line)
        if not rows:
            raise KeyError(f'The WSIS-SDG Matrix has no row "{action_line}".')
        return rows

    def sdgs(self, action_line: str) -> tuple[str, ...]:
        """The SDGs of an action line in number order; of "C7", the union over its sub-lines."""
        found = {sdg for row in self.of(action_line) for sdg in row.sdgs}
        return tuple(sorted(found, key=lambda code: int(code.split()[1])))


def load_matrix() -> Matrix:
    """Read the Matrix that ships with the package."""
    path = Path(__file__).parent / "data" / "wsis_sdg_matrix.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    rows = (
        MatrixRow(
            row["action_line"],
            tuple(f"SDG {number}" for number in row["sdgs"]),
            tuple(f"SDG {number}" for number in row["disputed"]),
            tuple(dict.fromkeys(target for targets in row["targets"].values() for target in targets)),
        )
        for row in data["rows"]
    )
    return Matrix(data["about"], data["source"], tuple(rows))
