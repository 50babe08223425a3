"""Choices between words that a statement makes: "invited" and not "shall", "annually" and not "every month"."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from assistant.check.level import level
from assistant.check.part import Part
from assistant.check.tables import claims_pattern, table

if TYPE_CHECKING:
    from assistant.check.statements import Statement, Statements

# Confidence that a statement speaks of a clause's matter from which its other choice contradicts.
MATTER_OF_CHOICE = 0.48
MATTER_OF_COMMON = 0.7  # for choices that most statements make, such as "invited" against "shall"
FEW = 3  # statements: a family that no more of them use is rare


COMMON = ("tense", "share", "apart", "obligation", "trend", "level", "continuing", "region", "addressee")


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

    def _rare(self, name: str) -> bool:
        """Whether few statements make a choice of this family, so that the best one is surely the one meant."""
        return sum(name in one.choices for one in self._statements.all) <= FEW

    def other(
        self, text: str, one: "Statement", near: list["Statement"], confidence: float, foreign: bool
    ) -> list[Part]:
        """The choices of a clause that its statement, and those as near, make otherwise.

        `confidence` is how surely the statement speaks of the clause's matter; a `foreign` clause has strange words.
        """
        parts = []
        for name, options in read_choices(text).items():
            if not self._rare(name) and (foreign or confidence < MATTER_OF_CHOICE):
                continue
            if name in COMMON and name != "continuing" and confidence < MATTER_OF_COMMON:
                continue
            told = one.choices.get(name, frozenset())
            around = told.union(*(other.choices.get(name, frozenset()) for other in near))
            if not told or options & around or name in closed_choices():
                continue
            start, end = choice_span(text, name, sorted(options - told)[0])
            first, last = choice_span(one.text, name, sorted(told)[0])
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
