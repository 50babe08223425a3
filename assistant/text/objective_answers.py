"""The objectives of the strategic plan as a whole, from the headings of Annex 1: "list the four objectives"."""

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import stem_list
from assistant.text.reading import Reading
from corpus.library import Corpus


def answer_objectives(reading: Reading, corpus: Corpus) -> Draft | None:
    """All objectives, where the question names them and nothing else, or None."""
    if not any(word.text == "objectives" for word in reading.words) or reading.asked & {"date", "place", "link"}:
        return None
    rows = [passage for passage in corpus.passages if passage.kind == "objective"]
    numbers = reading.named("number")
    if reading.stems(reading.content) - stem_list("objectives_words") - reading.stems(reading.used_by("number")):
        return None
    if not rows or any(number not in (str(len(rows)), "1") for number in numbers):
        return None
    quotes = tuple(Quote(row.start, row.end) for row in rows)
    items = tuple(f"{shown_words(row.plain)} [{at}]" for at, row in enumerate(rows, 1))
    lead = say(reading.language, "says_these")
    value = len(rows) if "number" in reading.asked else None
    if value is not None:
        lead = f"**{value}**. {lead}"
    return Draft(lead, quotes, items, value=value, interpretation="the objectives of Annex 1", shown=False)
