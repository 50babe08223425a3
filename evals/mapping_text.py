"""Is the text of a mapping answer right? The opening sentence has to answer by itself, as the contract asks.

Each function returns the faults it found, in words; an empty list means right.
"""

from collections.abc import Sequence

from evals.annex import read_annex
from evals.case import Gold
from evals.opening import codes_named, opening, says_none, says_number, says_yes_or_no
from evals.phrase import plain, without_markdown


def text_faults(gold: Gold, text: str) -> list[str]:
    """What is wrong with the text, by the gold's type."""
    judge = {
        "set": _set,
        "code": _set,
        "map": _table,
        "count": _count,
        "bool": _premise if gold.premise_false else _yes_or_no,
        "describe": _describe,
    }.get(gold.type)
    return judge(gold, text) if judge else [f"answered where {gold.type} was right"]


def wanted_codes(gold: Gold) -> tuple[str, ...]:
    """The codes of a set, or the one code of an outcome."""
    if gold.type == "code":
        return (str(gold.value),)
    return gold.values if isinstance(gold.values, tuple) else ()


def family_of(codes: Sequence[str], otherwise: str) -> str:
    """The family the codes belong to; `otherwise` where there are none.

    >>> family_of(("C5",), "sdg")
    'action_line'
    """
    if not codes:
        return otherwise
    if codes[0].startswith("SDG"):
        return "sdg"
    if codes[0].startswith("C"):
        return "action_line"
    return "outcome" if "-" in codes[0] else "objective"


def _set(gold: Gold, text: str) -> list[str]:
    first, wanted = opening(text), wanted_codes(gold)
    if not wanted:
        return [] if says_none(text) else [f"the opening does not say that there is none: {first!r}"]
    family = "outcome" if gold.type == "code" else family_of(wanted, gold.of or "outcome")
    named = codes_named(first, family)
    missing = [code for code in wanted if code not in named]
    extra = sorted(named - set(wanted) - set(gold.ignore))
    faults = [f"the opening leaves out {', '.join(missing)}"] if missing else []
    return [*faults, f"the opening also names {', '.join(extra)}"] if extra else faults


def _count(gold: Gold, text: str) -> list[str]:
    said = isinstance(gold.value, int) and says_number(text, gold.value)
    return [] if said else [f"the opening does not say {gold.value}: {opening(text)!r}"]


def _yes_or_no(gold: Gold, text: str) -> list[str]:
    wanted = "yes" if gold.value else "no"
    return [] if says_yes_or_no(text) == gold.value else [f"the opening does not say {wanted}: {opening(text)!r}"]


def _premise(gold: Gold, text: str) -> list[str]:
    codes = (*gold.evidence, *filter(None, [gold.object]))
    unnamed = [code for code in codes if plain(code) not in plain(text)]
    return [f"the text does not name {', '.join(unnamed)}"] if unnamed else []


def _describe(gold: Gold, text: str) -> list[str]:
    words = read_annex().words(str(gold.value)).rstrip(". ")
    return [] if plain(words) in plain(without_markdown(text)) else [f"the text lacks the words of {gold.value}"]


def _table(gold: Gold, text: str) -> list[str]:
    table = gold.values if isinstance(gold.values, dict) else {}
    faults = []
    for key, codes in table.items():
        where = text if key in ("sdg", "action_line") else lines_about(text, key)
        missing = [code for code in codes if code not in codes_named(where, family_of(codes, "outcome"))]
        faults += [f"the text for {key} leaves out {', '.join(missing)}"] if missing else []
    return faults


def lines_about(text: str, key: str) -> str:
    """The sentences or table rows that name the key, each with the list under it."""
    lines = text.replace(". ", ".\n").replace("; ", ";\n").splitlines()
    return "\n".join(line for line in lines if plain(key) in plain(without_markdown(line)))
