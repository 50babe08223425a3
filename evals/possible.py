"""Can the gold be true at all? Codes must be in Annex 1, and gold passages must stand in the report.

A case whose gold nobody could meet makes every system look worse than it is, so the loader refuses it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus.report import load_report
from evals.annex import ACTION_LINES, SDGS, read_annex
from evals.case import Case, Gold
from evals.evidence import squeeze


def impossible(case: Case) -> str | None:
    """Why no answer could meet the case's gold, in words; None where one could."""
    found = [*_passages(case), *(_gold(case.gold) if case.gold else ())]
    return found[0] if found else None


def _passages(case: Case) -> Iterator[str]:
    for passage in case.gold_passages:
        if squeeze(passage) not in _report() or not passage.strip():
            yield f"gold_passages: {squeeze(passage)[:80]!r} is not in the report; copy its words as they stand there"


def _gold(gold: Gold) -> Iterator[str]:
    if isinstance(gold.values, Mapping):
        for key, codes in gold.values.items():
            yield from _unknown(f"values[{key}]", codes, gold.of)
        yield from _unknown("values", [key for key in gold.values if key not in ("sdg", "action_line")], None)
    else:
        family = gold.of if gold.type == "set" else None
        yield from _unknown("values", gold.values or (), family)
        if gold.type == "count" and gold.values and len(gold.values) != gold.value:
            yield f"gold.value: {gold.value} is not the number of `values`, {len(gold.values)}"
    if gold.type == "count" and isinstance(gold.value, int) and gold.value < 0:
        yield f"gold.value: {gold.value} things cannot be counted"
    if gold.type == "code":
        yield from _unknown("value", [str(gold.value)], "outcome")
    yield from _unknown("evidence", gold.evidence, None)
    yield from _unknown("ignore", gold.ignore, None)
    for part in gold.parts:
        yield from _gold(part)


def _unknown(field: str, codes: Sequence[str], family: str | None) -> Iterator[str]:
    known = _codes().get(family or "", _every_code())
    for code in codes:
        if code not in known:
            what = (
                f"no {family.replace('_', ' ')} of Annex 1" if family in _codes() and family else "no code of Annex 1"
            )
            yield f"gold.{field}: {code!r} is {what}; codes look like SDG 4, C5, D.2-2, D.2"


@cache
def _codes() -> dict[str, frozenset[str]]:
    annex = read_annex()
    return {
        "sdg": frozenset(SDGS),
        "action_line": frozenset(ACTION_LINES),
        "outcome": frozenset(annex.outcomes),
        "objective": frozenset(annex.objectives),
    }


@cache
def _every_code() -> frozenset[str]:
    return frozenset().union(*_codes().values())


@cache
def _report() -> str:
    return squeeze(load_report().text)
