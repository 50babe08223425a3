"""Questions about the rows that were spoken of last: "what do they share?", "do they have the same ones?"."""

from dataclasses import replace

from assistant.exact.code import MAPPED, ROWS, Family, family_of
from assistant.exact.frame import Frame, Given, codes_in
from assistant.exact.query import Codes
from assistant.exact.said import Said

_PAIR = 2


def of_pair(said: Said, new: Frame) -> Frame | None:
    """The new frame about the last rows that were spoken of; None where it speaks of something else."""
    rows, columns = _rows(said), _columns(said.frame, new)
    if new.act == "list" and (alone := _alone(said, new)) is not None:
        return replace(new, givens=alone, targets=columns, points_back="") if columns else None
    if len(rows) < _PAIR or new.codes or said.frame.given(*MAPPED):
        return None
    pair = (Given(family_of(rows[-1]), rows),)
    if new.act == "truth" and new.same:
        return replace(said.frame, act="truth", same=True, givens=pair, language=new.language)
    if new.act == "list" and new.compare and not new.targets:
        return replace(new, givens=pair, targets=columns, points_back="")
    if new.shared and new.points_back and not _found_rows(said):
        return replace(new, givens=pair, points_back="", targets=columns)
    return None


def _rows(said: Said) -> tuple[str, ...]:
    """The rows of the question before where it names several, else the last two that were spoken of."""
    named = codes_in(said.frame.given("outcome", "objective"))
    if len(named) > 1:
        return named
    last = family_of(said.recent[-1]) if said.recent else None
    return tuple(code for code in said.recent if family_of(code) == last)[-_PAIR:]


def _columns(before: Frame, new: Frame) -> tuple[Family, ...]:
    asked = new.targets or tuple(family for family in (*before.targets, *before.mentioned) if family in MAPPED)
    return tuple(dict.fromkeys(asked))


def _found_rows(said: Said) -> bool:
    """Whether the question before found outcomes, which are then what "they" are."""
    return said.result is not None and said.result.family == "outcome" and not isinstance(said.result, Codes)


def _alone(said: Said, new: Frame) -> tuple[Given, ...] | None:
    """As in "Lines of D.2?" - "and of D.1?" - "which are in D.2 only?": in the one and not in the other."""
    if len(new.givens) != 1 or not new.givens[0].only or new.givens[0].family not in ROWS:
        return None
    given = new.givens[0]
    others = [code for code in said.recent if family_of(code) == given.family and code not in given.codes]
    known = set(given.codes) <= set(said.recent)
    return (given, Given(given.family, (others[-1],))) if known and others else None
