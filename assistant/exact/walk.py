"""The state of one walk over a question's mentions: what was given and asked so far, and which operators still wait."""

from dataclasses import dataclass, field
from typing import Literal

from assistant.exact.code import Family
from assistant.exact.frame import Amount, Given, Join
from assistant.exact.query import Comparison, Direction
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

# What a family's word does in a question; roles.py says which words give it which role.
Role = Literal[
    "plain", "asked", "leading", "noun", "amount", "ranked", "every", "each", "any", "only", "none", "excluded"
]
# The whole families: "all 17 SDGs" and "the 16 outcomes" are no amounts.
WHOLE: dict[Family, int] = {"sdg": 17, "outcome": 16, "action_line": 11, "objective": 4}
# The concepts that ask for something.
ASKS = frozenset({"wh", "list", "how_many"})


@dataclass(slots=True)
class Asked:
    """A family's word, where it stands, and what it does there."""

    family: Family
    index: int
    mention: Mention
    role: Role


@dataclass(slots=True)
class Walk:
    """What was read so far.

    `givens` and `places` run side by side: the codes, and the index of the mention that gave them. `negation` and
    `only` are the index of a "not" or "only" that waits for its codes; `excepting` says that an "apart from" does.
    `join` and `link` hold the word inside and before the next codes. `waiting` is a comparison with the shift it
    gives to its number ("more than 3" is ">= 3 + 1"), `number` a number that waits for its noun, `loose` the amounts
    and `numbers` the numbers that found none. `flags` are all other concepts that were met.
    """

    tagged: Tagged
    givens: list[Given] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    only_family: Family | None = None
    direction: Direction | None = None
    rank_place: int = 1
    up_to: bool = False
    counted: Family | None = None
    negation: int | None = None
    stray_negation: bool = False
    excepting: bool = False
    only: int | None = None
    link: Join = ""
    join: Join = ""
    waiting: tuple[Comparison, int] | None = None
    number: int | None = None
    in_digits: bool = False
    loose: list[tuple[Comparison, int]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    exact_numbers: bool = False
    opening: str = ""
    sentence: int = 0

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions that are walked over."""
        return self.tagged.mentions

    def preceding(self, index: int) -> Mention | None:
        """The mention directly before `index`."""
        return self.mentions[index - 1] if index else None

    def following(self, index: int, reach: int, *skipped: str) -> list[Mention]:
        """The next `reach` mentions after `index`, without those of the skipped concepts."""
        return [m for m in self.mentions[index + 1 : index + 1 + reach] if m.concept not in skipped]

    def asked_as(self, *roles: Role) -> list[Asked]:
        """The families' words that have one of these roles, in order."""
        return [asked for asked in self.asked if asked.role in roles]

    def keep_number(self) -> None:
        """Keep a number that found no noun; number words ("one message") are too common to be codes."""
        if self.number is not None and self.in_digits and self.waiting is None:
            self.numbers.append(self.number)
        self.number = None

    def attach_amounts(self, family: Family) -> None:
        """Give the amounts that found no noun to a family."""
        self.amounts += [Amount(family, comparison, number) for comparison, number in self.loose]
        self.loose = []
