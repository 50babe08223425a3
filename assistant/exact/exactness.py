"""Whether a frame asks the mapping or the report's text, and whether it describes an outcome in words."""

from assistant.exact.code import MAPPED
from assistant.exact.frame import Frame


def is_exact(frame: Frame) -> bool:
    """Whether the words speak of the mapping: a row, or a relation between rows, SDGs and action lines."""
    columns, codes = bool(set(frame.targets) & set(MAPPED)), bool(frame.given(*MAPPED))
    if frame.within is not None or frame.annex or frame.balance or (frame.amounts and not frame.topic):
        return True
    if frame.described and (frame.topic or codes):
        return True
    rows = _speaks_of_rows(frame)
    if frame.text_cues and not frame.given("outcome"):
        asked_rows = frame.target_asked and "outcome" in frame.targets
        return rows and codes and (frame.text_cues < 2 or asked_rows)
    if frame.text_cues and not columns and not codes:
        return False
    if rows or (columns and codes):
        return True
    return not frame.text_cues and (columns or codes or (frame.rank is not None and frame.targets_named))


def describes_outcome(frame: Frame) -> bool:
    """Whether an outcome is described in words and not named by code: "the outcome about disasters"."""
    if not frame.topic or frame.given("outcome") or frame.within is not None:
        return False
    if frame.described:
        return True
    if frame.act == "truth" and frame.given(*MAPPED) and not frame.targets_named:
        return len(frame.topic.split()) > 1
    demanded = frame.givens or frame.rank or frame.amounts or frame.every or frame.none or frame.only_family
    return bool(frame.targets) and not demanded and (frame.singular or not frame.negated)


def needs_annex2(frame: Frame) -> bool:
    """Whether a question about study Questions asks for their SDGs or action lines, which Annex 2 would hold."""
    asks_mapping = (
        frame.given(*MAPPED)
        or set(frame.targets) & set(MAPPED)
        or frame.any
        or frame.rank
        or frame.mapped
        or names_study_question(frame)
    )
    return bool(asks_mapping) and frame.text_cues < 2


def names_study_question(frame: Frame) -> bool:
    """Whether a study Question that the mapping does not hold is named."""
    return any(code.startswith("Q") for code in frame.unknown)


def leaves_open(frame: Frame) -> bool:
    """Whether a question names rows and leaves open what is asked of them ("D.2-3 - what should I write?")."""
    return bool(frame.given("outcome", "objective")) and not frame.targets and frame.act == "list" and not frame.mapped


def _speaks_of_rows(frame: Frame) -> bool:
    named = (*frame.targets, *frame.any, *frame.every, *frame.none, *frame.each)
    return bool(frame.given("outcome", "objective")) or frame.described or bool({"outcome", "objective"} & set(named))
