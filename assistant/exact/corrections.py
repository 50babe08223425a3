"""What a writer takes back within one message: "outcomes for SDG 4, sorry, SDG 5"."""

from assistant.exact.code import MAPPED
from assistant.exact.frame import Frame
from assistant.exact.parts import is_complete
from assistant.question.tag import Tagged

_MARKS = tuple(",;:.-–—(!…")


def taken_back(tagged: Tagged) -> tuple[str, str] | None:
    """The text before the last words that take something back, and the text after them; None where there are none."""
    for index in range(len(tagged.mentions) - 1, 0, -1):
        mention = tagged.mentions[index]
        if _takes_back(tagged, index):
            return tagged.text[: mention.start].rstrip(" ,;.-(–—"), tagged.text[mention.end :].lstrip(" ,;:.-!–—")
    return None


def replaces(later: Frame, earlier: Frame) -> bool:
    """Whether what is said afterwards stands in the place of what was said: the same kind of code, or of column."""
    if earlier.empty or later.empty:
        return False
    if {given.family for given in earlier.givens} & {given.family for given in later.givens}:
        return True
    if later.targets and is_complete(later):
        return True
    if earlier.targets and later.givens and not later.targets:
        return True
    columns = set(later.targets) <= set(MAPPED) and set(earlier.targets) <= set(MAPPED) and bool(earlier.givens)
    return columns and bool(later.targets) and bool(earlier.targets) and not later.topic


def _takes_back(tagged: Tagged, index: int) -> bool:
    """Whether words of correction stand set off by a mark: ", sorry,", "... no wait:"."""
    mention, before = tagged.mentions[index], tagged.mentions[index - 1]
    set_off = tagged.text[: mention.start].rstrip().endswith(_MARKS)
    closed = tagged.text[mention.end :].lstrip().startswith(_MARKS)
    if mention.concept == "not":
        return mention.text == "no" and set_off and closed
    return mention.concept == "takes_back" and (set_off or closed or before.concept == "code")
