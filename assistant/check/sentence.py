"""The sentences of a draft with their offsets: lists, headings and hard-wrapped lines are told apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.sentences import split_sentences

_MARK = re.compile(r"\s*(?:[-*•·–—]|#{1,6}|>|\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,4})[.)])\s+")
_ENDS = re.compile(r"[.!?:;][\"”’»)\]]*$")
_ORDINAL_STOP = re.compile(r"\d(?:st|nd|rd|th)\.()\s+(?=[A-Z])")
_ROW = re.compile(r"\s*(?:(?:Outcome |Objective )?[Dd]\.\d|Contributes to\b)")  # a row of the annex begins a block
LONGEST = 700  # characters of a sentence; the longest of the report has 540
_WRAPPED = 55  # characters: a shorter line is not wrapped by a text editor but ended by a person


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence: `draft[start:end] == text`. `paragraph` counts the draft's blocks; `closed` tells a full stop."""

    start: int
    end: int
    text: str
    paragraph: int
    closed: bool


def read_sentences(draft: str) -> tuple[DraftSentence, ...]:
    r"""All sentences in order. A blank line, a list mark or a short line ends a block; a wrapped line does not.

    >>> [s.text for s in read_sentences("Title\\n\\n1. It covers\\n2020. It ends.")]
    ['Title', 'It covers', '2020.', 'It ends.']
    """
    found: list[DraftSentence] = []
    for number, (start, end) in enumerate(_blocks(draft)):
        for one in split_sentences(draft, start, end):
            for whole in _after_ordinals(draft, one.start, one.end):
                for first, last in _no_longer(draft, *whole):
                    words = draft[first:last]
                    found.append(DraftSentence(first, last, words, number, bool(_ENDS.search(words))))
    return tuple(found)


def _after_ordinals(draft: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut after "on the 31st." too, which the report's own rules take for an abbreviation."""
    for match in _ORDINAL_STOP.finditer(draft, start, end):
        yield start, match.start(1)
        start = match.end()
    yield start, end


def _no_longer(draft: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is no sentence that a person wrote, so that the cost of a draft grows with its length alone."""
    while end - start > LONGEST:
        cut = next(
            (at for mark in ("; ", ", ", " ", "\n") if (at := draft.rfind(mark, start + 1, start + LONGEST)) > 0),
            start + LONGEST - 1,
        )
        yield start, cut + 1
        start = cut + 1
    yield start, end


def _blocks(draft: str) -> Iterator[tuple[int, int]]:
    start: int | None = None
    end = at = 0
    for line in draft.splitlines(keepends=True):
        body = line.rstrip()
        mark = _MARK.match(line)
        first = at + (mark.end() if mark and mark.end() < len(body) else len(line) - len(line.lstrip()))
        if not body.strip():
            if start is not None:
                yield start, end
            start = None
        elif start is not None and not mark and _continues(draft[start:end], body):
            end = at + len(body)
        else:
            if start is not None:
                yield start, end
            start, end = first, at + len(body)
        at += len(line)
    if start is not None:
        yield start, end


def _continues(before: str, line: str) -> bool:
    """Whether a line goes on with the block above: that line was long, or left open before a small letter."""
    last = before.rsplit("\n", 1)[-1]
    if _ROW.match(line):
        return False
    return (
        len(last) >= _WRAPPED and (not _ENDS.search(last) or len(last) < 120) and "\t" not in line and "|" not in line
    )
