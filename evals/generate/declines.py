"""Questions to decline: codes that do not exist but look as if they did, and the missing tables of Annex 2."""

from collections.abc import Iterator

from evals.annex import Annex
from evals.generate.draft import Case, cases, short

# One beyond the last of each objective, beyond that, and objectives that do not exist.
OUTCOMES = ("D.1-6", "D.1-7", "D.2-4", "D.2-5", "D.3-5", "D.3-6", "D.4-5", "D.4-6", "D.5-1", "D.5-2", "D.6-1", "D.1-0")
SDGS = ("SDG 18", "SDG 19", "SDG 20", "SDG 0", "SDG 21", "SDG 71")
LINES = ("C12", "C13", "C14", "C0", "C20")
OBJECTIVES = ("D.5", "D.6", "D.7")
# Study Groups 1 and 2 had seven Questions each in 2018-2021; the mapping of all of them was a picture.
QUESTIONS = tuple(f"{n}/{group}" for group in (1, 2) for n in range(1, 8))


def make(annex: Annex) -> Iterator[Case]:
    """All questions to decline."""
    no_code = {"type": "abstain", "reason": "no such code"}
    why = "one step from a code that exists"
    real = annex.outcomes
    for place, outcome in enumerate(OUTCOMES):
        slots = {"outcome": outcome, "code": f"SDG {place + 1}"}
        yield from cases(
            "no_outcome", "invalid_false_premise", f"inv:{outcome}", no_code, slots,
            why=why, languages=("en", "fr", "es"), number=3,
        )  # fmt: skip
    for place, code in enumerate(SDGS):
        slots = {"sdg": code, "goal": code.removeprefix("SDG "), "outcome": real[place]}
        yield from cases(
            "no_sdg", "invalid_false_premise", f"inv:{short(code)}", no_code, slots,
            why=why, languages=("en", "ru"), number=2,
        )  # fmt: skip
    for place, code in enumerate(LINES):
        slots = {"line": code, "outcome": real[place + 5]}
        yield from cases(
            "no_line", "invalid_false_premise", f"inv:{code}", no_code, slots, why=why, languages=("en", "zh"), number=2
        )
    for code in OBJECTIVES:
        yield from cases(
            "no_objective", "invalid_false_premise", f"inv:{code}", no_code, {"objective": code}, why=why, number=2
        )
    missing = {"type": "abstain", "reason": "annex 2 table missing"}
    for place, question in enumerate(QUESTIONS):
        yield from cases(
            "annex2", "annex2", f"ax2:Q{question}", missing, {"question": question, "code": f"SDG {place + 2}"},
            why="only the headings of Annex 2 are left", languages=("en", "fr", "es"), number=2,
        )  # fmt: skip
