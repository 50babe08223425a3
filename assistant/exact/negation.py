"""Where a "not" belongs in a claim: to the whole of it, or to one of its codes."""

from assistant.exact.code import MAPPED, Family
from assistant.exact.frame import Frame, Given
from assistant.exact.query import Codes, Linked, Selection


def is_negative(frame: Frame) -> bool:
    """Whether a claim as a whole is put in the negative: "why is SDG 5 not in D.4-4", "is there no outcome with C7".

    "D.4-1 has C5. Am I mistaken?" asks whether the claim is false.
    """
    no_outcome = "outcome" in frame.none and not frame.any and bool(frame.given(*MAPPED))
    negative = frame.negated or no_outcome or (not is_signed(frame) and denies_codes(frame))
    differs = frame.compare and not frame.same and frame.act == "truth"  # "do they differ?"
    return (negative != frame.doubted) != differs


def is_signed(frame: Frame) -> bool:
    """Whether "not" belongs inside the claim: "is there an outcome without C7", "does D.2-2 list SDG 4 but not 5"."""
    mixed = {given.negated for given in frame.given(*MAPPED)} == {True, False}
    spoken_of: set[Family] = {*frame.any, *frame.none, *frame.targets}
    if frame.given("outcome") and frame.given(*MAPPED):
        spoken_of -= set(MAPPED)
    return mixed or (bool(spoken_of) and "outcome" not in frame.every)


def denies_codes(frame: Frame) -> bool:
    """Whether any code is named with a "not"."""
    return any(given.negated for given in frame.givens)


def stated(frame: Frame, given: Given) -> Selection:
    """The outcomes of which a given holds: all its codes, unless the words say "or"; none where it is denied."""
    codes = Codes(given.family, given.codes)
    if given.negated and is_signed(frame):
        return ~Linked("outcome", codes)
    if given.only or given.exactly:
        return Linked("outcome", codes, "exactly")
    every = len(given.codes) > 1 and given.join != "or"
    return Linked("outcome", codes, "all" if every else "any")
