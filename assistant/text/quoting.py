"""One sentence as the answer: quoted, or set against what the question says of another body."""

import re
from collections.abc import Iterable, Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote, Span
from assistant.text.evidence import Wanted
from assistant.text.extract import Extract
from assistant.text.frames import say
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading
from assistant.text.words import stem
from corpus.facts.stated import Stated
from corpus.library import Corpus

LEAST_TOLD = 0.5  # coverage from which a sentence tells what the question is about
PREMISE_COVERAGE = 0.64  # below it, another body than the sentence's is no false premise but another subject
MOST_MARKS = 6
NEXT = 3  # characters of white space between two sentences that follow each other


def single(corpus: Corpus, reading: Reading, one: Ranked, extract: Extract | None, lead: str = "") -> Draft:
    """The draft of one sentence; `lead` is the short answer, else the sentence itself leads."""
    quote = Quote(one.unit.start, one.unit.end, extract.marks if extract else ())
    if wrong := wrong_bodies(reading, one):
        words = say(reading.language, "premise_of", wrong=wrong, words=shown_words(one.unit.text))
        return Draft(words, (quote,), kind="passage", premise_rejected=True, shown=False, confidence=one.sure)
    if "locator" in reading.asked:
        lead = f"**{shown_words(corpus.locator(quote.start, quote.end))}** [1]"
    if lead:
        return Draft(lead, (quote,), kind="passage", confidence=one.sure)
    words = say(reading.language, "says", words=shown_words(one.unit.text))
    return Draft(words, (quote,), kind="passage", shown=False, confidence=one.sure)


def both(reading: Reading, best: Ranked, second: Ranked, extract: Extract) -> Draft:
    """The draft of two sentences that fit equally well: one quotation where they follow each other, else two."""
    first, last = sorted((best.unit, second.unit), key=lambda unit: unit.start)
    if first.passage == last.passage and last.start - first.end <= NEXT:
        quote = Quote(first.start, last.end, extract.marks)
        words = say(reading.language, "says", words=shown_words(f"{first.text} {last.text}"))
        return Draft(words, (quote,), kind="passage", shown=False, confidence=best.sure)
    units = (best.unit, second.unit)
    quotes = tuple(Quote(unit.start, unit.end, extract.marks if unit is best.unit else ()) for unit in units)
    items = tuple(f"“{shown_words(unit.text)}” [{at}]" for at, unit in enumerate(units, 1))
    lead = say(reading.language, "says_these")
    return Draft(lead, quotes, items, kind="passage", shown=False, confidence=best.sure)


def in_full(reading: Reading, one: Ranked, full: Stated, wanted: Sequence[Wanted]) -> Draft:
    """The draft of a sentence that points back, with the one before that says what it points to."""
    words = say(reading.language, "says", words=shown_words(full.text))
    quote = Quote(full.start, full.end, shared_words(one, wanted))
    return Draft(words, (quote,), kind="passage", shown=False, confidence=one.sure)


def digest(corpus: Corpus, reading: Reading, pieces: Iterable[Span], sure: float | None = None) -> Draft:
    """The pieces of the report quoted in its order, each once: one inside another is left out, and sentences
    that follow each other in a paragraph are quoted as one.
    """
    spans: list[Span] = []
    for start, end in sorted(set(pieces), key=lambda span: (span[0], -span[1])):
        if spans and start < spans[-1][1]:
            continue
        if spans and start - spans[-1][1] <= NEXT and corpus.locator(*spans[-1]) == corpus.locator(start, end):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    text = corpus.report.text
    items = tuple(f"“{shown_words(text[start:end])}” [{at}]" for at, (start, end) in enumerate(spans, 1))
    quotes = tuple(Quote(start, end) for start, end in spans)
    lead = say(reading.language, "says_these")
    return Draft(lead, quotes, items, kind="passage", shown=False, confidence=sure)


def wrong_bodies(reading: Reading, one: Ranked) -> str:
    """The bodies that the question names and the sentence does not, though it tells the rest and names others."""
    if one.coverage < LEAST_TOLD or not re.search(r"\b[A-Z]{3,}\b", one.unit.text):
        return ""
    named = [body for body in reading.named("body") if body not in ("ITU", "BDT")]
    return ", ".join(body for body in named if body not in one.unit.text)


def other_body(reading: Reading, one: Ranked) -> bool:
    """Whether the question names a body the sentence lacks, and the rest fits too badly to correct it."""
    return bool(wrong_bodies(reading, one)) and one.coverage < PREMISE_COVERAGE


def shared_words(best: Ranked, wanted: Sequence[Wanted]) -> tuple[Span, ...]:
    """The words of the sentence that meet the question's, the first few."""
    spans = []
    for match in re.finditer(r"[^\W_]+", best.unit.text):
        word = stem(match.group().lower())
        if any(word == one.stem or word in one.others for one in wanted):
            spans.append((best.unit.start + match.start(), best.unit.start + match.end()))
    return tuple(spans[:MOST_MARKS])
