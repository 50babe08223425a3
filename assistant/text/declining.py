"""Declining: what the report does not give is said, with the sentences that come closest."""

from collections.abc import Sequence

from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading

CLOSEST = 3


def abstain(reading: Reading, ranked: Sequence[Ranked], thing: str = "") -> Draft:
    """Declined, with the closest sentences; `thing` is the kind of thing that the report does not give."""
    quotes = tuple(Quote(one.unit.start, one.unit.end) for one in ranked[:CLOSEST] if one.coverage > 0)
    lead = say(reading.language, "not_in_report")
    if thing and reading.language == "en":
        bodies = reading.named("body")
        lead = say("en", "gives_no", thing=f"{thing} for {bodies[0]}" if len(bodies) == 1 else thing)
    if quotes:
        lead += f" {say(reading.language, 'closest')}"
    return Draft(lead, quotes, kind="abstained", reason="not_in_report", confidence=ranked[0].sure)
