"""The lists of codes in a clause about Annex 1: "SDGs 1, 3 and 5", "nine SDGs", "every action line except C10"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.check.atoms import Atom
from assistant.check.mapping_words import mapping_pattern
from assistant.exact.code import Family, family_of
from corpus.number_words import NUMBER_WORDS

ROWS: tuple[Family, ...] = ("outcome", "objective")
CODES: tuple[Family, ...] = ("sdg", "action_line")
NAMES: dict[str, Family] = {"s": "sdg", "g": "sdg", "a": "action_line", "l": "action_line"}


@dataclass(frozen=True, slots=True)
class Listed:
    """Codes of one family, as one atom of the clause lists them.

    `size` is given where only a number is, and `more` where others follow unnamed: "C9 and four others". `exactly`
    marks "all but these".
    """

    family: Family
    codes: tuple[str, ...]
    start: int
    end: int
    size: int | None = None
    hedge: str = ""
    every: bool = False
    more: int = 0
    exactly: bool = False


def read_lists(even: str, atoms: tuple[Atom, ...], members: Mapping[Family, tuple[str, ...]]) -> list[Listed]:
    """The lists of a levelled clause in order: codes, counts of codes, all codes and none."""
    found = []
    for atom in atoms:
        if atom.kind == "code":
            codes = tuple(str(code) for code in atom.value)
            family = family_of(codes[0])
            if family in (*ROWS, *CODES):
                found.append(Listed(family, codes, atom.start, atom.end))
        elif atom.kind == "number" and atom.noun:
            family_word = next((word for word in atom.noun[:3] if word in ("sdg", "goal", "action")), "")
            if family_word and not set(atom.noun[:2]) & {"target", "indic"} and not counts_targets(atom):
                size, hedge = int(float(str(atom.value[0]))), str(atom.value[1])
                found.append(Listed(NAMES[family_word[0]], (), atom.start, _noun_end(even, atom), size, hedge))
    for name, size in (("all_codes", -1), ("no_codes", 0)):
        for match in mapping_pattern(name).finditer(even):
            if not any(one.start < match.end() and match.start() < one.end and one.codes for one in found):
                found = [one for one in found if not (one.start < match.end() and match.start() < one.end)]
                family = NAMES[match[1][0]]
                full = members[family] if size else ()
                but = mapping_pattern("except_numbers").match(even, match.end()) if size else None
                left = [int(number) for number in re.findall(r"\d+", but["numbers"])] if but else []
                codes = tuple(code for code in full if int(re.sub(r"\D", "", code)) not in left)
                end = but.end() if but else match.end()
                every = bool(size) and not but
                found.append(Listed(family, codes, match.start(), end, None if size else 0, "", every, 0, bool(but)))
    found = [_with_others(even, one) for one in found]
    return _without_exceptions(even, sorted(found, key=lambda one: one.start))


def _with_others(even: str, one: Listed) -> Listed:
    match = mapping_pattern("others_more").match(even, one.end) if one.family in CODES and one.codes else None
    return replace(one, end=match.end(), more=NUMBER_WORDS[match["more"]]) if match else one


def _without_exceptions(even: str, lists: list[Listed]) -> list[Listed]:
    """As in "every action line except C10 and C11": one list, of all but these."""
    kept: list[Listed] = []
    for one in lists:
        last = kept[-1] if kept else None
        between = even[last.end : one.start] if last is not None else ""
        if last and last.every and last.family == one.family and mapping_pattern("except").fullmatch(between):
            codes = tuple(code for code in last.codes if code not in one.codes)
            kept[-1] = replace(last, codes=codes, end=one.end, every=False, exactly=True)
        else:
            kept.append(one)
    return kept


def counts_targets(atom: Atom) -> bool:
    """Whether a number counts targets or indicators, which are no codes."""
    return "target" in atom.noun[:4] or "indic" in atom.noun[:4]


def _noun_end(even: str, atom: Atom) -> int:
    for word in ("action lines", "action line", "sdgs", "goals", "sdg", "goal"):
        at = even.find(word, atom.end, atom.end + 60)
        if at >= 0:
            return at + len(word)
    return atom.end
