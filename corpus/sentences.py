"""Sentences of a passage, each with its offsets into the report.

The report prints "(Rev. Dubai, 2018)", addresses with dots, codes such as "D.2-2", and once no space after a full
stop ("2019.This"); the rules below keep or cut each of them. Abbreviations are data (`abbreviations.json`).
"""

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from corpus.passage import Sentence
from corpus.plain import to_plain

_ADDRESS = re.compile(r"https?://[^\s\]]*[^\s\].,;:]")
_STOP = re.compile(r"[.!?]+[\"”’»)\]]*")
_SPACED_START = re.compile(r"\s+[\"“‘«(\[]?[A-ZÀ-ÞА-Я0-9]")
_GLUED_START = re.compile(r"[A-Z][a-z]")
_LAST_WORD = re.compile(r"(?:[^\W\d_]|\.)+$")

_LONGEST_WORD = 12  # characters: longer than any abbreviation, so the search stays short


@cache
def _abbreviations() -> frozenset[str]:
    path = Path(__file__).parent / "data" / "abbreviations.json"
    return frozenset(json.loads(path.read_text(encoding="utf-8"))["words"])


def split_sentences(text: str, start: int, end: int, line_breaks: bool = False) -> tuple[Sentence, ...]:
    """The sentences of `text[start:end]`, trimmed of white space, in order; with `line_breaks`, a line ends one too.

    >>> [s.text for s in split_sentences("Facts 2019.This (Rev. Dubai) grew. It stays.", 0, 44)]
    ['Facts 2019.', 'This (Rev. Dubai) grew.', 'It stays.']
    """
    cuts = {start, end, *_sentence_ends(text, start, end)}
    if line_breaks:
        cuts.update(start + match.end() for match in re.finditer(r"\n", text[start:end]))
    ordered = sorted(cuts)
    spans = (_trim(text, first, last) for first, last in pairwise(ordered))
    return tuple(_sentence(text, first, last) for first, last in spans if first < last)


def _sentence(text: str, start: int, end: int) -> Sentence:
    return Sentence(start, end, text[start:end], to_plain(text[start:end]))


def _sentence_ends(text: str, start: int, end: int) -> list[int]:
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)]
    ends = []
    for stop in _STOP.finditer(text, start, end):
        if any(first <= stop.start() < last for first, last in addresses):
            continue
        if _SPACED_START.match(text, stop.end(), end):
            if not _is_abbreviation(text, start, stop):
                ends.append(stop.end())
        elif _is_glued(text, stop, end):
            ends.append(stop.end())
    return ends


def _is_abbreviation(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word before it: a listed abbreviation or an initial ("U.N.", "J.")."""
    if stop.group() != ".":
        return False
    word = _LAST_WORD.search(text, max(start, stop.start() - _LONGEST_WORD), stop.start())
    if word is None:
        return False
    if word.group().lower() in _abbreviations():
        return True
    return word.group().split(".")[-1].isupper() and len(word.group().split(".")[-1]) == 1


def _is_glued(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence starts right after the stop without a space, as in "2019.This"."""
    before = text[stop.start() - 1 : stop.start()]
    return (before.isdigit() or before.islower()) and _GLUED_START.match(text, stop.end(), end) is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
