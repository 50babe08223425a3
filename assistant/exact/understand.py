"""From a message and the questions before it to queries: one for each question the message asks about the mapping."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.exact.build import MAPPED, build
from assistant.exact.code import Family
from assistant.exact.follow import Said, follow, needs_context
from assistant.exact.frame import Frame, Given
from assistant.exact.meaning import Meant, OutcomeFinder
from assistant.exact.query import Codes, Everything, Exists, Listing, Query, Truth
from assistant.exact.read import read
from assistant.question.language import detect
from assistant.question.mention import Mention
from assistant.question.message import sentences
from assistant.question.tag import Tagged, Tagger

_ENUMERATION = re.compile(r"(?:^|\s)\(?1[.)]\s.*(?:\s)\(?2[.)]\s", re.DOTALL)
# A message holds at most this many questions that are answered; the rest is treated as background.
MOST_QUESTIONS = 8
# A second "question" this short ("AL?") only names the other column.
SHORT = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """What one question was understood as.

    Exactly one of these holds: `query` is set; `unclear` names the outcomes it may mean; `problem` says why the
    mapping cannot answer ("no_such_code", "annex_2_missing", "sdg_target"); or none is, and the question is not
    about the mapping at all.
    """

    text: str
    frame: Frame
    query: Query | None = None
    unclear: Meant | None = None
    problem: str = ""
    meant: str = ""

    @property
    def about_mapping(self) -> bool:
        """Whether the mapping has something to say to this question."""
        return self.query is not None or self.unclear is not None or bool(self.problem)


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence, or a part of one; `listed` says that it is one of several that stand side by side."""

    tagged: Tagged
    listed: bool


class Understanding:
    """Reads questions. Built once over a tagger and a finder of outcomes by meaning."""

    def __init__(self, tagger: Tagger, finder: OutcomeFinder, has_annex2: bool) -> None:
        """`has_annex2` says whether a mapping of Annex 2 was supplied."""
        self._tag = lru_cache(maxsize=512)(tagger.tag)
        self._finder = finder
        self._has_annex2 = has_annex2

    def read(self, message: str, before: Said | None = None) -> tuple[Reading, ...]:
        """The readings of a message, in order; empty where nothing in it is about the mapping."""
        language = detect(message, before.frame.language if before else "en")
        enumerated = _ENUMERATION.search(message) is not None
        parts: list[_Part] = []
        for sentence in sentences(message):
            split = self._split(self._tag(sentence, language))
            parts += [_Part(one, enumerated or len(split) > 1) for one in split]
        asking = [part.tagged for part in parts if self._asks(part)]
        if len(asking) <= 1:
            return self._one(message, language, asking[0] if asking else None, before)
        return self._several(message, parts, before)

    def _one(self, message: str, language: str, question: Tagged | None, before: Said | None) -> tuple[Reading, ...]:
        """One question: read alone where it says enough, else with all that stands around it."""
        whole = self._tag(message, language)
        if question is not None and question.text != whole.text:
            alone = self._reading(question, None)
            frame = read(question)
            vague = (
                (alone.meant or alone.unclear)
                and not frame.described
                and whole.has("code")
                and not question.has("code")
            )
            if alone.about_mapping and not frame.points_back and _complete(frame) and not _unsaid(frame) and not vague:
                return (alone,)
        reading = self._reading(whole, before)
        return (reading,) if reading.about_mapping else ()

    def _several(self, message: str, parts: list["_Part"], before: Said | None) -> tuple[Reading, ...]:
        readings: list[Reading] = []
        context = before
        pending: Frame | None = None
        for one in parts[: MOST_QUESTIONS * 4]:
            part = one.tagged
            frame = read(part)
            if frame.wh_only and readings and isinstance(readings[-1].query, Truth):
                reading = self._reading(part, context)
                readings[-1:] = [reading] if reading.about_mapping else readings[-1:]
                continue
            if frame.empty and not frame.points_back:
                continue
            if not self._asks(one):
                pending = frame
                continue
            if readings and readings[-1].problem == "no_such_code" and needs_context(frame):
                continue
            reading = self._reading(part, context, pending)
            if not reading.about_mapping:
                continue
            if (
                readings
                and needs_context(frame)
                and not frame.givens
                and not one.listed
                and not part.text.rstrip().endswith("?")
            ):
                if not frame.targets and frame.rank is None:
                    continue
                readings.pop()
            _add(readings, reading, together=one.listed)
            if reading.query is not None:
                context = Said(reading.frame, reading.query, recent_rows(reading.frame, context))
        if not readings:
            return self._one(message, parts[0].tagged.language, None, before)
        return tuple(readings[:MOST_QUESTIONS])

    def _split(self, tagged: Tagged) -> list[Tagged]:
        """A sentence, or its parts where "and which …" or "and does …" begins a second question."""
        mentions = [m for m in tagged.mentions if m.concept != "filler"]
        for place in range(2, len(mentions) - 1):
            joint = mentions[place]
            if not _joins(joint):
                continue
            rest = mentions[place + 1 :]
            while len(rest) > 1 and (_joins(rest[0]) or rest[0].concept == "link"):
                joint, rest = replace(joint, end=rest[0].end), rest[1:]
            slashed = joint.text == "/" and rest[0].family is not None and any(m.concept == "code" for m in rest)
            if not slashed and not _begins(rest[0], rest[1] if len(rest) > 1 else None):
                continue
            left = Tagged(
                tagged.text[: joint.start], tuple(m for m in tagged.mentions if m.end <= joint.start), tagged.language
            )
            right = Tagged(
                tagged.text[joint.end :], tuple(m for m in tagged.mentions if m.start >= joint.end), tagged.language
            )
            first, second = read(left), read(right)
            paired = bool((rest[0].family or joint.text == "/") and first.targets and first.givens)
            if joint.text == ":" and not (
                _complete(second) and second.targets and second.givens and not second.points_back
            ):
                continue
            if joint.text != ":" and not (
                (first.asks or paired)
                and _complete(first)
                and (not second.empty or second.wh_only)
                and build(first) is not None
            ):
                continue
            return [left, *self._split(right)]
        return [tagged]

    def _asks(self, part: "_Part") -> bool:
        frame = read(part.tagged)
        listed = part.listed and bool(frame.targets) and bool(frame.givens)
        return (frame.asks or listed) and not (frame.empty and not frame.points_back and not frame.wh_only)

    def _reading(self, tagged: Tagged, before: Said | None, pending: Frame | None = None) -> Reading:
        frame = read(_with_ordinals(tagged, before))
        if frame.annex2 and not self._has_annex2 and _needs_mapping(frame):
            return Reading(tagged.text, frame, problem="annex_2_missing")
        if pending is not None and needs_context(frame):
            query = build(pending)
            if query is not None and pending.givens:
                frame = follow(Said(pending, query), frame)
        elif before is not None and needs_context(frame):
            if frame.unknown and not frame.givens:
                return Reading(tagged.text, frame, problem="no_such_code")
            frame = follow(before, frame)
        return self._resolved(tagged.text, frame)

    def _resolved(self, text: str, frame: Frame) -> Reading:
        if frame.unknown:
            if any(code.startswith("Q") for code in frame.unknown) and not self._has_annex2:
                return Reading(text, frame, problem="annex_2_missing")
            return Reading(text, frame, problem="no_such_code")
        if frame.sdg_target and not frame.text_cues:
            return Reading(text, frame, problem="sdg_target")
        if frame.empty or not self._is_exact(frame):
            return Reading(text, frame)
        meant = ""
        if self._wants_topic(frame):
            found = self._finder.find(frame.topic, frame.language)
            if found is None and not (frame.act == "truth" and frame.given(*MAPPED)):
                return Reading(text, frame)
            if found is None or (not found.sure and frame.act == "truth" and not frame.described):
                return Reading(text, frame, build(frame))
            if not found.sure:
                return Reading(text, frame, unclear=found)
            meant = found.codes[0]
            asked: tuple[Family, ...] = tuple(target for target in frame.targets if target != "outcome")
            if not asked and not frame.givens and frame.act != "table" and not frame.mapped:
                return Reading(text, frame, Listing((Codes("outcome", (meant,)),)), meant=meant)
            frame = replace(frame, givens=(Given("outcome", (meant,)), *frame.givens), targets=asked)
        query = build(frame)
        if frame.points_back and isinstance(query, Listing) and any(isinstance(of, Everything) for of in query.of):
            return Reading(text, frame)
        return Reading(text, frame, query, meant=meant)

    def _is_exact(self, frame: Frame) -> bool:
        """Whether the words speak of the mapping: a row, or a relation between rows, SDGs and action lines."""
        rows = bool(frame.given("outcome", "objective")) or "outcome" in frame.targets or "objective" in frame.targets
        rows = (
            rows
            or frame.described
            or frame.within is not None
            or bool({"outcome", "objective"} & {*frame.any, *frame.every, *frame.none, *frame.each})
        )
        if frame.within is not None or (frame.described and (frame.topic or frame.given(*MAPPED))):
            return True
        if frame.annex or (frame.amounts and not frame.topic):
            return True
        if frame.text_cues and not frame.given("outcome"):
            return rows and bool(frame.given(*MAPPED)) and frame.text_cues < 2
        if frame.text_cues and not (set(frame.targets) & set(MAPPED) or frame.given(*MAPPED)):
            return False
        if rows:
            return True
        relation = set(frame.targets) & set(MAPPED)
        if relation and frame.given(*MAPPED):
            return True
        if frame.topic and relation:
            return not frame.text_cues
        return bool(frame.rank or frame.given(*MAPPED) or relation) and not frame.text_cues

    def _wants_topic(self, frame: Frame) -> bool:
        """Whether an outcome is described in words and not named by code."""
        if not frame.topic or frame.given("outcome") or frame.within is not None:
            return False
        if frame.described:
            return True
        if frame.act == "truth" and frame.given(*MAPPED) and not frame.targets_named:
            return len(frame.topic.split()) > 1
        bare = not frame.givens and frame.rank is None and not frame.amounts and not frame.every and not frame.none
        return bare and bool(frame.targets) and not (frame.negated and not frame.singular) and frame.only_family is None


def recent_rows(frame: Frame, before: Said | None) -> tuple[str, ...]:
    """The rows that were spoken of, in order of mention, the latest last."""
    said = [
        *(before.recent if before else ()),
        *(code for given in frame.given("outcome", "objective") for code in given.codes),
    ]
    return tuple(code for place, code in enumerate(said) if code not in said[place + 1 :])[-6:]


def _with_ordinals(tagged: Tagged, before: Said | None) -> Tagged:
    """Read "the first" and "the second" (of two rows that were spoken of) as the codes they stand for."""
    if not tagged.has("ordinal.1", "ordinal.2", "ordinal.two"):
        return tagged
    own = [code for mention in tagged.of("code") for code in mention.codes if code.startswith("D.")]
    rows = [*(code for code in (before.recent if before else ()) if code not in own), *own]
    if len(rows) < 2:
        return tagged
    if tagged.has("only", "ordinal.1") and not tagged.has("ordinal.2") and tagged.has("only"):
        return _only_the_first(tagged, rows[-2], rows[-1])
    meant = {"ordinal.1": (rows[-2],), "ordinal.2": (rows[-1],), "ordinal.two": tuple(rows[-2:])}
    mentions = tuple(
        replace(m, concept="code", codes=meant[m.concept]) if m.concept in meant else m
        for m in tagged.mentions
        if not (m.concept == "code" and m.codes and set(m.codes) <= set(own))
    )
    return replace(tagged, mentions=mentions)


def _only_the_first(tagged: Tagged, first: str, second: str) -> Tagged:
    """As in "Which goals belong only to the former?": to the first and not to the second."""
    end = len(tagged.text)
    kept = tuple(
        m
        for m in tagged.mentions
        if m.concept not in ("only", "compare", "code") and not m.concept.startswith("ordinal")
    )
    added = (
        Mention("code", first, end, end, (first,)),
        Mention("not", "not", end, end),
        Mention("code", second, end, end, (second,)),
    )
    return replace(tagged, mentions=kept + added)


def _add(readings: list[Reading], reading: Reading, together: bool) -> None:
    """Add a reading; a listing of what the question before only asked about ("is there any? which?") takes its place."""
    last = readings[-1].query if readings else None
    match last, reading.query:
        case Truth(Exists(of)), Listing((only,)) if of == only:
            readings.pop()
        case Listing((one,)), Listing((two,)) if one.family != two.family and _same_givens(
            readings[-1].frame, reading.frame
        ):
            if together or len(reading.text) <= SHORT:
                readings.pop()
                reading = replace(reading, query=Listing((one, two)))
    readings.append(reading)


def _same_givens(left: Frame, right: Frame) -> bool:
    return left.codes == right.codes and bool(left.codes)


def _complete(frame: Frame) -> bool:
    return (
        bool(frame.givens or frame.rank or frame.amounts or frame.every or frame.none or frame.topic or frame.any)
        and not frame.empty
    )


def _unsaid(frame: Frame) -> bool:
    """Whether a question names rows and leaves open what is asked of them ("D.2-3 - what should I write?")."""
    return bool(frame.given("outcome", "objective")) and not frame.targets and frame.act == "list" and not frame.mapped


def _needs_mapping(frame: Frame) -> bool:
    return (
        bool(
            frame.given("sdg", "action_line")
            or set(frame.targets) & set(MAPPED)
            or frame.any
            or frame.rank
            or frame.mapped
            or any(code.startswith("Q") for code in frame.unknown)
        )
        and frame.text_cues < 2
    )


def _joins(mention: Mention) -> bool:
    return mention.concept in ("and", "follow") or (mention.concept == "stop" and mention.text in ",;:/")


def _begins(mention: Mention, follower: Mention | None) -> bool:
    if mention.concept in ("wh", "how_many", "where") and mention.text != "that":
        return True
    if mention.family and follower is not None:
        return follower.concept in ("shared", "only", "link") and mention.family != "study_question"
    return (
        mention.concept == "yes_no"
        and follower is not None
        and follower.concept in ("code", "any", "name")
        and (mention.text in ("does", "is", "do", "are"))
    )
