"""From one frame that stands by itself to a reading: its query, the outcome it describes, or what keeps it from one."""

from collections.abc import Callable
from dataclasses import replace

from assistant.exact.build import MAPPED, build
from assistant.exact.exactness import describes_outcome, is_exact, names_study_question
from assistant.exact.frame import Frame, Given
from assistant.exact.meaning import Meant, OutcomeFinder
from assistant.exact.query import Codes, Everything, Exists, Listing, Number, Query, Truth, Worded
from assistant.exact.read import read
from assistant.exact.reading import Reading
from assistant.question.message import sentences
from assistant.question.tag import Tagged

# As many sentences are looked at for a description.
_MOST_SENTENCES = 32


class Resolver:
    """Turns frames into readings. Built once over a finder of outcomes by meaning and a tagger."""

    def __init__(self, finder: OutcomeFinder, tag: Callable[[str, str], Tagged], has_annex2: bool) -> None:
        """`tag` tags a sentence in a language; `has_annex2` says whether a mapping of Annex 2 was supplied."""
        self._finder = finder
        self._tag = tag
        self._has_annex2 = has_annex2

    def resolved(self, text: str, frame: Frame) -> Reading:
        """A frame that stands by itself, as a query or as what keeps it from being one."""
        problem = self._problem(frame)
        if frame.phrase and "outcome" in (*frame.targets, *frame.any):
            return Reading(text, frame, _worded(frame))
        if problem or frame.empty or not is_exact(frame):
            return Reading(text, frame, problem=problem)
        if describes_outcome(frame):
            return self._described(text, frame)
        return self.read_as(text, frame)

    def _problem(self, frame: Frame) -> str:
        if frame.unknown:
            return "annex_2_missing" if names_study_question(frame) and not self._has_annex2 else "no_such_code"
        return "sdg_target" if frame.sdg_target and not frame.text_cues else ""

    def _described(self, text: str, frame: Frame) -> Reading:
        """A question about an outcome in words: the outcome that is meant takes the place of the words."""
        claimed = frame.act == "truth" and bool(frame.given(*MAPPED))
        found = self._found(text, frame)
        if found is None and not claimed:
            return Reading(text, frame)
        if found is None or (not found.sure and frame.act == "truth" and not frame.described):
            return Reading(text, frame, build(frame))
        if not found.sure:
            return Reading(text, frame, unclear=found)
        meant = found.codes[0]
        described = with_row(frame, meant)[0]
        if not described.targets and not frame.givens and frame.act != "table" and not frame.mapped:
            return Reading(text, frame, Listing((Codes("outcome", (meant,)),)), meant=meant)
        return self.read_as(text, described, meant)

    def _found(self, text: str, frame: Frame) -> Meant | None:
        """The outcome that is described: by all words, else by one of the sentences that tell and do not ask."""
        found = self._finder.find(frame.topic, frame.language)
        unsure = found is not None and not found.sure
        return (self.told(text, frame.language) if unsure else None) or found

    def told(self, text: str, language: str) -> Meant | None:
        """The outcome that a sentence which asks nothing describes best, where it stands beside others."""
        told = sentences(text)[:_MOST_SENTENCES]
        frames = [read(self._tag(sentence, language)) for sentence in told] if len(told) > 1 else []
        topics = [frame.topic for frame in frames if frame.topic and not frame.asks]
        clear = [meant for topic in topics if (meant := self._finder.find(topic, language)) and meant.sure]
        return max(clear, key=lambda meant: meant.scores[0], default=None)

    def read_as(self, text: str, frame: Frame, meant: str = "") -> Reading:
        """The frame as a query; where a pronoun stands for nothing, any outcome may be meant."""
        query = _closed(frame)
        if query is not None:
            return Reading(text, frame, query, meant=meant)
        asks_of_row = bool(frame.points_back) and bool(set(frame.targets) & set(MAPPED)) and not frame.givens
        return Reading(text, frame, unclear=self._finder.any_of_them() if asks_of_row else None)


def with_row(frame: Frame, row: str) -> tuple[Frame, str]:
    """The frame with the row that a description means in the place of the description, and that row."""
    asked = tuple(target for target in frame.targets if target != "outcome")
    denied = frame.negated and not frame.givens and frame.act in ("list", "count") and bool(asked)
    given = Given("outcome", (row,), negated=denied)
    return replace(frame, givens=(given, *frame.givens), targets=asked, negated=frame.negated and not denied), row


def _closed(frame: Frame) -> Query | None:
    """The query of a frame; None where a pronoun stands for nothing and a whole family would be listed."""
    query = build(frame)
    if frame.points_back and isinstance(query, Listing) and any(isinstance(of, Everything) for of in query.of):
        return None
    return query


def _worded(frame: Frame) -> Query:
    """As in "which outcomes use the word capacity?": the outcomes whose own words hold a phrase."""
    found = Worded(frame.phrase)
    if frame.act == "truth":
        return Truth(Exists(found))
    return Number(found) if frame.act == "count" else Listing((found,))
