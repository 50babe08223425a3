"""A draft written out as an answer: Markdown, citations with locators, and marks on the decisive words."""

import re

from assistant.answer import Answer, Citation
from assistant.text.draft import Draft, Quote
from corpus.library import Corpus
from corpus.plain import to_plain

_SPECIAL = re.compile(r"([\\`*\[\]<>|])")
_BULLET = re.compile(r"^·\s*")


def compose(corpus: Corpus, draft: Draft, language: str) -> Answer:
    """The answer of a draft. Every citation's quote is the report's text at its offsets."""
    places = tuple(_citation(corpus, number, quote) for number, quote in enumerate(draft.quotes, 1))
    parts = [draft.lead]
    if draft.items:
        parts.append("\n".join(f"- {item}" for item in draft.items))
    if draft.shown:
        parts += [
            _block(corpus, quote, place, numbered=not draft.abstained)
            for quote, place in zip(draft.quotes, places, strict=True)
        ]
    if draft.after:
        parts.append(draft.after)
    marks = tuple(dict.fromkeys(mark for quote in draft.quotes for mark in quote.marks))
    return Answer(
        text="\n\n".join(part for part in parts if part),
        kind="abstained" if draft.abstained else draft.kind,
        values=draft.values,
        value=draft.value,
        abstained=draft.abstained,
        reason=draft.reason,
        premise_rejected=draft.premise_rejected,
        interpretation=draft.interpretation,
        citations=() if draft.abstained else places,
        closest=places if draft.abstained else (),
        query=draft.query,
        confidence=draft.confidence,
        marks=marks,
        language=language,
    )


def escaped(text: str) -> str:
    r"""Plain words made safe inside Markdown and HTML.

    >>> escaped("<b>7</b> *x*")
    '\\<b\\>7\\\\</b\\\\> \\\\*x\\\\*'
    """
    return _SPECIAL.sub(r"\\\1", text)


def shown_words(text: str) -> str:
    """The report's words for display: one line, no bullet mark, no footnote mark, escaped."""
    return escaped(to_plain(_BULLET.sub("", text)))


def _citation(corpus: Corpus, number: int, quote: Quote) -> Citation:
    report = corpus.report
    return Citation(
        n=number,
        report=report.name,
        locator=corpus.locator(quote.start, quote.end),
        quote=report.text[quote.start : quote.end],
        start=quote.start,
        end=quote.end,
    )


def _block(corpus: Corpus, quote: Quote, place: Citation, numbered: bool) -> str:
    """The quotation with the decisive words in bold, and its place."""
    text, at, pieces = corpus.report.text, quote.start, []
    for start, end in sorted(set(quote.marks)):
        if start < at or end > quote.end or not text[start:end].strip():
            continue
        pieces += [text[at:start], "\x02", text[start:end], "\x03"]
        at = end
    words = shown_words("".join([*pieces, text[at : quote.end]]))
    words = words.replace("\x02", "**").replace("\x03", "**")
    return f"> “{words}” ({escaped(place.locator)})" + (f" [{place.n}]" if numbered else "")
