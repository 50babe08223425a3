"""What a message tells before it asks: "We work on SDG 5. Which outcomes contribute to that goal?"."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.exact.code import MAPPED, Family
from assistant.exact.frame import Frame, Given


def of_told(frame: Frame, told: Sequence[Frame]) -> Frame | None:
    """The question completed with the codes that its pronoun stands for in the sentences beside it; None if none."""
    givens = [given for one in told for given in one.givens]
    pointed = [given for given in givens if given.family == frame.points_to]
    if len({given.codes for given in pointed}) == 1 and not frame.givens:
        return replace(frame, givens=(pointed[0],), points_back="", points_to=None)
    if any(given.negated or given.excepted for given in givens):
        return None
    column = () if givens else _column_of_all(told)
    if column and frame.points_back and not frame.targets and {given.family for given in frame.givens} == {"outcome"}:
        return replace(frame, targets=column, points_back="")
    facts = {(given.family, given.codes): given for given in givens if given.family in MAPPED}
    rows = tuple(given for given in givens if given.family == "outcome")
    if frame.targets == ("outcome",) and frame.points_back and len(facts) == 1 and not rows and not _limited(frame):
        return replace(frame, givens=tuple(facts.values()), points_back="", topic="")
    if len(rows) != 1 or len(rows[0].codes) != 1 or frame.givens:
        return None
    if frame.points_back == "it" and set(frame.targets) & set(MAPPED) and not frame.negated:
        return replace(frame, givens=rows, points_back="")
    return replace(frame, givens=rows, topic="", points_back="") if _only_asks_column(frame, givens) else None


def speaks_of_outcome(told: Sequence[Frame]) -> bool:
    """As in "Your annex has an outcome that concerns us."."""
    return any(one.described or "outcome" in one.mentioned or "outcome" in one.any for one in told)


def _column_of_all(told: Sequence[Frame]) -> tuple[Family, ...]:
    """As in "Every outcome has a WSIS line. Which is it for D.3-1?": the column that all are said to have."""
    of_all = [one for one in told if "outcome" in (*one.every, *one.each, *one.mentioned)]
    columns = dict.fromkeys(family for one in of_all for family in one.mentioned if family in MAPPED)
    return tuple(columns) if len(columns) == 1 else ()


def _limited(frame: Frame) -> bool:
    """Whether a question says more of what it asks for than its family."""
    quantified = frame.every or frame.none or frame.any or frame.rank or frame.amounts
    return bool(quantified or frame.elsewhere or frame.only_family or frame.givens)


def _only_asks_column(frame: Frame, told: list[Given]) -> bool:
    """As in "One says D.3-3 has C4, the other C6. Which line is it?": what is told of a row limits no answer."""
    if _limited(frame) or frame.negated or frame.points_back == "those" or len(frame.targets) != 1:
        return False
    return any(given.family == frame.targets[0] and given.family in MAPPED for given in told)
