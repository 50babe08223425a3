"""Quotations of the report: verbatim, altered (with a word diff), or not found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.check.finding import Piece
from assistant.check.level import level
from assistant.check.part import Part

_QUOTED = re.compile(r"[“\"«](.{3,900}?)[”\"»]", re.DOTALL)
# A full stop or comma joins a word only before a digit, since the report prints "2019.This" and "Aires,2017".
_WORD = re.compile(r"[^\W_]+(?:(?:\.(?=\d)|(?<=\d),(?=\d)|[/'’‑-])[^\W_]+)*")
_ELLIPSIS = re.compile(r"\s*(?:\[?(?:\.\.\.|…)\]?|\(\.\.\.\)|\[[^\]]{0,60}\])\s*")
SHORTEST = 2  # words: a single word between marks is a term
ALTERED = 0.62  # share of words in common from which a quotation is an altered one and not another text
ALTERED_SHORT = 0.66  # the same for three words and fewer


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words at `text[start:end]`, without their marks."""

    start: int
    end: int


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of two words and more."""
    return tuple(
        Quotation(*match.span(1)) for match in _QUOTED.finditer(text) if len(_WORD.findall(match[1])) >= SHORTEST
    )


class Quotations:
    """Compares quotations with one report."""

    def __init__(self, report: str) -> None:
        self._report = report
        self._words = tuple(_WORD.finditer(report))
        self._even = tuple(level(word.group()) for word in self._words)
        self._at: dict[str, list[int]] = {}
        for at, word in enumerate(self._even):
            self._at.setdefault(word, []).append(at)

    def read(self, text: str, quotation: Quotation, attributed: bool) -> Part | None:
        """The verdict on one quotation; None for short words that need not be the report's (a name, a term)."""
        pieces = tuple(self._pieces(text, quotation))
        if not pieces:
            return None
        found = [self._verbatim(even) for _, _, even in pieces]
        if all(place is not None for place in found):
            places = tuple(place for place in found if place is not None)
            return Part(quotation.start, quotation.end, "supported", "quotation", None, places)
        start, end, even = next(piece for piece, place in zip(pieces, found, strict=True) if place is None)
        nearest = self._nearest(even)
        limit = ALTERED_SHORT if len(even) <= 3 else ALTERED
        if nearest is not None and nearest[0] >= limit:
            first, last = nearest[1], nearest[2]
            place = (self._words[first].start(), self._words[last - 1].end())
            diff = self._diff(text[start:end], first, last)
            correct = f"“{' '.join(self._report[slice(*place)].split())}”"
            return Part(quotation.start, quotation.end, "contradicted", "quotation-altered", correct, (place,), diff)
        if not attributed and len(even) <= 6:
            return None
        return Part(quotation.start, quotation.end, "not_in_report", "quotation-not-found")

    def _pieces(self, text: str, quotation: Quotation) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """The stretches of a quotation between its ellipses and insertions."""
        at = quotation.start
        cuts = [*_ELLIPSIS.finditer(text, quotation.start, quotation.end), None]
        for cut in cuts:
            end = cut.start() if cut is not None else quotation.end
            words = tuple(level(word) for word in _WORD.findall(text[at:end]))
            if words:
                yield at, end, words
            at = cut.end() if cut is not None else end

    def _verbatim(self, even: tuple[str, ...]) -> tuple[int, int] | None:
        size = len(even)
        for at in self._at.get(even[0], ()):
            if self._even[at : at + size] == even:
                return self._words[at].start(), self._words[at + size - 1].end()
        return None

    def _nearest(self, even: tuple[str, ...]) -> tuple[float, int, int] | None:
        """The stretch of the report with most words in common, in order: (share, first word, last word + 1)."""
        best: tuple[float, int, int] | None = None
        starts = {max(0, at - number) for number, word in enumerate(even) for at in self._rare(word)}
        for start in sorted(starts):
            window = self._even[max(0, start - 3) : start + len(even) + 8]
            matcher = SequenceMatcher(None, even, window, autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size]
            if not blocks:
                continue
            first = max(0, start - 3) + blocks[0].b - blocks[0].a
            last = max(0, start - 3) + blocks[-1].b + blocks[-1].size + (len(even) - blocks[-1].a - blocks[-1].size)
            first, last = max(0, first), min(len(self._even), last)
            common = sum(block.size for block in blocks)
            share = 2 * common / (len(even) + max(last - first, 1))
            if best is None or share > best[0]:
                best = (share, first, last)
        return best

    def _rare(self, word: str) -> list[int]:
        places = self._at.get(word, [])
        return places if len(places) <= 40 else []

    def _diff(self, quoted: str, first: int, last: int) -> tuple[Piece, ...]:
        draft = _WORD.findall(quoted)
        report = [word.group() for word in self._words[first:last]]
        matcher = SequenceMatcher(None, [level(w) for w in draft], [level(w) for w in report], autojunk=False)
        pieces: list[Piece] = []
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag == "equal":
                pieces.append(Piece("same", " ".join(report[c:d])))
                continue
            if b > a:
                pieces.append(Piece("draft", " ".join(draft[a:b])))
            if d > c:
                pieces.append(Piece("report", " ".join(report[c:d])))
        return tuple(pieces)
