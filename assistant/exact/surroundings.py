"""What stands around a family's word: the words before it that belong to it, and a code whose noun it is."""

from dataclasses import dataclass

from assistant.exact.code import Family, family_of
from assistant.exact.names import is_plural
from assistant.exact.walk import ASKS, Walk
from assistant.question.mention import Mention

_OF = ("of", "de", "des", "из", "的")
# How many mentions before a word can belong to it.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A family's word at `index`, and the mentions directly `before` it, nearest first."""

    walk: Walk
    index: int
    family: Family
    before: tuple[Mention, ...]

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts before the word, nearest first."""
        return tuple(mention.concept for mention in self.before)

    @property
    def nearest(self) -> str:
        """The concept directly before the word; empty where none is."""
        return self.before[0].concept if self.before else ""

    @property
    def is_asked(self) -> bool:
        """Whether the word stands after "which", "list" or "how many"."""
        return not ASKS.isdisjoint(self.concepts)

    @property
    def follows_code(self) -> bool:
        """Whether a code stands directly before the word."""
        before = self.walk.preceding(self.index)
        return before is not None and before.concept == "code"


def look_around(walk: Walk, index: int, family: Family) -> Surroundings:
    """The surroundings of a family's word."""
    return Surroundings(walk, index, family, tuple(_before(walk, index)))


def is_noun_of_code(walk: Walk, index: int, family: Family) -> bool:
    """Whether the word is only the noun of a code beside it: "outcome D.2-2", "the D.2-2 outcome"."""
    mentions = walk.mentions
    after = next((m for m in mentions[index + 1 :] if m.concept != "filler" and m.text not in ("(", '"')), None)
    if after is not None and (after.concept == "noun" or _is_code_of(after, family)):
        return True
    following = walk.following(index, 2)
    joined = len(following) > 1 and following[0].text in ("for", "of") and _is_code_of(following[1], family)
    if joined and family == "outcome" and not is_plural(mentions[index]) and len(following[1].codes) == 1:
        return True  # "an entry for D.3-3"
    before = next((m for m in reversed(mentions[:index]) if m.concept != "filler"), None)
    if before is None or not _is_code_of(before, family):
        return False
    return family != "outcome" or not is_plural(mentions[index]) or len(before.codes) > 1


def _before(walk: Walk, index: int) -> list[Mention]:
    """The mentions directly before, nearest first, up to a stop, a code or another family; links end it too."""
    found: list[Mention] = []
    for place in range(index - 1, max(index - _REACH, 0) - 1, -1):
        mention = walk.mentions[place]
        if place == index - 1 and _is_code_of(mention, "objective"):
            continue  # "all D.2 outcomes": the objective stands between the word and what limits it
        if mention.concept == "link" and mention.text in _OF and not found:
            continue
        if mention.family or mention.concept in ("stop", "code", "link", "relation.sdg", "relation.action_line"):
            break
        if mention.concept != "filler":
            found.append(mention)
    return found


def _is_code_of(mention: Mention, family: Family) -> bool:
    codes = mention.codes or mention.unknown
    return mention.concept == "code" and bool(codes) and family_of(codes[0]) == family
