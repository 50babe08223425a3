"""Take a code into a walk: with the operators that wait for it, as a given of its own or as one more of a list."""

from dataclasses import replace

from assistant.exact.code import Family, family_of
from assistant.exact.frame import Given, Join
from assistant.exact.scope import close_at_code
from assistant.exact.walk import Walk
from assistant.question.mention import Mention

_JOINTS = ("and", "or", "follow", "filler", "noun")


def take_code(walk: Walk, index: int, mention: Mention) -> None:
    """Read one code, or one list of codes of a family ("SDGs 4 and 5")."""
    before = {m.concept for m in walk.mentions[max(index - 2, 0) : index]}
    if "dismiss" in before:
        if any(family_of(code) != "objective" for code in mention.codes) or not walk.givens:
            return
        walk.excepting = True  # "SDG 3 outcomes, forget the D.1 ones"
    if "after" in before:
        walk.flags.add("after_code")
    walk.unknown += mention.unknown
    if not mention.codes:
        walk.negation, walk.only, walk.excepting = None, None, False
        return
    _add(walk, index, _given(walk, index, mention))
    walk.keep_number()
    walk.waiting, walk.number, walk.link, walk.join, walk.only = None, None, "", "", None
    close_at_code(walk, index)


def _given(walk: Walk, index: int, mention: Mention) -> Given:
    family = family_of(mention.codes[0])
    only = walk.only is not None or (walk.only_family == family and _follows_family(walk, index, family))
    inner: Join = "or" if mention.quantity == "or" else "and" if mention.quantity == "and" else ""
    return Given(
        family,
        mention.codes,
        join=walk.join or inner,
        negated=walk.negation is not None,
        excepted=walk.excepting,
        only=only,
        exactly=walk.waiting == ("==", 0),
        linked_by="or" if _goes_on_any(walk) else walk.link,
        named=mention.quantity == "named",
        chosen_from=_chosen_from(walk, index),
    )


def _add(walk: Walk, index: int, given: Given) -> None:
    last = walk.givens[-1] if walk.givens else None
    if last is not None and _same_list(walk, last, given, index):
        walk.givens[-1] = _with_codes_of(last, given, walk.link)
        walk.places[-1] = index
    elif given.only and _repeats(walk, replace(given, only=False)):
        _single_out(walk, given)
    elif not _repeats(walk, given):
        walk.givens.append(given)
        walk.places.append(index)


def _single_out(walk: Walk, given: Given) -> None:
    """As in "D.2-1 and D.2-2: which goals are only in D.2-1?": a row of those before is named again, alone."""
    kept = []
    for before in walk.givens:
        others = tuple(code for code in before.codes if code not in given.codes)
        kept += [replace(before, codes=others)] if others or before.family != given.family else []
    walk.givens[:], walk.places[:] = [*kept, given], [*walk.places[: len(kept)], walk.places[-1]]


def _with_codes_of(last: Given, given: Given, link: Join) -> Given:
    join: Join = "or" if "or" in (link, last.join, given.join) else last.join or given.join
    codes = (*last.codes, *(code for code in given.codes if code not in last.codes))
    return replace(last, codes=codes, join=join)


def _repeats(walk: Walk, given: Given) -> bool:
    """Whether the codes were given before in the same way."""
    repeated = next(
        (one for one in walk.givens if set(given.codes) <= set(one.codes) and one.family == given.family), None
    )
    return repeated is not None and (repeated.negated, repeated.excepted) == (given.negated, given.excepted)


def _same_list(walk: Walk, last: Given, given: Given, index: int) -> bool:
    """Whether these codes continue the list before: "C8, C9", "health and education", "SDG 5 or SDG 9"."""
    alike = (last.family, last.negated, last.excepted) == (given.family, given.negated, given.excepted)
    return alike and not given.exactly and _is_joined(walk, given, index)


def _is_joined(walk: Walk, given: Given, index: int) -> bool:
    between = walk.mentions[walk.places[-1] + 1 : index]
    if all(m.concept in _JOINTS or (m.concept == "stop" and m.text in ",(|\n") for m in between):
        return True
    as_well_as = given.join == "and" and "as well as" in walk.tagged.text
    return as_well_as and all(m.concept in ("all_of", "and", "filler", "noun", "link") for m in between)


def _goes_on_any(walk: Walk) -> bool:
    """As in "at least one of SDG 3 and C11": after "at least one of", the "and" joins choices."""
    return walk.link == "and" and "any_of" in walk.flags and bool(walk.givens) and walk.givens[-1].join == "or"


def _follows_family(walk: Walk, index: int, family: Family) -> bool:
    return any(asked.family == family and index - asked.index <= 4 for asked in walk.asked)


def _chosen_from(walk: Walk, index: int) -> bool:
    """Whether the codes are a choice to pick from: "which of D.2-1 and D.2-2", "among SDGs 1 to 5"."""
    for mention in reversed(walk.mentions[max(index - 4, 0) : index]):
        which_of = mention.concept == "wh" and mention.text.endswith("of")
        if which_of or mention.text in ("among", "amongst", "out of"):
            return True
        if mention.concept not in ("filler", "noun", "link", "all_of") and not mention.family:
            return False
    return False
