"""From a message and the questions before it to queries: one for each question the message asks about the mapping."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial

from assistant.exact.build import MAPPED, build
from assistant.exact.corrections import replaces, taken_back
from assistant.exact.described import with_described_rows
from assistant.exact.exactness import leaves_open, needs_annex2
from assistant.exact.follow import Said, follow, needs_context
from assistant.exact.frame import Frame, codes_in
from assistant.exact.lists import of_lists
from assistant.exact.meaning import OutcomeFinder
from assistant.exact.ordinals import with_ordinals
from assistant.exact.parts import Part, is_complete, listed_alone, parts_of
from assistant.exact.query import Selection, Truth
from assistant.exact.read import read
from assistant.exact.reading import Reading, added
from assistant.exact.resolve import Resolver, with_row
from assistant.exact.told import of_told, speaks_of_outcome
from assistant.question.language import detect
from assistant.question.tag import Tagged, Tagger

__all__ = ["MOST_QUESTIONS", "Reading", "Understanding", "recent_rows"]

# Computes the codes that a selection holds, in number order.
Found = Callable[[Selection], tuple[str, ...]]
# A message holds at most this many questions that are answered; the rest is treated as background.
MOST_QUESTIONS = 8
# As many parts are looked at for them.
_MOST_PARTS = 4 * MOST_QUESTIONS
# How many rows that were spoken of are remembered.
_MOST_ROWS = 6
# As in "the corresponding outcome": the words that describe it stand in another sentence.
_REFERS = re.compile(r"\b(?:corresponding|matching|respective|concerned|in question)\b")


class Understanding:
    """Reads questions. Built once over a tagger and a finder of outcomes by meaning."""

    def __init__(self, tagger: Tagger, finder: OutcomeFinder, has_annex2: bool, found: Found | None = None) -> None:
        """`has_annex2` says whether a mapping of Annex 2 was supplied; `found` computes what a question found."""
        self._found_by = found or (lambda _: ())
        self._tag = lru_cache(maxsize=512)(tagger.tag if has_annex2 else partial(_without_annex2, tagger))
        self._finder = finder
        self._resolver = Resolver(finder, self._tag, has_annex2)
        self._has_annex2 = has_annex2

    def read(self, message: str, before: Said | None = None) -> tuple[Reading, ...]:
        """The readings of a message, in order; empty where nothing in it is about the mapping."""
        language = detect(message, before.frame.language if before else "en")
        whole = partial(self._tag, message, language)
        parts = parts_of(message, lambda sentence: self._tag(sentence, language))
        corrected = self._corrected(whole(), before)
        if corrected:
            return corrected
        listed = listed_alone(message, parts) if len(parts) > 2 else ""
        if listed:
            return self._one(self._tag(listed, language), before)
        asking = [part for part in parts if part.asks]
        if len(asking) == 1 and any(part.denies or part.only_asks_assent for part in parts):
            return self._one(whole(), before)
        if len(asking) > 1:
            return self._several(parts, before) or self._one(whole(), before)
        alone = (self._alone(asking[0].tagged, whole()) or self._of_told(asking[0], parts)) if asking else None
        return (alone,) if alone is not None else self._one(whole(), before)

    def said(self, reading: Reading, before: Said | None) -> Said | None:
        """What a reading leaves to be pointed at; what was said before where it asks nothing."""
        if reading.query is None:
            return before
        said = Said(reading.frame, reading.query, recent_rows(reading.frame, before, reading.meant))
        found = self._found_by(said.result) if said.result is not None else ()
        return replace(said, found=found, earlier=before.result if before is not None else None)

    def _one(self, whole: Tagged, before: Said | None) -> tuple[Reading, ...]:
        """A message as one question, with all that stands around it."""
        reading = self._reading(whole, before)
        return (reading,) if reading.about_mapping else ()

    def _corrected(self, whole: Tagged, before: Said | None) -> tuple[Reading, ...]:
        """As in "outcomes for SDG 4, sorry, SDG 5": what is said last, in the light of what it takes back."""
        halves = taken_back(whole)
        if halves is None:
            return ()
        first, then = (self._tag(half, whole.language) for half in halves)
        earlier, later = read(first), read(then)
        if not replaces(later, earlier):
            return ()
        if later.targets and not needs_context(later):
            return self._one(then, before)
        query = build(earlier)
        if query is None:
            return ()
        frame = follow(Said(earlier, query), replace(later, correction=True))
        reading = self._resolver.resolved(whole.text, frame)
        return (reading,) if reading.about_mapping else ()

    def _alone(self, question: Tagged, whole: Tagged) -> Reading | None:
        """The one sentence of a message that asks, where it says enough without the others."""
        if question.text == whole.text:
            return None
        reading, frame = self._reading(question, None), read(question)
        if not reading.about_mapping or frame.points_back or not is_complete(frame) or leaves_open(frame):
            return None
        rows = frame.given("outcome")
        if any(given.only for given in rows) and set(codes_in(read(whole).given("outcome"))) - set(codes_in(rows)):
            return None  # "Compare D.2-1 and D.2-2: which goals are only in D.2-1?"
        meant = reading.meant or reading.unclear
        if meant and _REFERS.search(question.text):
            clear = self._resolver.told(whole.text, frame.language)
            return (
                self._resolver.read_as(question.text, *with_row(replace(frame, described=True), clear.codes[0]))
                if clear is not None
                else None
            )
        guessed = meant and not frame.described
        return None if guessed and whole.has("code") and not question.has("code") else reading

    def _of_told(self, question: Part, parts: tuple[Part, ...]) -> Reading | None:
        """A question whose pronoun stands for what the sentences beside it tell, by code or in words."""
        frame, text = read(question.tagged), question.tagged.text
        told = [read(part.tagged) for part in parts if not part.asks]
        completed = of_told(frame, told)
        if completed is not None:
            return self._resolver.resolved(text, completed)
        named = any(one.given("outcome", "objective") for one in told) or frame.givens
        asks_column = frame.points_back == "it" and bool(set(frame.targets) & set(MAPPED))
        if named or not asks_column or not speaks_of_outcome(told):
            return None
        clear = self._resolver.told(" ".join(part.tagged.text for part in parts), frame.language)
        return (
            self._resolver.read_as(text, *with_row(replace(frame, points_back="", described=True), clear.codes[0]))
            if clear
            else None
        )

    def _several(self, parts: tuple[Part, ...], before: Said | None) -> tuple[Reading, ...]:
        """The readings of several questions, each in the light of those before it."""
        readings: tuple[Reading, ...] = ()
        context, background = before, None
        for part in parts[:_MOST_PARTS]:
            frame = read(part.tagged)
            last = readings[-1].query if readings else None
            if frame.wh_only and isinstance(last, Truth):
                if last.assumed:
                    continue  # "There is a reason why C9 isn't in D.4-3. Which is it?"
                reading = self._reading(part.tagged, context)
                readings = (*readings[:-1], reading) if reading.about_mapping else readings
                continue
            if frame.empty and not frame.points_back:
                continue
            if not part.asks:
                background = frame
                continue
            if readings and readings[-1].problem == "no_such_code" and needs_context(frame):
                continue
            reading = self._reading(part.tagged, context, background)
            if not reading.about_mapping:
                continue
            if readings and _only_adds(part, frame) and not _asks_column(frame, readings[-1].frame):
                if not frame.targets and frame.rank is None:
                    continue
                readings = readings[:-1]
            readings = added(readings, reading, together=part.listed or frame.adds)
            context = self.said(reading, context)
        return readings[:MOST_QUESTIONS]

    def _reading(self, tagged: Tagged, before: Said | None, background: Frame | None = None) -> Reading:
        """One question, completed from the sentence that stands before it or from the question before."""
        tagged = with_described_rows(tagged, self._finder.find)
        of_both = of_lists(tagged, before) if before is not None else None
        if of_both is not None:
            return self._resolver.resolved(tagged.text, of_both)
        frame = read(with_ordinals(tagged, before))
        if frame.annex2 and not self._has_annex2 and needs_annex2(frame):
            return Reading(tagged.text, frame, problem="annex_2_missing")
        supposed = background is not None and (background.if_only or background.removal) and not frame.givens
        if not needs_context(frame) and not supposed:
            return self._resolver.resolved(tagged.text, frame)
        if background is not None:
            query = build(background)
            if query is not None and background.givens:
                frame = follow(Said(background, query), frame)
        elif before is not None:
            if frame.unknown and not frame.givens:
                return Reading(tagged.text, frame, problem="no_such_code")
            frame = follow(before, frame)
        return self._resolver.resolved(tagged.text, frame)


def recent_rows(frame: Frame, before: Said | None, meant: str = "") -> tuple[str, ...]:
    """The rows that were spoken of, in order of mention, the latest last."""
    said = (*(before.recent if before else ()), *codes_in(frame.given("outcome", "objective")))
    said = (*said, meant) if meant else said
    return tuple(code for place, code in enumerate(said) if code not in said[place + 1 :])[-_MOST_ROWS:]


def _only_adds(part: Part, frame: Frame) -> bool:
    """Whether a statement without codes of its own only says more of the question before it."""
    return needs_context(frame) and not frame.givens and not part.listed and not part.ends_in_question_mark


def _asks_column(frame: Frame, last: Frame) -> bool:
    """As in "List its goals. Also list its lines.": another column is asked for, by a request of its own."""
    other = bool(set(frame.targets) & set(MAPPED)) and not set(frame.targets) & set(last.targets)
    return other and frame.adds and bool(set(last.targets) & set(MAPPED))


def _without_annex2(tagger: Tagger, text: str, language: str = "") -> Tagged:
    """Tag a text; study Questions are no family of rows where Annex 2 was not supplied."""
    tagged = tagger.tag(text, language)
    if not tagged.has("family.study_question"):
        return tagged
    mentions = (replace(m, concept="annex2") if m.family == "study_question" else m for m in tagged.mentions)
    return replace(tagged, mentions=tuple(mentions))
