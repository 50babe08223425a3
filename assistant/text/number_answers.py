"""Questions for a number: what is counted must be what is asked for, and a number given must be the report's."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.evidence import Evidence
from assistant.text.extract import Extract, asked_to_count, find_number, unit_of
from assistant.text.frames import say
from assistant.text.lexicon import pattern, word_list
from assistant.text.quoting import single
from assistant.text.ranking import Ranked, rank
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.counts import Count
from corpus.library import Corpus
from index.search import Index

# How far below the best a sentence may lie, in its score; tuned on the tuned questions.
COUNT_SLACK = 0.25  # a sentence that counts the very thing asked
TIE = 0.07  # two sentences this close that count the same thing are both given
SAME_PASSAGE = 0.3  # the second of two numbers is likely told beside the first


class NumberAnswers:
    """Numbers the report counts with, found for a question."""

    def __init__(
        self, corpus: Corpus, evidence: Evidence, counts: Sequence[Count], open_index: Callable[[], Index] | None
    ) -> None:
        self._corpus = corpus
        self._evidence = evidence
        self._counts = counts
        self._open_index = open_index

    def find(self, reading: Reading, one: Ranked) -> Extract | None:
        """The number of a sentence that answers the question, or None."""
        return find_number(one.unit, self._counts, reading.text, reading.stems())

    def ordered(self, reading: Reading, near: Sequence[Ranked]) -> Sequence[Ranked]:
        """The sentences in the order in which a number is looked for: those first that hold the number given in the
        question ("the targets of the seven indicators"), or count a part where a part of a whole is asked for.
        """
        given = set(reading.named("number"))
        holding = {one.sentence.start for one in self._counts if str(one.value) in given}
        if holding & {one.unit.start for one in near}:
            return sorted(near, key=lambda one: one.unit.start not in holding)
        if not pattern("part_of_whole").search(reading.text):
            return near
        parts = {one.sentence.start for one in self._counts if re.match(r"(?:of )(?:the|those|these)\b", one.counted)}
        return sorted(near, key=lambda one: one.unit.start not in parts)

    def further(self, reading: Reading, ranked: Sequence[Ranked], slack: float) -> list[Ranked]:
        """Sentences more than `slack` below the best that count the very thing the question asks to count."""
        asked = asked_to_count(reading.text)
        counting = {count.sentence.start for count in self._counts if asked & stems_of(unit_of(count))}
        top = ranked[0].score
        return [
            one for one in ranked[:12] if top - COUNT_SLACK <= one.score < top - slack and one.unit.start in counting
        ]

    def several(self, reading: Reading) -> Draft | None:
        """Two or more "how many …" in one question: each is looked for by its own words and those before it."""
        starts = [match.start() for match in re.finditer(r"\bhow many\b", reading.text)]
        if len(starts) < 2:
            return None
        found: list[tuple[Ranked, Extract]] = []
        for first, last in zip(starts, [*starts[1:], len(reading.text)], strict=True):
            part = reading.text[first:last]
            inside = frozenset(
                at
                for at in reading.content
                if first <= reading.words[at].start < last or last > reading.words[at].start
            )
            wanted = self._evidence.wanted(reading, self._evidence.content(reading) & inside)
            index = self._open_index() if self._open_index else None
            every = rank(replace(reading, text=part), wanted, self._evidence, index)
            taken = [one.unit.id for one, _ in found]
            near = {one.unit.passage for one, _ in found}  # the next number is likely told beside the first
            ranked = sorted(every, key=lambda one: -(one.score + (SAME_PASSAGE if one.unit.passage in near else 0.0)))
            hit = next(
                (
                    (one, extract) for one in ranked[:8]
                    if one.unit.id not in taken
                    and (extract := find_number(one.unit, self._counts, part, reading.stems())) is not None
                ),
                None,
            )  # fmt: skip
            if hit is None:
                return None
            found.append(hit)
        lead = "; ".join(f"**{shown_words(extract.words)}** [{at}]" for at, (_, extract) in enumerate(found, 1))
        quotes = tuple(Quote(one.unit.start, one.unit.end, extract.marks) for one, extract in found)
        return Draft(lead, quotes, kind="passage", confidence=min(one.sure for one, _ in found))

    def tied(self, reading: Reading, one: Ranked, extract: Extract, near: Sequence[Ranked]) -> Draft:
        """The number; where another sentence counts the same thing differently and fits as well, both."""
        counted = asked_to_count(reading.text)
        for other in near:
            rival = find_number(other.unit, self._counts, reading.text, reading.stems())
            if other is one or rival is None or other.score < one.score - TIE or not counted:
                continue
            if rival.words.split()[0] != extract.words.split()[0] and counted <= stems_of(other.unit.text):
                both = sorted(((one, extract), (other, rival)), key=lambda pair: pair[0].unit.start)
                lead = "; ".join(f"**{shown_words(found.words)}** [{at}]" for at, (_, found) in enumerate(both, 1))
                quotes = tuple(Quote(at.unit.start, at.unit.end, found.marks) for at, found in both)
                return Draft(lead, quotes, kind="passage", confidence=one.sure)
        return single(self._corpus, reading, one, extract, f"**{shown_words(extract.words)}** [1]")

    def premise(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft | None:
        """A number that the question gives for a thing that the report counts otherwise ("the 90 WSIS prizes")."""
        near = [one for one in ranked[:10] if one.score >= ranked[0].score - COUNT_SLACK]
        for mention in reading.mentions:
            at = min(mention.used)
            before = reading.words[at - 1].text if at else ""
            if mention.group != "number" or before in word_list("choosing_words") or at + 1 >= len(reading.words):
                continue
            after = [word.stem for word in reading.words[at + 1 : at + 4] if word.text not in ("of", "the", "are")]
            if not after:
                continue
            same = [
                (count, stems_of(unit_of(count))) for count in self._counts if set(after) & stems_of(unit_of(count))
            ]
            heads = [count for count, stems in same if {after[0], after[-1]} & stems]
            if not heads or any(count.value == int(mention.name) for count in heads):
                continue
            for one in near:
                found = next((count for count in heads if count.sentence.start == one.unit.start), None)
                if found is not None:
                    quote = Quote(one.unit.start, one.unit.end, ((found.number.start, found.number.end),))
                    words = say(reading.language, "premise_of", wrong=mention.name, words=shown_words(one.unit.text))
                    return Draft(
                        words, (quote,), kind="passage", premise_rejected=True, shown=False, confidence=one.sure
                    )
        return None
