"""Say a query in plain words: "outcomes with C5 and SDG 9, without SDG 16". The phrases are data, in six languages."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.exact.code import MAPPED, ROWS, Family
from assistant.exact.query import (
    Alike,
    Both,
    Claim,
    Codes,
    Contained,
    Counted,
    Described,
    Either,
    Everything,
    Exists,
    Linked,
    Listing,
    Not,
    Number,
    Outnumbers,
    Query,
    Ranked,
    Same,
    Selection,
    Table,
    Worded,
)
from assistant.exact.relative import Balanced, Outdoing


@cache
def phrases(language: str) -> dict[str, Any]:
    """The phrases of a language; English where it has none."""
    data = json.loads(files("assistant").joinpath("data/words.json").read_text(encoding="utf-8"))
    return dict(data.get(language, data["en"]))


def family_word(family: Family, count: int, language: str = "en") -> str:
    """The word for some codes: "SDG" or "SDGs", "outcome" or "outcomes"."""
    one, many = phrases(language)[family]
    return str(one if count == 1 else many)


def enumerated(codes: tuple[str, ...], language: str = "en", word: str = "and") -> str:
    """Codes as people list them: "SDG 4, SDG 9 and SDG 11"."""
    if len(codes) < 2:
        return "".join(codes)
    if language == "zh":
        return "、".join(codes)
    space = "" if language == "ar" else " "
    return f"{', '.join(codes[:-1])} {phrases(language)[word]}{space}{codes[-1]}"


def selection_in_words(selection: Selection, language: str = "en", count: int = 2) -> str:
    """What a selection selects, as a noun phrase: "outcomes with SDG 13", "SDGs shared by D.2-1 and D.2-2"."""
    say = phrases(language)
    noun = family_word(selection.family, count, language)
    match selection:
        case Everything():
            return str(say["all"].format(many=family_word(selection.family, 2, language)))
        case Codes(_, codes):
            return enumerated(codes, language)
        case _:
            conditions = _conditions(selection, language)
            return f"{noun}{'' if language == 'zh' else ' '}{conditions}".strip()


def query_in_words(query: Query, language: str = "en") -> str:
    """What a query looks up: "SDGs of D.2-2", "number of outcomes with C7", "whether D.4-4 lists SDG 7"."""
    match query:
        case Listing(of):
            return "; ".join(selection_in_words(selection, language) for selection in of)
        case Number(of):
            words = selection_in_words(of, language)
            return f"number of {words}" if language == "en" else words
        case Table(rows, columns):
            names = enumerated(tuple(family_word(column, 2, language) for column in columns), language)
            words = selection_in_words(rows, language)
            return f"{names} of each of: {words}" if language == "en" else f"{words}: {names}"
        case Described(codes):
            return enumerated(codes, language)
        case _:
            return claim_in_words(query.claim, language)


def claim_in_words(claim: Claim, language: str = "en") -> str:
    """What a claim says, without judging it."""
    match claim:
        case Contained(part, whole):
            joint = "are among the" if language == "en" else "⊆"
            return f"{selection_in_words(part, language)} {joint} {selection_in_words(whole, language)}"
        case Exists(of):
            return selection_in_words(of, language)
        case Same(left, right):
            return f"{selection_in_words(left, language)} = {selection_in_words(right, language)}"
        case Outnumbers(left, right, comparison):
            return f"{selection_in_words(left, language)} {comparison} {selection_in_words(right, language)}"


def _conditions(selection: Selection, language: str) -> str:
    say = phrases(language)
    match selection:
        case Both(parts):
            ordered = sorted(parts, key=lambda part: isinstance(part, Not | Ranked))
            said = [_conditions(part, language) for part in ordered if not isinstance(part, Everything)]
            return (", " if language != "zh" else "").join(part for part in said if part)
        case Either(parts):
            return f" {say['or']} ".join(_conditions(part, language) for part in parts)
        case Not(Linked(_, to, "any")):
            key = "not_of" if to.family in ROWS else "without"
            return str(say[key].format(codes=_inner(to, language, "or")))
        case Not(Codes(_, codes)):
            return str(say["except"].format(codes=enumerated(codes, language)))
        case Not(part):
            return str(say["not"].format(part=_conditions(part, language)))
        case Codes(_, codes):
            return str(say["among"].format(codes=enumerated(codes, language)))
        case Linked(family, to, how):
            return _link(family, to, how, language)
        case Counted():
            return _amount(selection, language)
        case Ranked():
            return _ranking(selection, language)
        case Alike(code, of):
            many = enumerated(tuple(family_word(family, 2, language) for family in of), language)
            return str(say["alike"].format(many=many, codes=code))
        case Balanced(_, left, right, comparison):
            return _compared(left, family_word(right, 2, language), comparison, language)
        case Outdoing(code, of, comparison):
            return _compared(of, code, comparison, language)
        case Worded(phrase):
            return str(say["worded"].format(phrase=phrase))
    return ""


def _compared(counted: Family, other: str, comparison: str, language: str) -> str:
    key = {">": "more_many", "==": "as_many", "<": "fewer_many"}[comparison]
    return str(phrases(language)[key].format(many=family_word(counted, 2, language), codes=other))


def _ranking(selection: Ranked, language: str) -> str:
    say = phrases(language)
    said = [] if isinstance(selection.among, Everything) else [_conditions(selection.among, language)]
    said.append(say[selection.direction].format(many=_many(selection.of, language)))
    if selection.rank > 1:
        said.append(say["up_to" if selection.up_to else "place"].format(n=selection.rank))
    return ", ".join(said)


def _many(of: Selection, language: str, count: int = 2) -> str:
    """What is counted, without "all" before a whole family."""
    if isinstance(of, Everything):
        return family_word(of.family, count, language)
    return selection_in_words(of, language, count)


def _link(family: Family, to: Selection, how: str, language: str) -> str:
    say = phrases(language)
    rows = to.family in ROWS or (family == "study_question")
    row_side = family in ROWS and to.family not in ROWS
    key = {
        "any": "any_with" if row_side else "either_of",
        "all": "with" if row_side else "both_of",
        "only": "only_with" if row_side else "only_of",
        "exactly": "exactly_with",
    }[how]
    word = "or" if how == "any" and isinstance(to, Codes) and len(to.codes) > 1 and (row_side or not rows) else "and"
    return str(say[key].format(codes=_inner(to, language, word)))


def _inner(to: Selection, language: str, word: str) -> str:
    return enumerated(to.codes, language, word) if isinstance(to, Codes) else selection_in_words(to, language)


def _amount(selection: Counted, language: str) -> str:
    say = phrases(language)
    of = selection.of
    many, one = _many(of, language), _many(of, language, 1)
    inside = "" if selection.family in ROWS else "in_"
    if selection.number == 0 and selection.comparison in ("==", "<="):
        return str(say["in_none" if inside else "none_of"].format(one=one, many=many))
    key = {">=": "at_least", "<=": "at_most", "==": "exactly", "!=": "not_exactly"}[selection.comparison]
    if key == "not_exactly":
        inside = ""
    return str(say[inside + key].format(n=selection.number, many=many if selection.number != 1 else one, one=one))


def families_named(query: Query) -> set[Family]:
    """The families that a query's codes and columns belong to, for marking the lines that prove it."""
    text = repr(query)
    return {family for family in MAPPED if f"'{family}'" in text}
