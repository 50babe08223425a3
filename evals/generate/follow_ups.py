"""Follow-ups: the last turn leaves out what the talk is about."""

from collections.abc import Iterator
from itertools import permutations

from evals.annex import ACTION_LINES, SDGS, Annex
from evals.generate.draft import Case, a_set, cases, printed, short, spread

CODES = (*SDGS, *ACTION_LINES)


def make(annex: Annex) -> Iterator[Case]:
    """All follow-ups."""
    yield from _another_outcome(annex)
    yield from _another_column(annex)
    yield from _another_code(annex)


def _another_outcome(annex: Annex) -> Iterator[Case]:
    for first, second in spread(list(permutations(annex.rows, 2)), 30):
        yield from cases(
            "then_outcome", "multi_turn", f"sdg:{second.outcome}", a_set("sdg", second.sdgs),
            {"outcome": first.outcome, "outcome2": second.outcome},
            why="keeps the relation, changes the outcome", rows=[second.printed], languages=("en", "fr", "es"),
            mark=f"{first.outcome}:",
        )  # fmt: skip


def _another_column(annex: Annex) -> Iterator[Case]:
    for row in annex.rows:
        yield from cases(
            "then_lines", "multi_turn", f"al:{row.outcome}", a_set("action_line", row.action_lines),
            {"outcome": row.outcome}, why="keeps the outcome, changes the column", rows=[row.printed],
            languages=("en", "fr"), number=2,
        )  # fmt: skip


def _another_code(annex: Annex) -> Iterator[Case]:
    for first, second in spread(list(permutations(CODES, 2)), 30):
        slots = {"code": first, "code2": second}
        both = [outcome for outcome in annex.outcomes_with(first) if outcome in annex.outcomes_with(second)]
        yield from cases(
            "then_also", "multi_turn", f"and:{short(first)},{short(second)}", a_set("outcome", both), slots,
            why="narrows the last answer", rows=printed(annex, both), mark=f"{short(first)}:",
        )  # fmt: skip
        found = annex.outcomes_with(second)
        count = {"type": "count", "value": len(found), "values": list(found)}
        yield from cases(
            "then_count", "multi_turn", f"cnt:{short(second)}", count, slots,
            why="keeps the count, changes the code", rows=printed(annex, found), mark=f"{short(first)}:",
        )  # fmt: skip
    for row in annex.rows:
        for first, second in spread(list(permutations(SDGS, 2)), 2):
            gold = {"type": "bool", "value": second in row.sdgs, "evidence": [row.outcome]}
            yield from cases(
                "then_yes_no", "multi_turn", f"yn:{row.outcome}~{short(second)}", gold,
                {"outcome": row.outcome, "code": first, "code2": second},
                why="keeps the outcome and the question, changes the code", rows=[row.printed],
                mark=f"{short(first)}:",
            )  # fmt: skip
