"""Reads what a draft says of Annex 1 with the grammar, sentence by sentence, and judges it.

Where a sentence is not read as a whole, its clauses are; what is not read is left to the other readers.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.check.annex.grammar import Grammar
from assistant.check.annex.mark import Mark
from assistant.check.annex.marks import Marks
from assistant.check.annex.names import CodeNames
from assistant.check.annex.talk import AnnexTalk
from assistant.check.annex.titles import Titles
from assistant.check.annex.verdicts import RULES, Verdicts
from assistant.check.annex.vocabulary import annex_pattern
from assistant.check.atoms import Atom
from assistant.check.level import level
from assistant.check.named_rows import NamedRows
from assistant.check.part import Part
from assistant.check.tables import claims_pattern
from assistant.exact.links import Links
from corpus.library import Corpus

_ABOUT = re.compile(r"\bd\.\d|\b(?:goals?|sdgs?|c\d{1,2}|action lines?|outcomes?|objectives?|rows?)\b")


class AnnexReader:
    """The reader of claims about Annex 1."""

    def __init__(self, corpus: Corpus, links: Links, named: NamedRows) -> None:
        self._marks = Marks(links, named.meant, CodeNames(corpus.vocabulary, links))
        self._grammar = Grammar(links, self._marks.meanings)
        self._verdicts = Verdicts(links)
        self._titles = Titles(links, named.finder)

    def read(
        self, text: str, atoms: Sequence[Atom], talk: AnnexTalk, linked: bool
    ) -> tuple[tuple[Part, ...], AnnexTalk]:
        """The parts of a clause, and the talk after it; no parts where it is not read."""
        if _silent(level(text), talk) and not (linked and talk.fresh):
            return (), talk
        marks = self._marks.read(level(text), atoms, talk)
        reading = self._grammar.read(marks, talk, linked) or self._grammar.owned(marks, talk) if marks else None
        if reading is None:
            return self._titles.read(level(text), atoms), after_unread(marks, talk, linked)
        parts = [part for claim in reading.claims if (part := self._verdicts.judge(claim)) is not None]
        return tuple(_trimmed(text, part) for part in parts), reading.talk

    def speaks(self, text: str, atoms: Sequence[Atom], talk: AnnexTalk) -> bool:
        """Whether a clause that is not read is made of nothing but rows, codes and what relates them."""
        if _silent(level(text), talk):
            return False
        signs = "".join(mark.sign for mark in self._marks.read(level(text), atoms, talk))
        rows = re.search("[ROM]", signs) or ("?" in signs and talk.fresh)
        return bool(rows) and re.search("[KNFBMZ=#]", signs) is not None and "x" not in signs

    def aside(self, text: str, atoms: Sequence[Atom], talk: AnnexTalk) -> tuple[tuple[Part, ...], AnnexTalk]:
        """What a sentence that claims nothing by itself tells of a row: "our work on D.2-1, with its six Goals"."""
        marks = self._marks.read(level(text), atoms, talk)
        if annex_pattern("observed").search(level(text)) and not claims_pattern("proposing").search(level(text)):
            return self.read(text, atoms, talk, False)
        reading = self._grammar.owned(marks, talk) if marks else None
        parts = [part for claim in reading.claims if (part := self._verdicts.judge(claim))] if reading else []
        return tuple(_trimmed(text, part) for part in parts), after_unread(marks, talk)


def _silent(even: str, talk: AnnexTalk) -> bool:
    """Whether a clause names nothing of the annex, nor points back at it."""
    return not _ABOUT.search(even) and not (talk.fresh and annex_pattern("points_back").search(even))


def aged(text: str, talk: AnnexTalk, parts: Sequence[Part]) -> AnnexTalk:
    """The talk after a sentence that says nothing of the annex: "it" no longer means a row."""
    said = any(part.rule in RULES for part in parts) or _ABOUT.search(level(text)) is not None
    return talk if said else replace(talk, fresh=False)


def _trimmed(text: str, part: Part) -> Part:
    """A part without the comma or "and" that it begins with."""
    words = text[part.start : part.end]
    return replace(part, start=part.end - len(re.sub(r"^(?:[\s,;:()]|(?:and|but|or|to|for)\b)+", "", words)))


def after_unread(marks: Sequence[Mark], talk: AnnexTalk, linked: bool = False) -> AnnexTalk:
    """What is spoken of after a clause that was not read: the rows that it names first, its subject as a rule."""
    codes = next((mark.codes for mark in reversed(marks) if mark.sign == "K"), ())
    talk = replace(talk, codes=codes or talk.codes, last=None)
    signs = "".join(mark.sign for mark in marks)
    named = re.search(r"R(?:[,&]+R)*", signs) or re.search(r"O(?:[,&]+O)*", signs)
    others = tuple(dict.fromkeys(code for mark in marks if mark.sign == "R" and not mark.exact for code in mark.codes))
    if named is None or linked:
        both = tuple(dict.fromkeys((*talk.rows, *others)))
        return replace(talk, pair=both) if len(both) == 2 and others else talk
    rows = tuple(code for mark in marks[named.start() : named.end()] for code in mark.codes)
    after = replace(talk, pair=()).turned_to(rows)
    return replace(after, pair=others if len(others) == 2 else after.pair)
