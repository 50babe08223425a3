"""Yes or no, as many false as true, and premises that the annex contradicts."""

from collections.abc import Iterator

from evals.annex import ACTION_LINES, SDGS, Annex
from evals.generate.draft import LANGUAGES, Case, cases, short, spread


def make(annex: Annex) -> Iterator[Case]:
    """All yes-or-no questions and false premises."""
    links = [(row, code) for row in annex.rows for code in (*row.sdgs, *row.action_lines)]
    gaps = [
        (row, code)
        for row in annex.rows
        for code in (*SDGS, *ACTION_LINES)
        if code not in (*row.sdgs, *row.action_lines)
    ]
    number = len(links)
    for holds, pairs in ((True, links), (False, spread(gaps, number))):
        abroad = {(row.outcome, code) for row, code in spread(pairs, 12)}
        for row, code in pairs:
            gold = {"type": "bool", "value": holds, "evidence": [row.outcome]}
            languages = ("en", *LANGUAGES) if (row.outcome, code) in abroad else ("en",)
            yield from cases(
                "yes_no", "yes_no", f"yn:{row.outcome}~{short(code)}", gold, {"outcome": row.outcome, "code": code},
                why="a link that is there" if holds else "a link that is not there",
                rows=[row.printed], languages=languages,
            )  # fmt: skip
    for template, holds, pairs in (("why_there", False, spread(gaps, 40)), ("why_absent", True, spread(links, 40))):
        for row, code in pairs:
            gold = {"type": "bool", "value": holds, "evidence": [row.outcome], "premise_false": True, "object": code}
            yield from cases(
                template, "invalid_false_premise", f"fp:{row.outcome}~{short(code)}", gold,
                {"outcome": row.outcome, "code": code}, why="takes for granted what the annex contradicts",
                rows=[row.printed],
            )  # fmt: skip
