"""A result: what one system answered to one case, and the verdict."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evals.case import Case
from evals.given import Given
from evals.score import Score
from evals.text_score import says_declined


@dataclass(frozen=True, slots=True)
class Result:
    """One case, one answer. `answer` is None where the system failed; `seconds` is the wall-clock time of the call.

    `retrieval` holds the ranking metrics of this case, empty where it has no gold passages.
    """

    case: Case
    answer: Given | None
    score: Score
    seconds: float = 0.0
    retrieval: Mapping[str, float] = field(default_factory=dict)

    @property
    def right(self) -> bool:
        """Whether text and fields are right."""
        return self.score.verdict == "right"

    @property
    def failed(self) -> bool:
        """Whether the system gave no answer because it raised: neither right, nor wrong, nor declined."""
        return self.score.verdict == "error"

    @property
    def declined(self) -> bool:
        """Whether the system claims nothing: it abstained, asked back or said nothing at all."""
        if self.answer is None:
            return False
        if self.score.by_text:
            return self.score.verdict == "declined" or says_declined(self.answer.text)
        return self.answer.abstained or self.score.verdict == "declined"

    @property
    def abstained(self) -> bool:
        """Whether it declined in words. An empty text is no answer and no abstention either."""
        return self.declined and self.answer is not None and bool(self.answer.text.strip())
