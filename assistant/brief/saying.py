"""How the brief speaks: the report's words as quotations, its own few phrases from data, open places for the writer.

The phrases (`data/brief/wording.json`) carry no fact of their own: what fills them is read from the report.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.answer import Citation
from assistant.brief.document import Piece, Statement
from corpus.library import Corpus

_FOOTNOTE_MARK = re.compile(r"\[footnoteRef:\d+\]")
_FOOTNOTE_FRAME = re.compile(r"\[\d+:\s*([^\]]*)\]")
_OPENING_MARK = re.compile(r"(?:·\s*|\d+\.\s+)")

Span = tuple[int, int]


@cache
def wording() -> dict[str, Any]:
    """The phrases of the brief."""
    data: dict[str, Any] = json.loads(files("assistant").joinpath("data/brief/wording.json").read_text("utf-8"))
    return data


def phrase(key: str, **values: object) -> str:
    """A phrase with its values filled in. Raises `KeyError` for an unknown phrase."""
    return str(wording()["phrases"][key]).format(**values)


def joined(words: Iterable[str]) -> str:
    """Words as a list in a sentence.

    >>> joined(["C1", "C2", "C3"]), joined(["C1"])
    ('C1, C2 and C3', 'C1')
    """
    listed = list(words)
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)


def shown(words: str) -> str:
    """The report's words on one line: without the mark of its footnote, doubled spaces and line ends.

    >>> shown("26 ICT indicators[footnoteRef:1] that  can be used")
    '26 ICT indicators that can be used'
    """
    return " ".join(_FOOTNOTE_MARK.sub("", words).split())


def place(corpus: Corpus, span: Span) -> Citation:
    """The citation of `report[start:end]`; its number is given when the brief is complete."""
    start, end = span
    return Citation(0, corpus.report.name, corpus.locator(start, end), corpus.report.text[start:end], start, end)


def quote(corpus: Corpus, start: int, end: int) -> Piece:
    """A verbatim quotation with its reference; a bullet, number or footnote's frame is left out."""
    text = corpus.report.text
    if frame := _FOOTNOTE_FRAME.match(text, start, end):
        start, end = frame.span(1)
    mark = _OPENING_MARK.match(text, start, end)
    start = mark.end() if mark else start
    return Piece(shown(corpus.report.text[start:end]), "report", (place(corpus, (start, end)),))


def told(corpus: Corpus, words: str, *spans: Span) -> Piece:
    """What the brief says in its own words, with the places that prove it."""
    return Piece(words, "brief", tuple(place(corpus, span) for span in dict.fromkeys(spans)))


def left_open(key: str) -> Piece:
    """A place for the contributor's own words, marked so."""
    return Piece(str(wording()["open"][key]), "contributor")


def say(*pieces: Piece | str, item: bool = False) -> Statement:
    """A statement from pieces; plain text is the brief's voice."""
    whole = tuple(piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces)
    return Statement(whole, item)
