"""The text side: a question on the report's text goes in, an answer comes out.

Typed facts are tried first, since they are exact and need no model; what they do not answer is searched for.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.parts import together
from assistant.text.acronym_answers import answer_acronym
from assistant.text.ask_answers import answer_asks
from assistant.text.cited_answers import answer_cited
from assistant.text.compose import compose
from assistant.text.core import cores, joined
from assistant.text.draft import Draft
from assistant.text.event_answers import answer_events
from assistant.text.everyday import Everyday
from assistant.text.evidence import ROWS, Evidence
from assistant.text.extract import unit_of
from assistant.text.followup import resolve
from assistant.text.glossary import guess, translate
from assistant.text.lexicon import pattern
from assistant.text.objective_answers import answer_objectives
from assistant.text.overview_answers import answer_overview
from assistant.text.passage_answers import PassageAnswers
from assistant.text.ranking import Signs, read_meaning, read_signs
from assistant.text.reading import Reading, read_question
from assistant.text.role_answers import answer_roles
from assistant.text.section_answers import answer_section
from assistant.text.session_answers import answer_sessions
from assistant.text.silence import is_out_of_scope
from assistant.text.vocabulary import spelling
from assistant.text.words import stems_of
from corpus.facts.library import read_facts
from corpus.library import Corpus
from index.search import Index

LEAST_COUNT = 18  # there are no more than 17 SDGs
CLEARLY = 0.05  # so much nearer must an example question on the text be than one on a row of Annex 1
LONGEST_CORE = 2000  # characters of a message that are looked through for its question


class TextSide:
    """Answers from the text of one report. The index is opened when a search first needs it."""

    def __init__(
        self, corpus: Corpus, open_index: Callable[[], Index] | None = None, everyday: Everyday | None = None
    ) -> None:
        """`everyday` are the everyday words of the sentences, those of the data file unless given."""
        self._corpus = corpus
        self._facts = read_facts(corpus)
        self._evidence = Evidence(corpus, self._facts.acronyms, everyday)
        self._spelling = spelling(corpus)
        self._index: Index | None = None
        self._open = open_index
        self._last: tuple[tuple[str, tuple[str, ...]], Reading] | None = None
        self._passages = PassageAnswers(corpus, self._evidence, self._facts, self._opened if open_index else None)

    def answer(self, question: str, earlier: Sequence[str] = ()) -> Answer:
        """Answer a question; `earlier` are the previous questions on the text, oldest first.

        Raises what `open_index` raises where a search needs the index and it cannot be opened.
        """
        started = time.perf_counter()
        reading = self._read(question, earlier)
        draft, kind = self._draft(reading)
        if kind == "search" and draft.reason == "not_in_report" and reading.language == "en":
            shorter = (self._draft(self._read(core, earlier)) for core in cores(question[:LONGEST_CORE]))
            draft, kind = next(((one, how) for one, how in shorter if not one.abstained), (draft, kind))
        answer = compose(self._corpus, draft, reading.language)
        if draft.abstained and reading.language == "en":
            answer = self._half(question, earlier) or answer
        return replace(answer, timings_ms={kind: round((time.perf_counter() - started) * 1000, 3)})

    def _half(self, question: str, earlier: Sequence[str]) -> Answer | None:
        """Of two questions in one, the part that the report answers, beside what it does not say; else None."""
        pieces = joined(question)
        if not pieces:
            return None
        drafts = [
            self._draft(self._read(pieces[0], earlier))[0],
            self._draft(self._read(pieces[1], (*earlier, pieces[0])))[0],
        ]
        if all(draft.abstained for draft in drafts):
            return None
        return together([compose(self._corpus, draft, "en") for draft in drafts])

    def follows(self, question: str) -> bool:
        """Whether a question says by its first words that it goes on with the one before."""
        return pattern("same_again").search(self._read(question, ()).text) is not None

    def strength(self, question: str) -> float:
        """How sure it is, 0 to 1, that a question is about the text. Loads no model.

        1 where a typed fact answers; else the share of the question's rare words that the best sentence meets
        by itself, without its everyday words.
        """
        reading = self._read(question, ())
        draft = self._typed(reading)
        if draft is not None:
            return 0.6 if draft.abstained else 1.0
        if not reading.content:
            return 0.0
        if self._counted(reading):
            return 1.0
        wanted = self._evidence.wanted(reading, reading.content)
        told = (unit for unit in self._evidence.units if unit.kind not in ROWS)
        return round(0.9 * max(self._evidence.coverage(wanted, unit, False) for unit in told), 6)

    def familiar(self, question: str) -> float:
        """How near, 0 to 1, a question is to an example question on the text; 0 where one on a row of Annex 1 is
        about as near, and without an index or examples.
        """
        if self._open is None:
            return 0.0
        near = read_meaning(self._read(question, ()), self._opened()).near
        by_row = {True: 0.0, False: near.silent[1]}
        for name, score in near.answered.items():
            row = self._evidence.by_id[name].kind in ROWS
            by_row[row] = max(by_row[row], score)
        return by_row[False] if by_row[False] >= by_row[True] + CLEARLY else 0.0

    def _counted(self, reading: Reading) -> bool:
        """Whether the question gives a number of the text, too large for a code, with the thing that is counted."""
        given = {int(name) for name in reading.named("number") if int(name) >= LEAST_COUNT}
        rest = reading.stems(reading.content)
        return any(count.value in given and stems_of(unit_of(count)) & rest for count in self._facts.counts)

    def signs(self, question: str, earlier: Sequence[str] = ()) -> tuple[Signs, ...]:
        """What speaks for each sentence as the answer of a question, in report order (for measuring)."""
        reading = self._read(question, earlier)
        wanted = self._evidence.wanted(reading, self._evidence.content(reading), self._evidence.soft(reading))
        return read_signs(reading, wanted, self._evidence, self._opened() if self._open else None)

    def found(
        self, question: str, earlier: Sequence[str] = (), below: float = 2.0
    ) -> tuple[str, tuple[float, ...]] | None:
        """The cleaned text of a question and what speaks for an answer to it; None where no search is needed (for
        learning when to answer). `below` as in `examples.nearest`.
        """
        reading = self._read(question, earlier)
        if self._typed(reading) is not None or is_out_of_scope(reading, self._evidence):
            return None
        return reading.text, self._passages.signs(reading, below)

    def _draft(self, reading: Reading) -> tuple[Draft, str]:
        """The draft of a reading, and whether it came from facts or from search."""
        draft = self._typed(reading)
        return (draft, "facts") if draft is not None else (self._passages.answer(reading), "search")

    def _read(self, question: str, earlier: Sequence[str]) -> Reading:
        """The question read; it is asked for twice in a row, once to see who answers and once to answer."""
        asked, last = (question, tuple(earlier)), self._last
        if last is None or last[0] != asked:
            self._last = last = (asked, self._read_anew(question, earlier))
        return last[1]

    def _read_anew(self, question: str, earlier: Sequence[str]) -> Reading:
        reading = self._read_one(question)
        return resolve(reading, [self._read_one(one) for one in earlier]) if earlier else reading

    def _read_one(self, question: str) -> Reading:
        return read_question(question, self._spelling.mend, self._translate, self._guess)

    def _guess(self, text: str) -> str:
        return guess(text, self._spelling.knows)

    def _translate(self, text: str, language: str) -> tuple[str, tuple[str, ...]]:
        return translate(text, language, self._spelling.knows)

    def _typed(self, reading: Reading) -> Draft | None:
        text, facts = self._corpus.report.text, self._facts
        return (
            answer_overview(reading, self._corpus)
            or answer_acronym(reading, facts, self._corpus)
            or answer_cited(reading, facts, self._corpus)
            or answer_roles(reading, facts)
            or answer_sessions(reading, facts.sessions)
            or answer_asks(reading, facts.asks, self._covers, self._asked_elsewhere)
            or answer_objectives(reading, self._corpus)
            or answer_section(reading, self._corpus)
            or answer_events(reading, facts.events, self._evidence.units, text, facts.counts)
        )

    def _covers(self, reading: Reading, indexes: frozenset[int], start: int) -> float:
        unit = next(unit for unit in self._evidence.units if unit.start <= start + 4 < unit.end)
        return self._evidence.coverage(self._evidence.wanted(reading, indexes), unit)

    def _asked_elsewhere(self, reading: Reading, indexes: frozenset[int]) -> bool:
        """Whether a sentence outside the conclusions that asks something covers these words better than they do."""
        wanted = self._evidence.wanted(reading, indexes)
        places = {ask.words.start for ask in self._facts.asks}
        asking = {"invit", "ask", "encourag"}
        inside = outside = 0.0
        for unit in self._evidence.units:
            covered = self._evidence.coverage(wanted, unit)
            if any(unit.start <= place + 4 < unit.end for place in places):
                inside = max(inside, covered)
            elif asking & unit.own:
                outside = max(outside, covered)
        return outside > inside

    def _opened(self) -> Index:
        if self._index is None:
            assert self._open is not None
            self._index = self._open()
        return self._index
