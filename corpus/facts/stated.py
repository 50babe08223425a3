"""A stretch of the report that states something: the common base of all facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stated:
    """Words of the report: `report[start:end] == text`."""

    text: str
    start: int
    end: int


def stated(report: str, start: int, end: int) -> Stated:
    """The words `report[start:end]` as a value, without white space around them.

    >>> stated("in Geneva , 2020", 2, 10)
    Stated(text='Geneva', start=3, end=9)
    """
    piece = report[start:end]
    start += len(piece) - len(piece.lstrip())
    return Stated(piece.strip(), start, start + len(piece.strip()))
