"""Readings: what each question of a message was understood as, and how those of one message go together."""

from dataclasses import dataclass, replace

from assistant.exact.frame import Frame
from assistant.exact.meaning import Meant
from assistant.exact.negation import denies_codes
from assistant.exact.query import Codes, Contained, Exists, Linked, Listing, Query, Selection, Truth

# A second "question" this short ("action lines?") only names the other column.
SHORT = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """What one question was understood as.

    Exactly one of these holds: `query` is set; `unclear` names the outcomes it may mean; `problem` says why the
    mapping cannot answer ("no_such_code", "annex_2_missing", "sdg_target"); or none is, and the question is not
    about the mapping at all. `meant` is the outcome that a description was read as.
    """

    text: str
    frame: Frame
    query: Query | None = None
    unclear: Meant | None = None
    problem: str = ""
    meant: str = ""

    @property
    def about_mapping(self) -> bool:
        """Whether the mapping has something to say to this question."""
        return self.query is not None or self.unclear is not None or bool(self.problem)


def added(readings: tuple[Reading, ...], reading: Reading, together: bool) -> tuple[Reading, ...]:
    """The readings with one more; `together` says that it stands beside the last one as one of several.

    A listing of what the question before only asked about ("is there any? which?") takes its place, and two columns
    of the same rows become one listing.
    """
    if not readings:
        return (reading,)
    last = readings[-1]
    if last.query is not None and last.query == reading.query:
        return readings
    if (
        isinstance(last.query, Listing)
        and isinstance(reading.query, Listing)
        and set(reading.query.of) <= set(last.query.of)
    ):
        return readings
    match last.query, reading.query:
        case Truth(Exists(of)), Listing((only,)) if of == only:
            return (*readings[:-1], reading)
        case Truth(Contained(_, Linked(_, Codes("objective")))), Listing((only,)) if _finds_it(
            last.frame, reading, only
        ):
            return (*readings[:-1], reading)
        case Listing((one,)), Listing((two,)) if one.family != two.family and _same_codes(last.frame, reading.frame):
            if together or len(reading.text) <= SHORT:
                return (*readings[:-1], replace(reading, query=Listing((one, two))))
    return (*readings, reading)


def _finds_it(claimed: Frame, reading: Reading, found: Selection) -> bool:
    """As in "Is SDG 11 anywhere in D.2, and if so in which rows?": the rows answer both."""
    return found.family == "outcome" and not denies_codes(claimed) and _same_codes(claimed, reading.frame)


def _same_codes(left: Frame, right: Frame) -> bool:
    return left.codes == right.codes and bool(left.codes)
