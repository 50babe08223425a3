"""Take a family's word ("SDGs", "outcomes") into a walk, with its role."""

from dataclasses import replace

from assistant.exact.code import Family
from assistant.exact.roles import role_of
from assistant.exact.walk import Asked, Role, Walk
from assistant.question.mention import Mention


def take_family(walk: Walk, index: int, mention: Mention, family: Family) -> None:
    """Read one family's word: it takes the operators that wait for a noun."""
    role = role_of(walk, index, family)
    walk.asked.append(Asked(family, index, mention, role))
    if role not in ("amount", "asked", "ranked", "every"):
        walk.keep_number()
    if role != "noun":
        walk.attach_amounts(family)
        walk.waiting = None
    walk.link, walk.number = "", None
    _use_operators(walk, index, role)


def _use_operators(walk: Walk, index: int, role: Role) -> None:
    if role in ("none", "only", "amount", "excluded"):
        walk.negation = walk.only = None
    if role == "none" and walk.givens and walk.givens[-1].family == "objective" and walk.places[-1] >= index - 3:
        walk.givens[-1] = replace(walk.givens[-1], negated=False)  # "no D.2 outcomes" denies the outcomes
