"""Answers found by search: the best sentence with the decisive words, a digest of several, or a reasoned abstention."""

import re
from collections.abc import Callable, Sequence

from assistant.text.answerable import found, read_answerable
from assistant.text.compose import shown_words
from assistant.text.declining import abstain
from assistant.text.draft import Draft, Quote
from assistant.text.evidence import Evidence, Wanted
from assistant.text.examples import NOWHERE, Near
from assistant.text.extract import Extract, find_date, find_link
from assistant.text.frames import say
from assistant.text.lexicon import pattern
from assistant.text.matter import Matter
from assistant.text.neighbours import Neighbours
from assistant.text.number_answers import NumberAnswers
from assistant.text.quoting import both, digest, in_full, other_body, shared_words, single
from assistant.text.ranking import Ranked, rank, read_meaning
from assistant.text.reading import Reading
from assistant.text.silence import (
    NEAR_SILENT,
    elsewhere,
    is_out_of_scope,
    other_years,
    plainly_told,
    silent_on,
    too_little,
    unknown_words,
)
from assistant.text.typed_answers import ENOUGH, TypedAnswers, nearly_best
from corpus.facts.library import Facts
from corpus.library import Corpus
from index.search import Index

DIGEST_SLACK = 0.22
LONGEST_DIGEST = 4
AS_GOOD = 0.05  # this far below the best, a sentence may be the one that answers: both are quoted
COVERS = 0.7  # from here on a sentence tells what is asked, even with a word it does not know
LINK_COVERAGE = 0.35
_ORGANISES = re.compile(r"\bwho\b.*\b(?:organi[sz]\w*|holds?|held|hosts?|hosted|runs?|ran|put on|in charge of)\b")
_WHICH = re.compile(
    r"^(?:and |so |but )?(?:in |of |by |for )?(?:which|what|whose)\b(?! (?:is|are|was|were|does|do|did)\b)"
)


class PassageAnswers:
    """Search and extraction over the sentences of one report."""

    def __init__(
        self, corpus: Corpus, evidence: Evidence, facts: Facts, open_index: Callable[[], Index] | None
    ) -> None:
        self._corpus = corpus
        self._evidence = evidence
        self._open_index = open_index
        self._events = facts.events
        self._neighbours = Neighbours(corpus, evidence)
        self._matter = Matter(corpus, evidence.units)
        self._numbers = NumberAnswers(corpus, evidence, facts.counts, open_index)
        self._typed = TypedAnswers(corpus, self._neighbours, self._numbers)

    def answer(self, reading: Reading) -> Draft:
        """The draft for any question: an answer where the sentences carry it, else an abstention with the closest."""
        wanted, every, near = self._searched(reading)
        if is_out_of_scope(reading, self._evidence) and not plainly_told(near):
            key = "out_of_scope" if reading.content else "greeting"
            return Draft(say(reading.language, key), reason="out_of_scope", kind="abstained")
        ranked = self._of_years(reading, every)
        best = ranked[0]
        if other_years(reading, best, self._passage(best)):
            return self._other_year(reading, every[0]) or abstain(reading, ranked)
        if "link" in reading.asked and (link := self._link(reading, ranked[:1], COVERS)) is not None:
            return link
        if (label := self._lacking(reading, ranked, wanted, near)) is not None:
            return abstain(reading, ranked, label)
        if elsewhere(reading, best, self._events) or other_body(reading, best):
            return abstain(reading, ranked)
        if reading.carried and pattern("the_other").search(reading.text):
            earlier = [one for one in wanted if one.used <= reading.carried]
            ranked = self._neighbours.others(ranked, earlier)
        if "link" in reading.asked:
            return self._link(reading, ranked) or abstain(reading, ranked)
        if (several := self._numbers.several(reading)) is not None:
            return several
        if (premise := self._numbers.premise(reading, ranked)) is not None:
            return premise
        if (
            not self._matter_wanted(reading)
            and _ORGANISES.search(reading.text)
            and (by := self._neighbours.organised(best)) is not None
        ):
            return by
        typed = None if self._matter_wanted(reading) else self._typed.answer(reading, ranked)
        if typed is not None:
            return typed
        if "why" in reading.asked and (purpose := self._neighbours.purpose(reading, best, wanted)) is not None:
            return purpose
        by_fact = reading.asked & {"who", "number", "date", "place"}
        if self._matter_wanted(reading) or (reading.asked & {"summary", "explain"} and not by_fact):
            return self._digest(reading, ranked, wanted)
        return self._quote(reading, ranked, wanted)

    def signs(self, reading: Reading, below: float = 2.0) -> tuple[float, ...]:
        """What speaks for an answer of the report to a question that is searched for (see `answerable.found`);
        `below` as in `examples.nearest`.
        """
        wanted, every, near = self._searched(reading, below)
        return self._signs(reading, self._of_years(reading, every), wanted, near)

    def _searched(self, reading: Reading, below: float = 2.0) -> tuple[tuple[Wanted, ...], tuple[Ranked, ...], Near]:
        """The words to be met, the sentences ranked, and the nearest example questions."""
        wanted = self._evidence.wanted(reading, self._evidence.content(reading), self._evidence.soft(reading))
        index = self._open_index() if self._open_index else None
        meaning = read_meaning(reading, index, below) if index else None
        return wanted, rank(reading, wanted, self._evidence, index, meaning), meaning.near if meaning else NOWHERE

    def _signs(
        self, reading: Reading, ranked: Sequence[Ranked], wanted: Sequence[Wanted], near: Near
    ) -> tuple[float, ...]:
        best = ranked[0]
        strange = bool(unknown_words(reading, wanted, self._evidence, best))
        return found(reading, ranked, near, silent_on(reading, best) is not None, strange)

    def _lacking(self, reading: Reading, ranked: Sequence[Ranked], wanted: Sequence[Wanted], near: Near) -> str | None:
        """What the report does not give of what is asked, "" where that has no name; None where it answers.

        Without example questions at hand the words alone decide.
        """
        best = ranked[0]
        silence = silent_on(reading, best)
        if not near.answered:
            strange = best.coverage < COVERS and unknown_words(reading, wanted, self._evidence, best)
            return silence.label if silence else "" if strange or too_little(reading, best) else None
        if read_answerable().answers(reading.text, self._signs(reading, ranked, wanted, near)):
            return None
        label, score = near.silent
        return silence.label if silence else label if score >= NEAR_SILENT and score > near.told else ""

    @staticmethod
    def _matter_wanted(reading: Reading) -> bool:
        """Whether a matter is to be told as a whole, whatever else the question names of it."""
        return "summary" in reading.asked and not pattern("one_fact").search(reading.text)

    def _other_year(self, reading: Reading, best: Ranked) -> Draft | None:
        """The correction of a year taken for granted: the sentence that tells the rest, and another year."""
        year = find_date(best.unit, reading.language)
        if not reading.asked & {"yes_no", "assumes"} or year is None or best.coverage < ENOUGH:
            return None
        wrong = ", ".join(reading.named("year"))
        words = say(reading.language, "premise_of", wrong=wrong, words=shown_words(best.unit.text))
        quote = Quote(best.unit.start, best.unit.end, year.marks)
        return Draft(
            words, (quote,), kind="passage", value=False, premise_rejected=True, shown=False, confidence=best.sure
        )

    def _passage(self, one: Ranked) -> str:
        """The text of a sentence's paragraph, with what comes before in its section where it looks back on that."""
        passage = self._corpus.passage(one.unit.passage)
        if passage.lead_in is None and pattern("looks_back").search(passage.plain):
            before = [
                p.plain for p in self._corpus.passages if p.section == passage.section and p.start < passage.start
            ]
            return " ".join([*before, passage.plain])
        return " ".join(unit.text for unit in self._evidence.units if unit.passage == one.unit.passage)

    def _of_years(self, reading: Reading, ranked: Sequence[Ranked]) -> Sequence[Ranked]:
        """Sentences of the years the question names come first, if they are nearly as good."""
        if not reading.named("year"):
            return ranked
        near = nearly_best(ranked[:10])
        fitting = [one for one in near if not other_years(reading, one, self._passage(one))]
        return [*fitting, *(one for one in ranked if one not in fitting)]

    def _quote(self, reading: Reading, ranked: Sequence[Ranked], wanted: Sequence[Wanted]) -> Draft:
        best = self._neighbours.announcing(ranked)
        if (listed := self._neighbours.introduced(best)) is not None:
            return listed
        full = self._neighbours.named_in_full(best)
        if full is not None and (reading.asked & {"title", "who"} or _WHICH.search(reading.text)):
            return in_full(reading, best, full, wanted)
        if after := self._neighbours.continued(best):
            told = (best.unit, *after)
            quotes = tuple(Quote(unit.start, unit.end) for unit in told)
            items = tuple(f"“{shown_words(unit.text)}” [{at}]" for at, unit in enumerate(told, 1))
            lead = say(reading.language, "says_these")
            return Draft(lead, quotes, items, kind="passage", shown=False, confidence=best.sure)
        extract = Extract("", shared_words(best, wanted))
        if (second := self._as_good(ranked)) is not None and "locator" not in reading.asked:
            return both(reading, best, second, extract)
        if full is not None and "locator" not in reading.asked:
            return in_full(reading, best, full, wanted)
        return single(self._corpus, reading, best, extract)

    def _as_good(self, ranked: Sequence[Ranked]) -> Ranked | None:
        """The second sentence, where it fits nearly as well as the best."""
        second = ranked[1]
        near = second.score >= ranked[0].score - AS_GOOD
        return second if near and "heading" not in (second.unit.kind, ranked[0].unit.kind) else None

    def _digest(self, reading: Reading, ranked: Sequence[Ranked], wanted: Sequence[Wanted]) -> Draft:
        """A few sentences in report order: those near the best, of its passage and its neighbours first."""
        best = ranked[0]
        chosen = [best]
        for one in ranked[1:16]:
            if len(chosen) >= LONGEST_DIGEST:
                break
            same = one.unit.passage == best.unit.passage
            slack = DIGEST_SLACK if same else DIGEST_SLACK / 3
            if one.score >= best.score - slack and one.unit.kind not in ("heading", "footnote"):
                chosen.append(one)
        pieces = {(one.unit.start, one.unit.end) for one in chosen}
        whole = "summary" in reading.asked
        pieces |= set(self._matter.around(best.unit, whole))
        if whole and reading.named("kind") and not pattern("one_session").search(reading.text):
            pieces |= set(self._matter.block(best.unit))
        if len(pieces) == 1:
            return single(self._corpus, reading, best, Extract("", shared_words(best, wanted)))
        return digest(self._corpus, reading, pieces, best.sure)

    def _link(self, reading: Reading, ranked: Sequence[Ranked], least: float = LINK_COVERAGE) -> Draft | None:
        """The address whose sentence, or whose list's sentence, fits best, if it meets enough of the question."""
        for one in ranked:
            extract = find_link(one.unit) if one.coverage >= least else None
            if extract is not None:
                return single(self._corpus, reading, one, extract, f"{extract.words} [1]")
        return None
