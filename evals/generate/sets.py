"""Sets that need more than one cell: intersections, differences, unions, complements, objectives, counts, extremes."""

from collections.abc import Callable, Iterator
from itertools import combinations, permutations

from evals.annex import ACTION_LINES, SDGS, Annex
from evals.generate.draft import Case, a_set, cases, printed, short, spread

CODES = (*SDGS, *ACTION_LINES)
Outcomes = frozenset[str]
Operation = tuple[list[tuple[str, str]], Callable[[Outcomes, Outcomes], Outcomes], int, str]


def make(annex: Annex) -> Iterator[Case]:
    """All set questions."""
    yield from _two_codes(annex)
    yield from _two_outcomes(annex)
    yield from _complements(annex)
    yield from _objectives(annex)
    yield from _counts(annex)
    yield from _extremes(annex)


def _two_codes(annex: Annex) -> Iterator[Case]:
    having = {code: frozenset(annex.outcomes_with(code)) for code in CODES}
    operations: dict[str, Operation] = {
        "and": (list(combinations(CODES, 2)), frozenset.intersection, 70, "intersection of two columns"),
        "not": (list(permutations(CODES, 2)), frozenset.difference, 70, "difference of two columns"),
        "or": (list(combinations(CODES, 2)), frozenset.union, 30, "union of two columns"),
    }
    for name, (pairs, combine, number, why) in operations.items():
        for first, second in spread(pairs, number):
            both = combine(having[first], having[second])
            found = [outcome for outcome in annex.outcomes if outcome in both]
            yield from cases(
                name, "set_operations", f"{name}:{short(first)},{short(second)}", a_set("outcome", found),
                {"code": first, "code2": second}, why=why if found else f"{why}, which is empty",
                rows=printed(annex, found),
            )  # fmt: skip


def _two_outcomes(annex: Annex) -> Iterator[Case]:
    for first, second in spread(list(combinations(annex.rows, 2)), 30):
        slots = {"outcome": first.outcome, "outcome2": second.outcome}
        pair, proof = f"{first.outcome},{second.outcome}", [first.printed, second.printed]
        shared = [code for code in first.sdgs if code in second.sdgs]
        lines = [code for code in first.action_lines if code in second.action_lines]
        only = [code for code in first.sdgs if code not in second.sdgs]
        for name, of, found in (
            ("shared_sdgs", "sdg", shared),
            ("shared_lines", "action_line", lines),
            ("only_first", "sdg", only),
        ):
            yield from cases(
                name, "set_operations", f"{name}:{pair}", a_set(of, found), slots, why="two rows compared", rows=proof
            )


def _complements(annex: Annex) -> Iterator[Case]:
    for code in CODES:
        left = [outcome for outcome in annex.outcomes if outcome not in annex.outcomes_with(code)]
        yield from cases(
            "without", "set_operations", f"without:{short(code)}", a_set("outcome", left), {"code": code},
            why="complement of a column", rows=printed(annex, left),
        )  # fmt: skip
    for row in annex.rows:
        sdgs = [code for code in SDGS if code not in row.sdgs]
        lines = [code for code in ACTION_LINES if code not in row.action_lines]
        for name, of, left in (("missing_sdgs", "sdg", sdgs), ("missing_lines", "action_line", lines)):
            yield from cases(
                name, "set_operations", f"{name}:{row.outcome}", a_set(of, left), {"outcome": row.outcome},
                why="complement of a row", rows=[row.printed],
            )  # fmt: skip


def _objectives(annex: Annex) -> Iterator[Case]:
    for objective in annex.objectives:
        rows = [row for row in annex.rows if row.objective == objective]
        sdgs = [code for code in SDGS if any(code in row.sdgs for row in rows)]
        lines = [code for code in ACTION_LINES if any(code in row.action_lines for row in rows)]
        slots, proof = {"objective": objective}, [row.printed for row in rows]
        why = "union over an objective's outcomes"
        yield from cases(
            "objective_sdgs",
            "objective_level",
            f"osdg:{objective}",
            a_set("sdg", sdgs),
            slots,
            why=why,
            rows=proof,
            number=2,
        )
        yield from cases(
            "objective_lines", "objective_level", f"oal:{objective}", a_set("action_line", lines), slots,
            why=why, rows=proof, number=2,
        )  # fmt: skip
        for code in spread(CODES, 6):
            found = [row.outcome for row in rows if code in (*row.sdgs, *row.action_lines)]
            yield from cases(
                "within", "objective_level", f"within:{objective},{short(code)}", a_set("outcome", found),
                {"objective": objective, "code": code}, why="a column within an objective", rows=printed(annex, found),
            )  # fmt: skip
    for code in CODES:
        found = [
            o
            for o in annex.objectives
            if any(row.objective == o for row in annex.rows if code in (*row.sdgs, *row.action_lines))
        ]
        yield from cases(
            "objectives_with", "objective_level", f"objs:{short(code)}", a_set("objective", found), {"code": code},
            why="objectives that have an outcome with the code",
        )  # fmt: skip


def _counts(annex: Annex) -> Iterator[Case]:
    for row in annex.rows:
        slots = {"outcome": row.outcome}
        for name, fact, codes in (("count_sdgs", "cnt", row.sdgs), ("count_lines", "cntal", row.action_lines)):
            gold = {"type": "count", "value": len(codes), "values": list(codes)}
            yield from cases(
                name, "counts_superlatives", f"{fact}:{row.outcome}", gold, slots,
                why="count of a row", rows=[row.printed], languages=("en", "fr", "es"),
            )  # fmt: skip
    for code in CODES:
        found = annex.outcomes_with(code)
        gold = {"type": "count", "value": len(found), "values": list(found)}
        yield from cases(
            "count_outcomes", "counts_superlatives", f"cnt:{short(code)}", gold, {"code": code},
            why="count of a column", rows=printed(annex, found), languages=("en", "fr"),
        )  # fmt: skip


def _extremes(annex: Annex) -> Iterator[Case]:
    tables = {
        ("outcome", "SDGs", "outcome"): {row.outcome: len(row.sdgs) for row in annex.rows},
        ("outcome", "action lines", "outcome"): {row.outcome: len(row.action_lines) for row in annex.rows},
        ("SDG", "outcomes", "sdg"): {code: len(annex.outcomes_with(code)) for code in SDGS},
        ("action line", "outcomes", "action_line"): {code: len(annex.outcomes_with(code)) for code in ACTION_LINES},
    }
    for (things, others, of), sizes in tables.items():
        for name, size in (("most", max(sizes.values())), ("fewest", min(sizes.values()))):
            found = [code for code, number in sizes.items() if number == size]
            yield from cases(
                name, "counts_superlatives", f"{name}:{things},{others}", a_set(of, found),
                {"things": things, "others": others}, why="an extreme; ties name all", number=2,
            )  # fmt: skip
    for name, which in (("exactly", "sdgs"), ("exactly_lines", "action_lines")):
        sizes = {row.outcome: len(getattr(row, which)) for row in annex.rows}
        for size in sorted(set(sizes.values())):
            found = [outcome for outcome, number in sizes.items() if number == size]
            yield from cases(
                name, "counts_superlatives", f"{name}:{size}", a_set("outcome", found), {"number": str(size)},
                why="outcomes by the size of their row", rows=printed(annex, found),
            )  # fmt: skip
