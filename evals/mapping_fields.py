"""Are the structured fields of a mapping answer right? Each function returns faults in words; none means right."""

from collections.abc import Sequence

from evals.case import Gold
from evals.given import Given
from evals.mapping_text import wanted_codes


def field_faults(gold: Gold, answer: Given) -> list[str]:
    """What is wrong with `values`, `value` and `premise_rejected`, by the gold's type."""
    if gold.type in ("set", "code"):
        return _same_set(answer.values, wanted_codes(gold))
    if gold.type == "map":
        return _same_table(answer.values, gold.values if isinstance(gold.values, dict) else {})
    if gold.type == "bool":
        faults = [] if answer.value is gold.value else [f"value is {answer.value}, not {gold.value}"]
        return [*faults, "the false premise is not rejected"] if _premise_missed(gold, answer) else faults
    if gold.type == "count":
        return _count(gold, answer)
    return [] if gold.type == "describe" else [f"answered where {gold.type} was right"]


def _premise_missed(gold: Gold, answer: Given) -> bool:
    return gold.premise_false and not answer.premise_rejected


def _count(gold: Gold, answer: Given) -> list[str]:
    same = isinstance(answer.value, int) and not isinstance(answer.value, bool) and answer.value == gold.value
    faults = [] if same else [f"value is {answer.value}, not {gold.value}"]
    if answer.values and isinstance(gold.values, tuple):
        faults += _same_set(answer.values, gold.values)
    return faults


def _same_set(given: object, wanted: Sequence[str]) -> list[str]:
    if not isinstance(given, tuple):
        return [] if given == {} and not wanted else ["values is a table, not a list"]
    missing = [code for code in wanted if code not in given]
    extra = [code for code in given if code not in wanted]
    faults = [f"values leaves out {', '.join(missing)}"] if missing else []
    return [*faults, f"values also has {', '.join(extra)}"] if extra else faults


def _same_table(given: object, wanted: dict[str, tuple[str, ...]]) -> list[str]:
    if not isinstance(given, dict):
        return ["values is a list, not a table"]
    faults = [f"values[{key}] is missing" for key in wanted if key not in given]
    faults += [f"values[{key}] was not asked for" for key in given if key not in wanted]
    for key in wanted:
        faults += [f"[{key}] {fault}" for fault in _same_set(given.get(key, ()), wanted[key]) if key in given]
    return faults
