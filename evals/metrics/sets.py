"""Precision, recall and F1 of the codes answered, by dimension (outcome, SDG, action line), and their macro mean.

A system's codes are its `values`; where it has none, the codes its text names, so that plain text is judged too. As
in SQuAD 2.0, an empty gold set gives 1 for an empty answer and 0 for any other; F1 is averaged over the cases.
Sources: van Rijsbergen (1979); macro averaging as in Yang (1999); the empty case from Rajpurkar et al. (ACL 2018).
"""

from collections.abc import Callable

from evals.mapping_text import family_of, wanted_codes
from evals.metric import Metric
from evals.opening import codes_named
from evals.result import Result

SOURCE = "van Rijsbergen 1979; empty sets as in SQuAD 2.0"
DIMENSIONS = {"outcome": "outcomes", "sdg": "SDGs", "action_line": "action lines"}


def precision_recall_f1(given: frozenset[str], wanted: frozenset[str]) -> tuple[float, float, float]:
    """The three numbers of one answer.

    >>> precision_recall_f1(frozenset({"C1", "C2"}), frozenset({"C1"}))[1]
    1.0
    """
    if not wanted:
        return (0.0, 0.0, 0.0) if given else (1.0, 1.0, 1.0)
    hits = len(given & wanted)
    precision = hits / len(given) if given else 0.0
    recall = hits / len(wanted)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return precision, recall, f1


def dimension(result: Result) -> str | None:
    """Which dimension a set question asks for, or None where it asks for no set."""
    gold = result.case.gold
    if gold is None or gold.type not in ("set", "code"):
        return None
    family = "outcome" if gold.type == "code" else family_of(wanted_codes(gold), gold.of or "outcome")
    return family if family in DIMENSIONS else None


def numbers(result: Result) -> tuple[float, float, float] | None:
    """Precision, recall and F1 of a set question; a decline finds nothing. None for errors."""
    family, gold, answer = dimension(result), result.case.gold, result.answer
    if family is None or gold is None or answer is None:
        return None
    if result.declined:
        return 0.0, 0.0, 0.0
    values = answer.values if isinstance(answer.values, tuple) else ()
    given = frozenset(values) or codes_named(answer.text, family)
    return precision_recall_f1(given - set(gold.ignore), frozenset(wanted_codes(gold)))


def _number(which: int, family: str | None) -> Callable[[Result], float | None]:
    def value(result: Result) -> float | None:
        if family is not None and dimension(result) != family:
            return None
        found = numbers(result)
        return found[which] if found else None

    return value


def _dimension_name(result: Result) -> str:
    return dimension(result) or ""


METRICS = (
    *(
        Metric(f"{name}_{family}", f"{title} of {plural}", SOURCE, _number(which, family))
        for family, plural in DIMENSIONS.items()
        for which, (name, title) in enumerate((("precision", "Precision"), ("recall", "Recall"), ("f1", "F1")))
    ),
    Metric("f1_macro", "F1, macro over the dimensions", SOURCE, _number(2, None), "macro", _dimension_name),
)
