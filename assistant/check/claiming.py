"""Whether a sentence of a draft claims something about the report, and from where in it the claim runs."""

import re
from dataclasses import dataclass
from functools import cache

from assistant.check.annex.vocabulary import relates
from assistant.check.level import level
from assistant.check.mapping_words import mapping_pattern
from assistant.check.sentence import DraftSentence
from assistant.check.tables import claims_pattern, table


@dataclass(frozen=True, slots=True)
class Claiming:
    """What a sentence does: `starts` is where its claim begins (-1 for none), `sure` whether it speaks of the report.

    A sentence that is not sure claims something only where the report speaks of its matter.
    """

    starts: int
    sure: bool = False
    goes_on: bool = False
    points: bool = False


@cache
def _finite() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('claims')['finite_verbs'])})\b")


def mapping_table_row(even: str) -> bool:
    """Whether a levelled line is a row of a table that begins with an outcome's code."""
    return mapping_pattern("table_row").match(even) is not None


AFTER_SUBJECT = 25  # characters: a word about the delegation before that is the subject
LEAST_WORDS = 8  # a closed sentence of fewer words without a verb we know is a heading or a label
NO_CLAIM = Claiming(-1)


def read_claiming(sentence: DraftSentence) -> Claiming:
    """Read one sentence by itself. A heading, a question, a wish or a word about the delegation claims nothing."""
    even = level(sentence.text)
    if mapping_table_row(even) or claims_pattern("event_row").search(even):
        return Claiming(0, True)
    if claims_pattern("bare_list").search(even):
        return Claiming(0, True, goes_on=True, points=True)
    if even.rstrip().endswith("?") or len(even) < 12:
        return NO_CLAIM
    if not _finite().search(even) and not relates(even) and (not sentence.closed or len(even.split()) < LEAST_WORDS):
        return NO_CLAIM
    if claims_pattern("subjunctive").search(even):
        return NO_CLAIM
    if not sentence.closed and (len(even.split()) <= 6 or not claims_pattern("line_verbs").search(even)):
        return NO_CLAIM
    attributed = claims_pattern("attributed").search(even) is not None
    if claims_pattern("proposing_that").search(even) and not claims_pattern("report_acts").search(even):
        return NO_CLAIM
    if claims_pattern("proposed").search(even):
        return NO_CLAIM
    if remarked := claims_pattern("remarked").search(even):
        return Claiming(remarked.end(), True)
    embedded = claims_pattern("embedded").search(even)
    personal = claims_pattern("first_person").search(even)
    goes_on = claims_pattern("pronoun").search(even) is not None
    points = goes_on or claims_pattern("points_in").search(even) is not None
    if embedded is not None and (personal or embedded.start() < 60):
        rest = even[embedded.end() :]
        if claims_pattern("wishing").search(rest) and not attributed:
            return NO_CLAIM
        return Claiming(embedded.end(), attributed, goes_on, points)
    if claims_pattern("the_meeting").search(even) and not attributed:
        return NO_CLAIM
    if claims_pattern("own_ask").search(even) or claims_pattern("own_report").search(even):
        return NO_CLAIM
    if personal:
        colon = even.find(": ")
        late = attributed and personal.start() > AFTER_SUBJECT
        if (late and not claims_pattern("proposing").search(even)) or (attributed and '"' in even):
            return Claiming(0, True, goes_on, points)
        if colon > 0 and personal.start() < colon:
            return Claiming(colon + 2, attributed, goes_on, points)
        return NO_CLAIM
    if claims_pattern("wishing").search(even) and '"' not in even:
        strict = claims_pattern("row_first").match(even) or (
            attributed and re.search(r"\breport (?:\w+ )?(?:says|states|notes|asks|invites|wants|requires)\b", even)
        )
        return Claiming(0, True, goes_on, points) if strict else NO_CLAIM
    return Claiming(0, attributed, goes_on, points)
