"""The judge of answers that are nothing but text: no field says what was meant, so the words have to.

A refusal is known by its opening sentence (`declines` in `data/wording.json`); its reason cannot be judged. Where
several questions were asked, the text answers each in a paragraph of its own, in their order.
"""

import re

from evals.case import Case, Gold
from evals.mapping_text import family_of, lines_about
from evals.opening import codes_named, opening, says_none
from evals.phrase import plain, wording


def says_declined(text: str) -> bool:
    """Whether the opening sentence says that there is no answer.

    >>> says_declined("The report does not say. It was written in 2020."), says_declined("No. D.4-4 lists SDG 3.")
    (True, False)
    """
    start = plain(opening(text))
    return any(plain(phrase, fold=False) in start for phrase in wording()["declines"])


def asks_back(text: str) -> bool:
    """Whether the text ends with a question."""
    return text.rstrip(" *_)\n").endswith(("?", "？", "؟"))


def paragraphs(text: str) -> tuple[str, ...]:
    """The text cut at blank lines."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", text) if part.strip())


def pairs(case: Case, gold: Gold, text: str) -> tuple[tuple[Case, str], ...]:
    """Each question of a message with its paragraph; empty where their numbers differ."""
    found = paragraphs(text)
    if len(found) != len(gold.parts):
        return ()
    single = (case.model_copy(update={"gold": part, "gold_passages": ()}) for part in gold.parts)
    return tuple(zip(single, found, strict=True))


def further_faults(gold: Gold, text: str) -> list[str]:
    """What the fields would have told and now the words must: no code too many in a table, a premise denied, none said.

    "I do not know" is not "there is none", though both say "not".
    """
    if gold.type == "set" and not gold.values and says_declined(text):
        return ["the text says that there is no answer, not that there is none"]
    if gold.type == "bool" and gold.premise_false and not says_none(text):
        return ["the opening does not deny the premise"]
    if gold.type != "map" or not isinstance(gold.values, dict):
        return []
    faults = []
    for key, codes in gold.values.items():
        where = text if key in ("sdg", "action_line") else lines_about(text, key)
        family = family_of(codes, key if key in ("sdg", "action_line") else gold.of or "outcome")
        extra = sorted(codes_named(where, family) - {*codes, key})
        faults += [f"the text for {key} also names {', '.join(extra)}"] if extra else []
    return faults
