"""What was said before: a question, the query it became, and what that leaves to be pointed at."""

from dataclasses import dataclass, replace

from assistant.exact.code import family_of
from assistant.exact.frame import Frame, Given
from assistant.exact.query import (
    Codes,
    Contained,
    Described,
    Exists,
    Listing,
    Number,
    Query,
    Same,
    Selection,
    Table,
    Truth,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One earlier question: its frame (already complete), its query, and the rows spoken of, the latest last.

    `found` are the codes it found, in number order; `earlier` is what the question before it found.
    """

    frame: Frame
    query: Query
    recent: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    earlier: Selection | None = None

    @property
    def subject(self) -> tuple[Given, ...]:
        """The rows and codes that the question was about: what "it" stands for."""
        if isinstance(self.query, Described) and not self.frame.givens:
            return (Given("outcome", self.query.codes),)
        rows = self.frame.given("outcome")
        return rows or tuple(replace(given, only=False) for given in self.frame.givens)

    @property
    def result(self) -> Selection | None:
        """What the question found: what "those" stand for."""
        match self.query:
            case Listing(of):
                return of[0]
            case Number(of) | Truth(Exists(of)):
                return of
            case Table(rows):
                return rows
            case Truth(Contained(part)):
                return part
            case Truth(Same(left)):
                return left
            case Described(codes):
                return Codes(family_of(codes[0]), codes)
        return None
