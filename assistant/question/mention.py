"""A mention: a stretch of a question that stands for something, such as a code, a family, or an operator."""

from dataclasses import dataclass

from assistant.exact.code import FAMILIES, Family

_FAMILIES: dict[str, Family] = {f"family.{family}": family for family in FAMILIES}


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch `[start, end)` of the cleaned question and what it stands for.

    `concept` is "code", "name" (a title or nickname, whose `codes` are its possible meanings), "number", "word" (a
    word that stands for nothing we know), "stop" (a sentence or clause mark), or a concept of the lexicon ("not",
    "most", "family.sdg" …). `codes` are canonical codes; `unknown` are well-formed codes that do not exist.
    """

    concept: str
    text: str
    start: int
    end: int
    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    number: int | None = None
    quantity: str = ""

    @property
    def family(self) -> Family | None:
        """The family that a "family.…" mention names."""
        return _FAMILIES.get(self.concept)
