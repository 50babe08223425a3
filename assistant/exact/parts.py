"""Split a message into the questions it asks: its sentences, and what "and which …" or "and does …" adds to one."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.exact.acts import is_told
from assistant.exact.build import build
from assistant.exact.frame import Frame
from assistant.exact.read import read
from assistant.question.mention import Mention
from assistant.question.message import sentences
from assistant.question.tag import Tagged

_ASKED_CODE = re.compile(r"(\d)\s?\?(?=\s{0,3}[^\s])")
_ENUMERATION = re.compile(r"(?:^|\s)\(?1[.)]\s.*(?:\s)\(?2[.)]\s", re.DOTALL)

# A sentence is tried at this many joints for a second question, which is looked for this many mentions on: its cost
# stays linear in its length.
MOST_SPLITS = 12
NEAR = 12


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or a part of one; `listed` says that it is one of several that stand side by side."""

    tagged: Tagged
    listed: bool

    @property
    def asks(self) -> bool:
        """Whether the part asks something that can be read as a question about the mapping."""
        frame = read(self.tagged)
        says_nothing = frame.empty and not frame.points_back and not frame.wh_only
        listed = self.listed and bool(frame.targets) and bool(frame.givens)
        return (frame.asks or listed) and not says_nothing

    @property
    def denies(self) -> bool:
        """Whether the part is a statement that only limits: "We don't want D.1 ones.", "D.3 only"."""
        frame = read(self.tagged)
        left_out = [g.negated or g.excepted or (g.only and g.family == "objective") for g in frame.givens]
        return bool(left_out) and all(left_out) and not self.ends_in_question_mark and not (self.asks and frame.targets)

    @property
    def only_asks_assent(self) -> bool:
        """Whether the part is but "Confirm or deny." or "Yes or no?", to what stands beside it."""
        frame = read(self.tagged)
        return frame.empty and frame.act == "truth" and not frame.points_back and not frame.topic

    @property
    def ends_in_question_mark(self) -> bool:
        """Whether a question mark closes the part."""
        return self.tagged.text.rstrip().endswith("?")


def parts_of(message: str, tag: Callable[[str], Tagged]) -> tuple[Part, ...]:
    """The parts of a message, in order; `tag` reads one sentence."""
    enumerated = _ENUMERATION.search(message) is not None
    parts: list[Part] = []
    for sentence in sentences(message):
        split = split_sentence(tag(sentence))
        parts += [Part(tagged, enumerated or len(split) > 1) for tagged in split]
    return tuple(parts)


def split_sentence(tagged: Tagged, tries: int = MOST_SPLITS) -> list[Tagged]:
    """A sentence, or its parts where a second question begins: "which SDGs does D.2-2 list, and is C7 in it?"."""
    mentions = [mention for mention in tagged.mentions if mention.concept != "filler"]
    for place in range(2, len(mentions) - 1):
        if not _joins(mentions[place]):
            continue
        if place > 2 and _joins(mentions[place - 1]):
            continue  # a part of the joint before
        joint, rest = _whole_joint(mentions[place], mentions[place + 1 : place + 1 + NEAR])
        if not _begins_question(joint, rest):
            continue
        tries -= 1
        if tries < 0:
            break
        left, right = _cut(tagged, joint)
        if _are_two_questions(left, right, joint, rest[0]):
            return [left, *split_sentence(right, tries)]
    return [tagged]


def listed_alone(message: str, parts: tuple[Part, ...]) -> str:
    """As in "SDG 6? SDG 7? SDG 14? Outcomes for each": the codes of bare questions as one list; empty where none is."""
    frames = [read(part.tagged) for part in parts]
    bare = [frame for frame in frames if len(frame.givens) == 1 and not frame.targets and frame.act == "list"]
    shared = any((frame.each or frame.act == "table") and frame.targets for frame in frames)
    alike = len({frame.givens[0].family for frame in bare}) == 1
    if len(bare) < 2 or not alike or not shared or len(bare) + 2 < len(parts):
        return ""
    return _ASKED_CODE.sub(r"\1,", message)


def is_complete(frame: Frame) -> bool:
    """Whether a frame names enough to be asked by itself."""
    named = frame.givens or frame.rank or frame.amounts or frame.every or frame.none or frame.topic or frame.any
    return bool(named) and not frame.empty


def _joins(mention: Mention) -> bool:
    return mention.concept in ("and", "follow") or (mention.concept == "stop" and mention.text in ",;:/")


def _whole_joint(joint: Mention, rest: list[Mention]) -> tuple[Mention, list[Mention]]:
    """The joint with all that joins after it (", and also"), and what follows."""
    while len(rest) > 1 and (_joins(rest[0]) or rest[0].concept == "link"):
        joint, rest = replace(joint, end=rest[0].end), rest[1:]
    return joint, rest


def _begins_question(joint: Mention, rest: list[Mention]) -> bool:
    """Whether what follows a joint opens like a question; after a slash, a family's word with a code will do."""
    first, second = rest[0], rest[1] if len(rest) > 1 else None
    if joint.text == "/" and first.family is not None and any(mention.concept == "code" for mention in rest):
        return True
    if first.concept in ("wh", "how_many", "where") and first.text != "that":
        return True
    if second is None:
        return False
    if first.family is not None:
        return first.family != "study_question" and second.concept in ("shared", "only", "link")
    verb = first.concept == "yes_no" and first.text in ("does", "is", "do", "are")
    return verb and second.concept in ("code", "any", "name")


def _cut(tagged: Tagged, joint: Mention) -> tuple[Tagged, Tagged]:
    before = tuple(mention for mention in tagged.mentions if mention.end <= joint.start)
    after = tuple(mention for mention in tagged.mentions if mention.start >= joint.end)
    return (
        Tagged(tagged.text[: joint.start], before, tagged.language),
        Tagged(tagged.text[joint.end :], after, tagged.language),
    )


def _are_two_questions(left: Tagged, right: Tagged, joint: Mention, opening: Mention) -> bool:
    """Whether both sides can stand alone; before a colon anything may stand."""
    first, second = read(left), read(right)
    if joint.text == ":":
        named = bool(second.targets) and bool(second.givens)
        scoped = bool(first.given("objective")) and not second.given("objective")
        return is_complete(second) and named and not second.points_back and not scoped
    if is_told(left) and second.asks and second.points_back:
        return True
    paired = bool((opening.family or joint.text == "/") and first.targets and first.givens)
    if not (first.asks or paired) or not is_complete(first) or (second.empty and not second.wh_only):
        return False
    return build(first) is not None
