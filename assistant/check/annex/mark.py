"""A mark: a word, a phrase or a code of a clause about Annex 1, with the part that it plays."""

from dataclasses import dataclass

from assistant.exact.code import Family


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at `even[start:end]`; which of its parts say something depends on its letter."""

    sign: str
    start: int
    end: int
    codes: tuple[str, ...] = ()
    families: tuple[Family, ...] = ()
    size: int | None = None
    hedge: str = ""
    exact: bool = False
    scope: tuple[str, ...] = ()
