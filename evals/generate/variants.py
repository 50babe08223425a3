"""Variations of one fact: codes as people type them, and misspelt words. The gold stays the same."""

import re
from collections.abc import Iterator

from evals.annex import ACTION_LINES, SDGS, Annex
from evals.generate.draft import Case, a_set, printed, short

OUTCOME_FORMS = (
    "D{0}-{1}",
    "d.{0}.{1}",
    "D {0}-{1}",
    "d {0} - {1}",
    "D.{0}–{1}",
    "D-{0}-{1}",
    "d{0}.{1}",
    "outcome {0}-{1}",
)
SDG_FORMS = ("SDG{}", "sdg-{}", "SDG #{}", "goal {}", "Goal no. {}", "sustainable development goal {}")
LINE_FORMS = ("AL C{}", "action line {}", "c{}", "C-{}", "AL{}", "WSIS line C{}")
OUTCOME_QUESTIONS = {
    "sdg": ("which goals does {} contribute to?", "sdgs for {} pls"),
    "al": ("which action lines does {} facilitate?", "action lines {}"),
}
CODE_QUESTIONS = ("which outcomes are linked to {}?", "outcomes for {} please")


def make(annex: Annex) -> Iterator[Case]:
    """All variations."""
    yield from _outcome_forms(annex)
    yield from _code_forms(annex)
    yield from _misspelt(annex)


def misspell(question: str) -> str:
    """The third and fourth letter of each long word in the wrong order; codes are left alone.

    >>> misspell("Which outcomes facilitate C5?")
    'Whcih ouctomes faiclitate C5?'
    """
    return re.sub(r"[A-Za-z]{5,}", lambda match: match[0][:2] + match[0][3] + match[0][2] + match[0][4:], question)


def _outcome_forms(annex: Annex) -> Iterator[Case]:
    for place, row in enumerate(annex.rows):
        first, second = row.outcome.removeprefix("D.").split("-")
        for form_place, form in enumerate(OUTCOME_FORMS):
            fact = "sdg" if (place + form_place) % 2 else "al"
            gold = a_set("sdg", row.sdgs) if fact == "sdg" else a_set("action_line", row.action_lines)
            question = OUTCOME_QUESTIONS[fact][form_place % 2].format(form.format(first, second))
            yield _case(f"{fact}:{row.outcome}", f"form{form_place}", question, gold, [row.printed], "a code as typed")


def _code_forms(annex: Annex) -> Iterator[Case]:
    for place, code in enumerate((*SDGS, *ACTION_LINES)):
        forms, number = (SDG_FORMS, code[4:]) if code in SDGS else (LINE_FORMS, code[1:])
        outcomes = annex.outcomes_with(code)
        for turn in range(3):
            form_place = (place + turn * 2) % len(forms)
            question = CODE_QUESTIONS[turn % 2].format(forms[form_place].format(number))
            yield _case(
                f"out:{short(code)}", f"form{form_place}", question, a_set("outcome", outcomes),
                printed(annex, outcomes), "a code as typed",
            )  # fmt: skip


def _misspelt(annex: Annex) -> Iterator[Case]:
    for row in annex.rows:
        question = misspell(f"Which sustainable development goals does outcome {row.outcome} contribute to?")
        yield _case(
            f"sdg:{row.outcome}", "misspelt", question, a_set("sdg", row.sdgs), [row.printed], "letters swapped"
        )
        question = misspell(f"Which action lines does outcome {row.outcome} facilitate?")
        gold = a_set("action_line", row.action_lines)
        yield _case(f"al:{row.outcome}", "misspelt", question, gold, [row.printed], "letters swapped")


def _case(fact: str, form: str, question: str, gold: Case, rows: list[str] | tuple[str, ...], why: str) -> Case:
    case: Case = {"id": f"g:variant:{fact}:{form}", "question": question, "category": "messy", "language": "en"}
    case |= {"gold": gold, "gold_passages": list(rows), "gold_mode": "all"}
    return case | {"made": "variation", "fact": fact, "why": why}
