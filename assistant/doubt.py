"""How sure a reading of a question as one about the mapping is, against the report's text.

A question such as "the three figures about the list: indicators, targets, goals" names a family of codes and still
asks about the text. The limits say how well the text must match (`TextSide.strength`, 0 to 1) for the mapping to
give way; they were set on the tuned questions of `evals/datasets`.
"""

from assistant.exact.build import MAPPED
from assistant.exact.frame import Frame
from assistant.exact.query import Everything, Listing, Number
from assistant.exact.understand import Reading

NEVER = 2.0
CERTAIN = 1.0
UNCLEAR = 0.3  # no outcome is meant for sure, and no SDGs or action lines are asked for
UNCLEAR_BUT_ASKED = 0.6
MEANT_AND_ASKED = 0.9
MEANT = 0.5
BARE_FAMILY = 0.5  # "goals" with other words around, and no condition understood
# So near must a question be to an example question on the text (`TextSide.familiar`) for the mapping to give way, where
# its own limit is no higher than this.
FAMILIAR, GIVES_WAY = 0.75, 0.6
LONE_CODE = 0.75  # "ITU and C9 - in what capacity?"


def gives_way_at(reading: Reading, after_text: bool = False, follows: bool = False) -> float:
    """The strength of the text from which on it answers instead of the mapping; above 1 where it never does.

    `after_text` says that the question before was answered from the text, so that "and C9?" goes on there;
    `follows` that the question says that it goes on ("same question, e-health").
    """
    frame = reading.frame
    named_row = bool(frame.given("outcome")) and not reading.meant
    unsaid = reading.unclear is not None and not frame.topic  # "and its action lines?" with nothing said before
    if reading.problem == "annex_2_missing" and frame.act == "why" and not frame.codes:
        return MEANT  # the text tells what the study Questions were mapped for
    if named_row or unsaid or frame.within is not None or reading.problem:
        return NEVER
    asked = frame.target_asked and bool(set(frame.targets) & set(MAPPED)) and frame.act != "count"
    which = frame.target_asked and frame.targets == ("outcome",) and frame.singular
    if reading.unclear is not None:
        return (
            MEANT_AND_ASKED
            if frame.described or which
            else UNCLEAR_BUT_ASKED
            if asked and frame.act != "why"
            else UNCLEAR
        )
    if reading.meant:
        return NEVER if frame.described or which else MEANT_AND_ASKED if asked else MEANT
    if after_text and frame.opens_with_follow and frame.targets == ("sdg",) and _is_bare(reading):
        return 0.0  # "how many targets?", "and goals?": the text counts these too
    if frame.topic and _is_bare(reading):
        return BARE_FAMILY
    if len(frame.codes) == 1 and not frame.targets_named and frame.relation is None and not frame.any:
        return _lone(frame, after_text, follows)
    if frame.act == "truth" and len(frame.codes) == 1 and not frame.targets_named:
        return _told_of_lines(frame)
    of_rows = frame.targets == ("outcome",) and bool(frame.codes) and not frame.singular
    return LONE_CODE if frame.text_cues > int(of_rows) else NEVER


def _lone(frame: Frame, after_text: bool, follows: bool) -> float:
    """One code and no family asked for: "C9?" is looked up, "what is C11 called?" may be answered by the text."""
    if after_text and (frame.opens_with_follow or follows):
        return 0.0
    if frame.topic or frame.text_cues:
        return LONE_CODE
    return _told_of_lines(frame) if frame.act in ("describe", "truth") or frame.union else NEVER


def _told_of_lines(frame: Frame) -> float:
    """The text tells what ITU does for action lines: "is ITU alone in facilitating C5?"."""
    return CERTAIN if frame.given("action_line") else NEVER


def _is_bare(reading: Reading) -> bool:
    """Whether nothing was understood but a whole family."""
    match reading.query:
        case Listing((Everything(),)) | Number(Everything()):
            return True
    return False
