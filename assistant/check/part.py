"""A part: what one reader of claims found in a sentence, before it becomes a finding of the draft."""

from dataclasses import dataclass, replace

from assistant.check.finding import Piece, Verdict

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A verdict on `sentence[start:end]`. `places` are the offsets in the report that prove it, best first."""

    start: int
    end: int
    verdict: Verdict
    rule: str
    correct: str | None = None
    places: tuple[Place, ...] = ()
    diff: tuple[Piece, ...] = ()

    def moved(self, by: int) -> "Part":
        """The same part in a longer text, `by` characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)
