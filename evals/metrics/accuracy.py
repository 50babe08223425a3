"""How many answers are right: text and fields together, each apart, and for sets, yes or no, and counts.

Refusals count. A case that ended in an error is neither right nor wrong and is left out: the errors stand beside the
figures, and a gate fails on them. Source: exact match as in Rajpurkar et al., "SQuAD" (EMNLP 2016), on sets.
"""

from evals.metric import Metric
from evals.result import Result

EXACT_MATCH = "exact match, Rajpurkar et al. 2016 (SQuAD)"


def right(result: Result) -> float | None:
    """1 where text and fields are right; None for an error."""
    return None if result.failed else float(result.right)


def text_right(result: Result) -> float | None:
    """1 where the text by itself is right; None for an error."""
    return None if result.failed else float(result.score.text_right)


def fields_right(result: Result) -> float | None:
    """1 where the structured fields (for text questions the citations) by themselves are right.

    None for an error, and for an answer that is nothing but text.
    """
    return None if result.failed or result.score.by_text else float(result.score.fields_right)


def of_type(*types: str) -> "OfType":
    """Accuracy over the mapping cases whose gold has one of the types."""
    return OfType(types)


class OfType:
    """`right`, where the gold has one of the types; else the metric does not apply."""

    def __init__(self, types: tuple[str, ...]) -> None:
        self._types = types

    def __call__(self, result: Result) -> float | None:
        """1 or 0, or None for other types."""
        gold = result.case.gold
        return right(result) if gold is not None and gold.type in self._types else None


def text_question(result: Result) -> float | None:
    """`right` for questions on the report's text."""
    return right(result) if result.case.gold is None else None


METRICS = (
    Metric("accuracy", "Accuracy", EXACT_MATCH, right),
    Metric("text_accuracy", "Text alone right", EXACT_MATCH, text_right),
    Metric("field_accuracy", "Fields alone right", EXACT_MATCH, fields_right),
    Metric("set_exact_match", "Sets exactly right", EXACT_MATCH, of_type("set", "code", "map")),
    Metric("yes_no_accuracy", "Yes or no", EXACT_MATCH, of_type("bool")),
    Metric("count_accuracy", "Counts", EXACT_MATCH, of_type("count")),
    Metric("text_question_accuracy", "Questions on the text", EXACT_MATCH, text_question),
)
