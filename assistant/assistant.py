"""The assistant: opens its parts, decides who answers a question, and answers.

A question about the mapping is looked up exactly; everything else is answered from the report's text. The index and
the model are opened when a question first needs them.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.doubt import FAMILIAR, GIVES_WAY, gives_way_at
from assistant.exact.code import in_order
from assistant.exact.compose import Composer
from assistant.exact.decline import annex_2_missing, no_such_code, sdg_target, unclear
from assistant.exact.follow import Said
from assistant.exact.lookup import Links, look_up, select
from assistant.exact.meaning import OutcomeFinder
from assistant.exact.query import Query, Selection
from assistant.exact.understand import Reading, Understanding
from assistant.open_index import open_report_index
from assistant.parts import together
from assistant.question.message import sentences
from assistant.question.tag import Tagger
from assistant.settings import Settings
from corpus.library import Corpus, load_corpus

if TYPE_CHECKING:
    from assistant.text.side import TextSide
    from index.search import Index

Note = Callable[[str], None]
Progress = Callable[[int, int, str], None]

# A talk is remembered over this many questions; older ones no longer decide what "it" means.
REMEMBERED = 12
MOST_PARTS = 4  # questions of one message that are answered one by one
LEAST_WORDS = 4  # of a part that is declined by itself


@dataclass(frozen=True, slots=True)
class Stage:
    """A step on the way to an answer: "understood" with what is looked up, "searching" with where."""

    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Talk:
    """What the talk is about: the last question on the mapping, or the last questions on the text."""

    said: Said | None = None
    text: tuple[str, ...] = ()


class Assistant:
    """Answers questions over the report. Safe to use from many threads. Made by `Assistant.open`."""

    def __init__(self, corpus: Corpus, open_index: "Callable[[], Index]") -> None:
        """Wire the parts over a corpus; `open_index` is called once, when a question first needs the index."""
        self.corpus = corpus
        self._open_index = open_index
        self._index: Index | None = None
        self._text_side: TextSide | None = None
        self._lock = threading.RLock()
        self._links = Links(corpus.mapping, corpus.study_questions or ())
        tagger = Tagger(corpus, self._exists)
        finder = OutcomeFinder(corpus, self._cosines)
        self._understanding = Understanding(tagger, finder, corpus.study_questions is not None, self._found)
        self._composer = Composer(corpus, self._links, _version())

    @classmethod
    def open(
        cls, settings: Settings | None = None, *, on_note: Note | None = None, on_progress: Progress | None = None
    ) -> "Assistant":
        """Open the assistant with these settings (default: the defaults). Loads no model and no index yet.

        Raises what reading the corpus raises, such as `TableError` for a broken mapping of Annex 2.
        """
        settings = settings or Settings()
        corpus = load_corpus(settings.annex2_file)

        def open_index() -> "Index":
            return open_report_index(corpus, settings, on_progress=on_progress, on_note=on_note)

        return cls(corpus, open_index)

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """Answer a question; `history` are the earlier questions of the talk, oldest first."""
        answer: Answer | None = None
        for step in self.stages(question, history):
            if isinstance(step, Answer):
                answer = step
        assert answer is not None
        return answer

    def stages(self, question: str, history: Sequence[str] = ()) -> Iterator[Stage | Answer]:
        """The steps to an answer as they happen, the answer last."""
        started = time.perf_counter()
        talk = _Talk()
        for earlier in history[-REMEMBERED:]:
            talk = self._remember(talk, earlier)
        readings = self._read(question, talk)
        apart = self._mixed(question, talk, readings)
        understood = time.perf_counter()
        if apart:
            answer = together(apart)
        elif readings:
            answer = together([self._answer_reading(reading, question) for reading in readings])
            if answer.interpretation:
                yield Stage("understood", answer.interpretation)
        else:
            yield Stage("searching", "the report's text")
            answer = self._text.answer(question, talk.text)
        done = time.perf_counter()
        timings = {
            **answer.timings_ms,
            "understand": round((understood - started) * 1000, 3),
            "answer": round((done - understood) * 1000, 3),
        }
        yield replace(answer, timings_ms=timings)

    def answer_query(self, query: Query, language: str = "en") -> Answer:
        """Look a query up and compose its answer."""
        return self._composer.compose(look_up(query, self._links), language)

    def search(self, text: str, k: int = 10) -> tuple[tuple[str, float], ...]:
        """The `k` passages and rows nearest to a text by meaning and words: ids with scores in 0..1, best first."""
        hits = self._opened().search(text, k, {"passage", "outcome", "objective"})
        return tuple((hit.id, hit.score) for hit in hits)

    @property
    def index(self) -> "Index":
        """The index, opened (and built where it is missing)."""
        return self._opened()

    def warm(self) -> None:
        """Open the index and run the model once, so that the next question does not wait for them."""
        self._opened().warm()

    def _read(self, question: str, talk: _Talk) -> tuple[Reading, ...]:
        readings = self._understanding.read(question, talk.said)
        if len(readings) == 1:
            follows = bool(talk.text) and self._text.follows(question)
            limit = gives_way_at(readings[0], bool(talk.text), follows)
            if limit <= 1 and (
                self._text.strength(question) >= limit or self._is_familiar(readings[0], question, limit)
            ):
                return ()
        return readings

    def _mixed(self, question: str, talk: _Talk, readings: Sequence[Reading]) -> list[Answer]:
        """The answers to each question of a message that asks several, where some are for the text and some for the
        mapping; none where all go the way of the message, or a scrap ("and the reverse?") is not answered by itself.
        """
        parts = [part for part in sentences(question) if any(map(str.isalnum, part))]
        if not 1 < len(parts) <= MOST_PARTS or not all(part.endswith("?") for part in parts):
            return []
        answers, ways = [], set()
        for part in parts:
            own = self._read(part, talk)
            found = [self._answer_reading(reading, part) for reading in own] or [self._text.answer(part, talk.text)]
            if all(answer.abstained for answer in found) and len(part.split()) < LEAST_WORDS:
                return []
            answers += found
            ways.add(bool(own))
            talk = self._remember(talk, part)
        return answers if ways != {bool(readings)} else []

    def _is_familiar(self, reading: Reading, question: str, limit: float) -> bool:
        """Whether people ask this of the text, where the mapping is only taken to be meant by its sense."""
        by_sense = bool(reading.meant or reading.unclear) and limit <= GIVES_WAY
        return by_sense and self._text.familiar(question) >= FAMILIAR

    def _answer_reading(self, reading: Reading, question: str) -> Answer:
        language = reading.frame.language
        if reading.query is not None:
            return self._composer.compose(look_up(reading.query, self._links), language, reading.meant)
        if reading.unclear is not None:
            return unclear(question, reading.unclear, self._links, language)
        if reading.problem == "annex_2_missing":
            return annex_2_missing(self.corpus, language)
        if reading.problem == "sdg_target":
            rows = tuple(code for given in reading.frame.given("outcome") for code in given.codes)
            return sdg_target(rows, self.corpus, self._links, language)
        return no_such_code(reading.frame.unknown, self.corpus, self._links, language)

    def _remember(self, talk: _Talk, question: str) -> _Talk:
        readings = self._read(question, talk)
        queries = [reading for reading in readings if reading.query is not None]
        if queries:
            return _Talk(said=self._understanding.said(queries[-1], talk.said))
        return talk if readings else _Talk(text=(*talk.text, question))

    def _found(self, selection: Selection) -> tuple[str, ...]:
        return in_order(select(selection, self._links))

    def _exists(self, code: str) -> bool:
        return any(code in members for members in self._links.members.values())

    def _cosines(self, text: str) -> Mapping[str, float]:
        hits = self._opened().by_meaning(text, len(self._links.outcomes), {"outcome"})
        return {hit.id.removeprefix("annex1."): hit.score for hit in hits}

    @property
    def _text(self) -> "TextSide":
        """The text side, imported and made when a question first needs it: an exact answer does not."""
        with self._lock:
            if self._text_side is None:
                from assistant.text.side import TextSide

                self._text_side = TextSide(self.corpus, self._opened)
            return self._text_side

    def _opened(self) -> "Index":
        with self._lock:
            if self._index is None:
                self._index = self._open_index()
            return self._index


def _version() -> str:
    try:
        return version("wsis-assistant")
    except PackageNotFoundError:
        return "unknown"
