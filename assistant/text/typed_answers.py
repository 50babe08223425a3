"""Answers of a kind that is asked for: a number, a date, a place, a body, from the best sentence that has one."""

import re
from collections.abc import Callable, Sequence

from assistant.text.compose import shown_words
from assistant.text.declining import abstain
from assistant.text.draft import Draft, Quote
from assistant.text.extract import Extract, find_bodies, find_date, find_goals, find_place
from assistant.text.frames import say
from assistant.text.neighbours import Neighbours
from assistant.text.number_answers import NumberAnswers
from assistant.text.quoting import single
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading
from assistant.text.silence import NEAR_TOLD
from corpus.library import Corpus

TYPE_SLACK = 0.12  # how far below the best a sentence may lie that has the kind of answer asked for
TOLD_SLACK, AS_NEAR = 0.35, 0.05  # … where a question that it answers is as near as any of the best
GOALS_SLACK = 0.2  # few sentences number goals
ENOUGH = 0.4  # coverage at which a sentence answers "where" without naming a city
_WHEN = re.compile(r"\b(?:when|dates?|deadline|(?:which|what) (?:day|month|year)s?)\b")
_THE_DATE = re.compile(r"\bdeadlines?\b|\bdue date\b|\bwhat(?:'s| is| are| was| were) the (?:\w+ ){0,2}dates?\b")


class TypedAnswers:
    """The finders of the kinds, tried on the sentences that are nearly as good as the best."""

    def __init__(self, corpus: Corpus, neighbours: Neighbours, numbers: NumberAnswers) -> None:
        self._corpus = corpus
        self._neighbours = neighbours
        self._numbers = numbers

    def answer(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft | None:
        """The answer of a question for a number, a date, a place or a body, from the best sentence that has one."""
        asked = reading.asked
        near = nearly_best(ranked[:12])
        finders: list[tuple[str, Callable[[Ranked], Extract | None]]] = [
            ("number", lambda one: self._numbers.find(reading, one)),
            ("date", lambda one: find_date(one.unit, reading.language, "deadline" in reading.asked)),
            ("place", lambda one: find_place(one.unit, reading.language)),
            ("goals", lambda one: find_goals(one.unit)),
            ("who", lambda one: find_bodies(one.unit, reading.named("body"))),
        ]
        if re.search(r"\bwho(?:m|se|'s)?\b", reading.text) and not re.search(
            r"\bwhere|\bwhen\b|(?:which|what) (?:city|year)", reading.text
        ):
            finders = [pair for pair in finders if pair[0] in ("goals", "who")]
        for kind, find in finders:
            if kind not in asked or (kind == "who" and asked & {"explain"} and not re.search(r"\bwho", reading.text)):
                continue
            candidates: Sequence[Ranked] = near
            if kind == "goals":
                candidates = [one for one in ranked[:12] if one.score >= ranked[0].score - GOALS_SLACK]
            if kind == "number":
                further = self._numbers.further(reading, ranked, TYPE_SLACK)
                candidates = self._numbers.ordered(reading, (*near, *further))
            for one in candidates:
                extract = find(one)
                if extract is not None and kind == "number":
                    return self._numbers.tied(reading, one, extract, near)
                if extract is not None and kind == "who" and (full := self._neighbours.named_in_full(one)) is not None:
                    words = say(reading.language, "says", words=shown_words(full.text))
                    quote = Quote(full.start, full.end, extract.marks)
                    return Draft(words, (quote,), kind="passage", shown=False, confidence=one.sure)
                if extract is not None:
                    lead = f"**{shown_words(extract.words)}** [1]" if kind != "who" else ""
                    return single(self._corpus, reading, one, extract, lead)
            lost = (
                kind == "number"
                or (kind == "date" and _WHEN.search(reading.text) is not None)
                or (kind == "place" and (reading.named("kind") or ranked[0].coverage < ENOUGH))
            )
            explains = "explain" in asked and not (kind == "date" and _THE_DATE.search(reading.text))
            if lost and not explains and not asked & {"who", "list", "yes_no"}:
                return abstain(reading, ranked, kind)
        return None


def nearly_best(ranked: Sequence[Ranked]) -> list[Ranked]:
    """The sentences nearly as good as the best: little below it, or answering a question as near as any of its own."""
    best = ranked[0]
    return [
        one for one in ranked
        if one.score >= best.score - TYPE_SLACK
        or (one.example >= max(best.example - AS_NEAR, NEAR_TOLD) and one.score >= best.score - TOLD_SLACK)
    ]  # fmt: skip
