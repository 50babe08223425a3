"""What a question asks for: the families that are asked, those beside them, and both columns of named rows."""

from assistant.exact.acts import is_yes_no
from assistant.exact.code import Family
from assistant.exact.frame import Given
from assistant.exact.walk import Asked, Walk
from assistant.question.mention import Mention

_QUIET = (
    *("and", "or", "follow", "filler", "all_of", "every", "list", "it"),
    *("wh", "link", "union", "also", "same"),
)
# What a row contributes to, and what it facilitates.
_RELATIONS: tuple[Family, ...] = ("sdg", "action_line")
_COMPARED = frozenset(("more", "fewer", "as_many"))
_JOINS = ("and", "or", "follow", "stop", "also")


def targets_of(walk: Walk) -> tuple[Family, ...]:
    """The families a question asks for, in order: SDGs and lines in "which goals and lines does D.2-2 list?"."""
    targets = _asked_for(walk)
    rows = [given for given in walk.givens if given.family in ("outcome", "objective")]
    facts = [given for given in walk.givens if given.family in ("sdg", "action_line")]
    if rows and not facts and not walk.asked and walk.tagged.has("wsis") and not walk.tagged.has("text_cue"):
        return ("action_line",)
    mapped = [asked for asked in walk.asked if asked.family in ("sdg", "action_line")]
    related = tuple(family for family in _RELATIONS if f"relation.{family}" in walk.flags)
    if rows and not facts and not walk.asked and related and walk.tagged.has("wh") and not walk.tagged.has("text_cue"):
        return ("action_line",) if related == ("action_line",) else _RELATIONS
    if _only_names_rows(walk, targets, rows, mapped):
        targets = tuple(target for target in targets if target != "outcome")
    if (
        not rows
        or facts
        or walk.direction
        or walk.amounts
        or walk.flags & _COMPARED
        or {"outcome", "objective"} & set(targets)
    ):
        return targets
    if is_yes_no(walk) and not any(asked.role == "asked" for asked in mapped):
        return targets
    return _widened(walk, targets, mapped) or targets


def _asked_for(walk: Walk) -> tuple[Family, ...]:
    """The families under "which" or "list", else at the head, else just mentioned, with those coordinated to them."""
    chosen = walk.asked_as("asked") or walk.asked_as("leading") or walk.asked_as("plain")
    if not chosen:
        alone = walk.asked_as("each", "every", "any")
        return (alone[0].family,) if alone and not walk.direction and len(walk.asked) == 1 else ()
    last = chosen[0]
    families = [last.family]
    for other in walk.asked_as("plain", "asked", "every"):
        if other.index > last.index and _coordinated(walk, last, other):
            families.append(other.family)
            last = other
    return tuple(dict.fromkeys(families))


def _only_names_rows(walk: Walk, targets: tuple[Family, ...], rows: list[Given], mapped: list[Asked]) -> bool:
    """As in "Outcome at D.2-2: which SDGs": beside named rows and a wanted column, "outcome" is no target."""
    if (
        walk.flags & _COMPARED
        or not rows
        or not any(asked.family == "outcome" and asked.family in targets for asked in walk.asked_as("plain"))
    ):
        return False
    return any(asked.role == "asked" or (rows[0].family == "outcome" and asked.role == "plain") for asked in mapped)


def _widened(walk: Walk, targets: tuple[Family, ...], mapped: list[Asked]) -> tuple[Family, ...]:
    """What is asked of named rows: every family of codes that is mentioned and not counted or denied.

    "fill in: D.4-1 contributes to goals ___ and facilitates lines ___" asks for both; "D.2 all action lines" for
    the lines; "I only need the goals" for the goals.
    """
    for asked in mapped:
        denied = asked.role == "none" and bool(targets) and asked.family not in targets
        if denied or asked.role in ("only", "every"):
            asked.role = "excluded" if denied else "plain"
            walk.only_family = None
    wanted: dict[Family, None] = dict.fromkeys(asked.family for asked in mapped if asked.role in ("plain", "asked"))
    if "sdg" in wanted and "action_line" not in wanted and _names_wsis(walk, mapped):
        wanted["action_line"] = None
    return tuple(wanted)


def _names_wsis(walk: Walk, mapped: list[Asked]) -> bool:
    """As in "SDGs and WSIS", "SDG = ? WSIS = ?": the bare name of the summit stands for its action lines."""
    return any(
        mention.concept == "wsis"
        and any(abs(index - asked.index) <= 4 for asked in mapped if asked.family == "sdg")
        and _stands_bare(walk.following(index, 1))
        for index, mention in enumerate(walk.mentions)
    )


def _stands_bare(following: list[Mention]) -> bool:
    if not following:
        return True
    return following[0].concept in ("stop", "filler", "same", "and") or following[0].text == "side"


def _coordinated(walk: Walk, left: Asked, right: Asked) -> bool:
    """Whether two families' words are joined: "goals and lines", "goals/lines", "goals, and also lines"."""
    between = walk.mentions[left.index + 1 : right.index]
    if not all(m.concept in _QUIET or (m.concept == "stop" and m.text in ",:?/") for m in between):
        return False
    signs = set("/|+&") & set(walk.tagged.text[left.mention.end : right.mention.start])
    return bool(signs) or any(m.concept in _JOINS or m.text == "as well as" for m in between)
