"""Whether a question can be read alone, or needs the one before."""

from assistant.exact.code import MAPPED
from assistant.exact.frame import Frame


def needs_context(frame: Frame) -> bool:
    """Whether a frame cannot be read alone: it points back, corrects, narrows, or names too little."""
    if (frame.correction and frame.givens) or frame.narrows or frame.only_one:
        return True
    if frame.wh_only or (frame.elsewhere and not frame.given("outcome") and not frame.targets):
        return True
    if frame.text_cues and not frame.givens:
        return False
    if frame.points_back == "those":
        return True
    if frame.act == "why" and frame.given(*MAPPED) and not frame.given("outcome", "objective") and not frame.targets:
        return True
    if (frame.same or frame.compare) and len(frame.codes) == 1 and not frame.targets and frame.act == "truth":
        return True
    if frame.given("outcome", "objective") and frame.given(*MAPPED):
        return False
    if frame.points_back and frame.act in ("truth", "why") and not frame.targets and not frame.described:
        return True
    if (frame.points_to in MAPPED and not frame.given(*MAPPED)) or frame.wh_only:
        return True
    if frame.points_back and not frame.given("outcome") and not (frame.described and frame.topic):
        return not (frame.given(*MAPPED) and frame.points_back == "it" and "outcome" in frame.targets)
    if frame.topic and (frame.described or frame.targets) and not frame.opens_with_follow:
        return False
    if frame.opens_with_follow:
        return not (frame.targets and frame.givens and not any(g.negated or g.excepted for g in frame.givens))
    return _names_too_little(frame)


def _names_too_little(frame: Frame) -> bool:
    """As in "the next?", "15?", "SDG 5?", "the action lines?"."""
    if frame.empty and (frame.next_place or frame.numbers):
        return True
    if frame.negated and not frame.givens and not frame.targets:
        return True
    if frame.act == "table" and not frame.givens and frame.targets and "outcome" not in frame.mentioned:
        return not set(frame.each) - {"outcome"}  # "the SDGs of each"
    if frame.rank or frame.amounts or frame.every or frame.none or frame.each or frame.unknown:
        return not (frame.targets or frame.givens)
    if frame.targets and not frame.givens:
        return not (frame.any or frame.union or frame.only_family)
    if frame.act == "truth" and frame.givens and not frame.targets and not frame.any:
        return all(given.excepted for given in frame.givens)
    return bool(frame.givens) and not frame.targets and frame.act in ("list", "count") and not frame.mapped
