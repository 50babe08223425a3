"""Single lookups in both directions: by outcome, by SDG, by action line, by title and by meaning."""

from collections.abc import Iterator

from evals.annex import ACTION_LINES, SDGS, Annex
from evals.generate.draft import LANGUAGES, Case, a_set, cases, printed, read_data, short

ALL = ("en", *LANGUAGES)


def make(annex: Annex) -> Iterator[Case]:
    """All single lookups."""
    yield from _by_outcome(annex)
    yield from _by_code(annex)
    yield from _by_title(annex)
    yield from _by_meaning(annex)


def _by_outcome(annex: Annex) -> Iterator[Case]:
    for row in annex.rows:
        slots, proof = {"outcome": row.outcome}, [row.printed]
        sdgs, lines = a_set("sdg", row.sdgs), a_set("action_line", row.action_lines)
        why = "one row, read across"
        yield from cases(
            "outcome_sdgs",
            "outcome_sdgs",
            f"sdg:{row.outcome}",
            sdgs,
            slots,
            why=why,
            rows=proof,
            languages=ALL,
            number=3,
        )
        yield from cases(
            "outcome_action_lines", "outcome_action_lines", f"al:{row.outcome}", lines, slots,
            why=why, rows=proof, languages=ALL, number=3,
        )  # fmt: skip
        both = {"type": "map", "of": "both", "values": {"sdg": list(row.sdgs), "action_line": list(row.action_lines)}}
        yield from cases(
            "outcome_both", "outcome_both", f"both:{row.outcome}", both, slots,
            why="both columns of one row", rows=proof, languages=("en", "fr", "es"), number=1,
        )  # fmt: skip


def _by_code(annex: Annex) -> Iterator[Case]:
    for code in (*SDGS, *ACTION_LINES):
        outcomes = annex.outcomes_with(code)
        is_sdg = code in SDGS
        kind = "sdg_outcomes" if is_sdg else "action_line_outcomes"
        slots = {"sdg": code, "line": code, "goal": code.removeprefix("SDG ")}
        yield from cases(
            kind, kind, f"out:{short(code)}", a_set("outcome", outcomes), slots,
            why="one column, read down; ranges count", rows=printed(annex, outcomes), languages=ALL, number=2,
        )  # fmt: skip


def _by_title(annex: Annex) -> Iterator[Case]:
    titles = read_data("titles.json")
    for code, by_language in titles["sdgs"].items():
        outcomes = annex.outcomes_with(code)
        for language, title in by_language.items():
            yield from cases(
                "title_sdg", "by_title", f"out:{short(code)}", a_set("outcome", outcomes), {"title": title},
                why="the title in the place of the number", rows=printed(annex, outcomes), languages=(language,),
            )  # fmt: skip
    for code, title in titles["action_lines"].items():
        outcomes = annex.outcomes_with(code)
        yield from cases(
            "title_line", "by_title", f"out:{code}", a_set("outcome", outcomes), {"title": title},
            why="the title in the place of the code", rows=printed(annex, outcomes), number=2,
        )  # fmt: skip


def _by_meaning(annex: Annex) -> Iterator[Case]:
    for row in annex.rows:
        for place, meaning in enumerate(read_data("paraphrases.json")[row.outcome]):
            wanted = {
                "meaning_sdgs": (f"sdg:{row.outcome}", a_set("sdg", row.sdgs)),
                "meaning_lines": (f"al:{row.outcome}", a_set("action_line", row.action_lines)),
            }
            for template, (fact, gold) in wanted.items():
                yield from cases(
                    template, "by_meaning", fact, gold, {"meaning": meaning},
                    why="the outcome in other words than its own", rows=[row.printed], made="variation",
                    mark=f"{place}:",
                )  # fmt: skip
