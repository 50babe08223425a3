"""Choices between words that a statement makes: "invited" and not "shall", "annually" and not "every month"."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from assistant.check.level import level
from assistant.check.part import Part
from assistant.check.tables import claims_pattern, table
from assistant.text.words import stems_of

if TYPE_CHECKING:
    from assistant.check.statements import Statement, Statements

# Confidence that a statement speaks of a clause's matter from which its other choice contradicts.
MATTER_OF_CHOICE = 0.42
MATTER_OF_COMMON = 0.7  # for choices that most statements make, such as "invited" against "shall"
MOVED, MOVED_BY = 0.6, 0.3  # share of words that another passage of the kind tells, and by how much more
FEW = 3  # statements: a family that no more of them use is rare


COMMON = ("tense", "share", "apart", "obligation", "trend", "level", "continuing", "region", "addressee", "finished")


class Choices:
    """Holds the choices of a clause against those of the report."""

    def __init__(self, statements: "Statements") -> None:
        self._statements = statements

    def closed(self, text: str) -> list[Part]:
        """A choice that the report does not make, in a family of which it tells all."""
        parts = []
        options = read_choices(text)
        for name, about in closed_choices().items():
            tellers = [one for one in self._statements.all if name in one.choices and about.search(level(one.text))]
            other = options.get(name, frozenset()).difference(*(one.choices[name] for one in tellers))
            if other and tellers and about.search(level(text)):
                one = tellers[0]
                first, last = choice_span(one.text, name, sorted(one.choices[name])[0])
                start, end = choice_span(text, name, sorted(other)[0])
                told = one.text[first:last]
                parts.append(Part(start, end, "contradicted", f"choice-{name}", told, ((one.start, one.end),)))
        return parts

    def moved(self, text: str, stems: tuple[str, ...]) -> list[Part]:
        """What a passage tells, said of another passage of the same kind: what one session told, of the other."""
        parts = []
        said = read_choices(text)
        for name in inherited_choices() & said.keys():
            if len(said[name]) != 1:
                continue
            start, end = choice_span(text, name, next(iter(said[name])))
            place = frozenset(
                stem for word in re.findall(r"[^\W_]+", level(text[start:end])) for stem in stems_of(word)
            )
            rest = [stem for stem in stems if stem not in place]
            tellers = [one for one in self._statements.all if name in one.choices]
            here = max((self._own_cover(rest, one) for one in tellers if one.choices[name] & said[name]), default=0.0)
            best = max(tellers, key=lambda one: self._own_cover(rest, one))
            there = self._own_cover(rest, best)
            if there >= MOVED and there - here >= MOVED_BY:
                told = " ".join(best.text.split())
                parts.append(Part(start, end, "contradicted", f"choice-{name}", told, ((best.start, best.end),)))
        return parts

    def _own_cover(self, stems: list[str], one: "Statement") -> float:
        """The share of the words' weight that a statement's own words meet."""
        total = sum(map(self._statements.weight, stems))
        met = sum(self._statements.weight(stem) for stem in stems if stem in one.own | one.spelled)
        return met / total if total else 0.0

    def _rare(self, name: str) -> bool:
        """Whether few statements make a choice of this family, so that the best one is surely the one meant."""
        return sum(name in one.choices for one in self._statements.all) <= FEW

    def other(
        self, text: str, one: "Statement", near: list["Statement"], confidence: float, foreign: bool, at_hand: bool
    ) -> list[Part]:
        """The choices of a clause that its statement, and those as near, make otherwise.

        `confidence` is how surely the statement speaks of the clause's matter; a `foreign` clause has strange words;
        one `at_hand` goes on with what the statement tells.
        """
        parts = []
        for name, options in read_choices(text).items():
            strange = foreign and confidence < MATTER_OF_COMMON
            if not at_hand and not self._rare(name) and (strange or confidence < MATTER_OF_CHOICE):
                continue
            if name in COMMON and name != "continuing" and confidence < MATTER_OF_COMMON:
                continue
            told = one.choices.get(name, frozenset())
            around = told.union(*(other.choices.get(name, frozenset()) for other in near))
            if name == "finished":  # one thing is done and another awaited in one passage
                passage = [other for other in self._statements.all if other.passage.id == one.passage.id]
                around = around.union(*(other.choices.get(name, frozenset()) for other in passage))
            if not told or options & around or name in closed_choices():
                continue
            if not options - told:
                continue
            start, end = choice_span(text, name, sorted(options - told)[0])
            try:
                first, last = choice_span(one.text, name, sorted(told)[0])
            except ValueError:  # it is the passage that makes the choice
                first, last = 0, len(one.text)
            parts.append(
                Part(start, end, "contradicted", f"choice-{name}", one.text[first:last], ((one.start, one.end),))
            )
        return parts


@cache
def _choice_patterns() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        name: {option: re.compile(rf"(?<![\w-])(?:{words})(?![\w])") for option, words in family["options"].items()}
        for name, family in table("choices")["choices"].items()
    }


@lru_cache(maxsize=1024)
def read_choices(text: str) -> dict[str, frozenset[str]]:
    """For each family of `choices.json` the options that a text uses; families it does not touch are left out."""
    even = level(text)
    found = {
        name: frozenset(option for option, pattern in options.items() if _chosen(even, pattern))
        for name, options in _choice_patterns().items()
    }
    return {name: options for name, options in found.items() if options}


def chosen_words(text: str) -> tuple[str, ...]:
    """The words with which a text makes its choices, save those that most texts make."""
    even = level(text)
    rare = [options for name, options in _choice_patterns().items() if name not in COMMON]
    found = (_chosen(even, pattern) for options in rare for pattern in options.values())
    return tuple(word for match in found if match is not None for word in re.findall(r"[^\W_]+", match.group()))


@cache
def inherited_choices() -> frozenset[str]:
    """Families whose choice in a passage's first sentence holds for the whole passage."""
    return frozenset(name for name, family in table("choices")["choices"].items() if family.get("inherited"))


def _chosen(even: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first place where a choice is made and not denied: "not by itself" chooses nothing."""
    for match in pattern.finditer(even):
        if claims_pattern("denied_choice").search(even[max(0, match.start() - 45) : match.start()]) is None:
            return match
    return None


@cache
def closed_choices() -> dict[str, re.Pattern[str]]:
    """Families of which the report tells all: what a text on their matter chooses beside that is wrong."""
    families = table("choices")["choices"]
    return {name: re.compile(family["about"]) for name, family in families.items() if "about" in family}


def choice_span(text: str, name: str, option: str) -> tuple[int, int]:
    """Where a text makes a choice. Raises `ValueError` where it does not."""
    match = _chosen(level(text), _choice_patterns()[name][option])
    if match is None:
        raise ValueError(f"the text makes no choice {option!r} of {name!r}; ask read_choices first")
    return match.span()
