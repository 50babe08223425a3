"""What else there is: "C8 is in D.3-2; where else?" knows D.3-2 and asks for the other outcomes."""

from dataclasses import replace

from assistant.exact.code import MAPPED, first_mapped
from assistant.exact.frame import Frame, Given


def elsewhere(frame: Frame) -> Frame:
    """A frame that asks what else there is, with the known side left out; any other frame as it is."""
    if not frame.elsewhere or _says_more(frame):
        return frame
    rows, facts = frame.given("outcome"), frame.given(*MAPPED)
    if not rows or not facts:
        return frame
    column = first_mapped(*frame.targets)
    if column is None and frame.elsewhere == "column" and frame.targets == () and frame.givens[-1].family in MAPPED:
        column = first_mapped(frame.givens[-1].family)
        frame = replace(frame, targets=(facts[-1].family,), act="list")
    if column is None:
        act = "truth" if frame.act == "truth" or (frame.any and not frame.asks_which) else frame.act
        givens = (*facts, *(replace(row, excepted=True) for row in rows))
        if act == "truth":
            return replace(frame, givens=givens, targets=(), any=("outcome",), act=act)
        return replace(frame, givens=givens, targets=("outcome",), any=())
    known = tuple(given for given in facts if given.family == column)
    others = tuple(given for given in facts if given.family != column)
    return replace(frame, givens=(*rows, *others, *map(_left_out, known)))


def _left_out(given: Given) -> Given:
    return replace(given, excepted=True)


def _says_more(frame: Frame) -> bool:
    """Whether the question compares or leaves out something itself."""
    marked = any(given.negated or given.excepted or given.only for given in frame.givens)
    return marked or frame.same or frame.shared or frame.subset or frame.compare or frame.rank is not None
