"""What is done with the two lists found before: "which are in both?", "only in the first", "merge the two lists"."""

from dataclasses import dataclass, replace

from assistant.exact.frame import Act, Frame
from assistant.exact.query import Codes, Selection
from assistant.exact.read import read
from assistant.exact.said import Said
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

_FIRST, _SECOND, _TWO = ("list.1", "ordinal.1"), ("list.2", "ordinal.2", "ordinal.last"), ("list.two", "ordinal.two")
_REMOVING = ("not", "except", "removal", "dismiss")
_SET_WORDS = (*_FIRST, *_SECOND, *_TWO, *_REMOVING, "only", "xor", "shared", "union", "all_of", "any_of", "those", "it")


@dataclass(frozen=True, slots=True)
class _Lists:
    """The list before the last one, the last one, and the mentions of a question about them."""

    first: Selection
    second: Selection
    mentions: tuple[Mention, ...]

    def has(self, *concepts: str) -> bool:
        """Whether one of these concepts is said."""
        return any(mention.concept in concepts for mention in self.mentions)


def of_lists(tagged: Tagged, said: Said) -> Frame | None:
    """A question about the two lists found before as a frame about what it makes of them; None for any other."""
    first, second = said.earlier, said.result
    if first is None or second is None or first.family != second.family:
        return None
    if isinstance(first, Codes) or isinstance(second, Codes):
        return None
    lists = _Lists(first, second, tagged.mentions)
    if not _speaks_of_lists(lists, said):
        return None
    narrowed = tagged.has("code")
    selection = _named_list(lists) if narrowed else _made_of(lists)
    if selection is None:
        return None
    left_out = (*_FIRST, *_SECOND, *_TWO, "those", "it") if narrowed else _SET_WORDS
    kept = tuple(mention for mention in tagged.mentions if mention.concept not in left_out)
    frame = read(replace(tagged, mentions=kept))
    act: Act = "count" if frame.act == "count" else "list"
    targets = frame.targets or (selection.family,)
    return replace(frame, within=selection, targets=targets, act=act, points_back="", topic="", negated=False)


def _speaks_of_lists(lists: _Lists, said: Said) -> bool:
    """Whether both lists are meant: they are named, or nothing else is and the words put things together."""
    if lists.has("list.1", "list.2", "list.two"):
        return True
    if lists.has("code", "every", "each"):
        return False
    if len(said.recent) < 2 and (lists.has(*_TWO) or (lists.has(*_FIRST) and lists.has(*_SECOND))):
        return True
    if _says_neither(lists):
        return not lists.has("word", "topic")
    both = any(m.concept == "all_of" and "both" in m.text.split() for m in lists.mentions)
    return both or (lists.has("union", "shared", "xor") and not lists.has("it", "those", "any", "word", "topic"))


def _says_neither(lists: _Lists) -> bool:
    """As in "to neither?", "in neither list"."""
    return any(m.concept == "not" and m.text in ("neither", "none of") for m in lists.mentions)


def _named_list(lists: _Lists) -> Selection | None:
    """As in "Which of the first list also have C7?"."""
    if lists.has(*_FIRST) and not lists.has(*_SECOND):
        return lists.first
    return lists.second if lists.has(*_SECOND) and not lists.has(*_FIRST) else None


def _made_of(lists: _Lists) -> Selection | None:
    """The selection that the words make of the two lists."""
    one, two = lists.first, lists.second
    shared = one & two
    removing = lists.has(*_REMOVING)
    in_first, in_second = lists.has(*_FIRST), lists.has(*_SECOND)
    in_both = lists.has(*_TWO) or any(m.concept == "all_of" for m in lists.mentions)
    if _says_neither(lists):
        return ~(one | two)
    if lists.has("any_of") and in_both:
        return one | two
    if lists.has("xor"):
        return (one | two) - shared
    if in_both and removing and (in_first or in_second):
        return (one if in_first else two) - shared
    if in_first and in_second:
        if not removing and not lists.has("only"):
            return one | two if lists.has("union") else shared
        return one - two if _denies_second(lists) else two - one
    if in_first or in_second:
        here, there = (one, two) if in_first else (two, one)
        if lists.has("only"):
            return here - there
        return there - here if removing else here
    if lists.has("any_of") or (lists.has("union") and not in_both):
        return one | two
    return (one | two) - shared if removing or lists.has("only") else shared


def _denies_second(lists: _Lists) -> bool:
    """As in "In the first but not in the second", "what has the first that the second lacks", "remove the second"."""
    start = next((i for i, m in enumerate(lists.mentions) if m.concept in (*_REMOVING, "only")), 0)
    only = lists.mentions[start].concept == "only"
    named = [m for m in lists.mentions if m.concept in (*_FIRST, *_SECOND)]
    after = [m for m in lists.mentions[start:] if m.concept in (*_FIRST, *_SECOND)]
    denied = (after or named[-1:])[0]
    return (denied.concept in _SECOND) != only
