"""Take numbers into a walk: amounts ("at least three"), places ("top 3"), and bare numbers that stand for codes."""

from dataclasses import replace

from assistant.exact.code import Family, code_of
from assistant.exact.frame import Given
from assistant.exact.givens import take_code
from assistant.exact.walk import WHOLE, Asked, Role, Walk
from assistant.question.mention import Mention

_BEFORE_NOUN = ("filler", "word", "or_more", "or_fewer", "link", "and")
# How far a bare number may stand from its noun: "a 6 among the goals".
_NEAR = 6


def take_number(walk: Walk, index: int, mention: Mention) -> None:
    """Read a number: it waits for its noun; with a comparison before it, it may do without."""
    number = mention.number or 0
    noun_follows = _noun_follows(walk, index)
    whole = _whole_family(walk, index, number)
    if whole is not None and not noun_follows:
        walk.asked.append(Asked(whole, index, mention, "every"))
        return
    walk.keep_number()
    walk.number, walk.in_digits = number, mention.text.isdigit()
    if walk.negation is not None:
        walk.flags.add("denied_number")
    if walk.excepting:
        walk.flags.add("excepted_number")
    if noun_follows or _continues_codes(walk, index, number):
        return
    if walk.up_to:
        walk.rank_place, walk.number = number, None
    elif walk.waiting is not None:
        _compare(walk, number)


def read_bare_numbers(walk: Walk) -> None:
    """As in "a 6 among the goals", "goals are exactly 1 and 17": numbers whose noun stands elsewhere are codes."""
    numbers = list(dict.fromkeys(number for number in walk.numbers if 0 < number <= WHOLE["sdg"]))
    roles: tuple[Role, ...] = ("plain", "asked", "any") if "excepted_number" in walk.flags else ("plain", "asked")
    nouns = [asked for asked in walk.asked_as(*roles) if asked.family in ("sdg", "action_line")]
    if not numbers or any(given.family in ("sdg", "action_line") for given in walk.givens):
        return
    if not nouns:
        _deny_goals(walk, numbers)
        return
    places = [i for i, m in enumerate(walk.mentions) if m.number in numbers and m.text.isdigit()]
    noun = min(nouns, key=lambda one: min((abs(one.index - place) for place in places), default=99))
    only_asked = noun.role == "asked" and len(walk.asked) == 1
    excepted = "excepted_number" in walk.flags
    if (only_asked and not excepted) or not any(
        excepted or _in_one_clause(walk, place, noun.index) for place in places
    ):
        return
    _give_numbers(walk, noun, numbers)


def _deny_goals(walk: Walk, numbers: list[int]) -> None:
    """As in "Which outcomes don't have 17?": of outcomes alone, a bare number that is denied is an SDG."""
    of_rows = bool(walk.asked) and all(asked.family == "outcome" for asked in walk.asked) and not walk.givens
    if of_rows and "denied_number" in walk.flags and not walk.tagged.has("word", "topic"):
        walk.givens.append(Given("sdg", tuple(code_of("sdg", number) for number in numbers), negated=True))
        walk.places.append(len(walk.mentions) - 1)
        walk.stray_negation = False


def _give_numbers(walk: Walk, noun: Asked, numbers: list[int]) -> None:
    denied = "denied_number" in walk.flags
    if denied:
        walk.givens = [replace(given, negated=False) for given in walk.givens]
    codes = tuple(code_of(noun.family, number) for number in numbers if number <= WHOLE[noun.family])
    if not codes:
        return
    walk.givens.append(
        Given(
            noun.family,
            codes,
            join=walk.join,
            exactly=walk.exact_numbers,
            negated=denied,
            excepted="excepted_number" in walk.flags,
        )
    )
    walk.places.append(noun.index)
    walk.amounts = [amount for amount in walk.amounts if amount.number not in numbers]
    noun.role = "noun"


def _whole_family(walk: Walk, index: int, number: int) -> Family | None:
    """As in "all 17": the family that has so many members."""
    before = walk.preceding(index)
    if before is None or before.concept != "every":
        return None
    return next((family for family, size in WHOLE.items() if size == number and family != "objective"), None)


def _continues_codes(walk: Walk, index: int, number: int) -> bool:
    """As in "goal 2 or goal 12, but leave out 16": a bare number after codes is one more code of their family."""
    if not walk.givens or walk.waiting is not None or not walk.in_digits:
        return False
    family = walk.givens[-1].family
    tied = walk.negation is not None and walk.negation > walk.places[-1]
    if family not in ("sdg", "action_line") or not (tied or walk.excepting) or not 0 < number <= WHOLE[family]:
        return False
    walk.number = None
    code = code_of(family, number)
    take_code(walk, index, replace(walk.mentions[index], concept="code", codes=(code,), number=None))
    return True


def _compare(walk: Walk, number: int) -> None:
    """Use the comparison that waits: "exactly 5" may name a code, the others make an amount without a noun."""
    assert walk.waiting is not None
    comparison, shift = walk.waiting
    if comparison == "==" and number <= WHOLE["sdg"]:
        walk.exact_numbers = True
        walk.numbers.append(number)
        walk.number = None
        return
    walk.loose.append((comparison, number + shift))
    walk.waiting = walk.number = None


def _noun_follows(walk: Walk, index: int) -> bool:
    for mention in walk.following(index, 4):
        if mention.family:
            return True
        if mention.concept not in _BEFORE_NOUN:
            return False
    return False


def _in_one_clause(walk: Walk, place: int, other: int) -> bool:
    """Whether two places are close and in one clause."""
    between = walk.mentions[min(place, other) + 1 : max(place, other)]
    return len(between) <= _NEAR and not any(m.concept == "stop" and m.text in ".:;?!\n" for m in between)
