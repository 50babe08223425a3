"""Answers found by search: the best sentence with the decisive words, a digest of several, or a reasoned abstention."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.evidence import Evidence, Unit, Wanted
from assistant.text.extract import (
    Extract,
    asked_to_count,
    find_bodies,
    find_date,
    find_goals,
    find_link,
    find_number,
    find_place,
    unit_of,
)
from assistant.text.frames import say
from assistant.text.ranking import Ranked, rank
from assistant.text.reading import Reading
from assistant.text.silence import elsewhere, is_out_of_scope, other_years, silent_on, too_little, unknown_words
from assistant.text.words import stem, stems_of
from corpus.facts.library import Facts
from corpus.library import Corpus
from index.search import Index

TYPE_SLACK = 0.12  # how far below the best a sentence may lie that has the kind of answer asked for
DIGEST_SLACK = 0.22
LONGEST_DIGEST = 4
CLOSEST = 3
SAME_PASSAGE = 0.3
PREMISE_COVERAGE = 0.64  # below it, another body than the sentence's is no false premise but another subject
LINK_COVERAGE = 0.35
_WHEN = re.compile(r"\b(?:when|dates?|deadline|(?:which|what) (?:day|month|year)s?)\b")
NUMBER_SLACK = 0.25
_CHOOSING = frozenset(
    {
        "name",
        "which",
        "any",
        "give",
        "list",
        "what",
        "other",
        "first",
        "last",
        "these",
        "me",
        "para",
        "paragraph",
        "than",
        "sdg",
        "goal",
        "target",
        "question",
        "annex",
        "group",
        "resolution",
    }
)
TIE = 0.07  # two sentences this close that count the same thing are both given
ENOUGH = 0.4  # coverage at which a sentence answers "where" without naming a city


class PassageAnswers:
    """Search and extraction over the sentences of one report."""

    def __init__(
        self, corpus: Corpus, evidence: Evidence, facts: Facts, open_index: Callable[[], Index] | None
    ) -> None:
        self._corpus = corpus
        self._evidence = evidence
        self._facts = facts
        self._open_index = open_index

    def answer(self, reading: Reading) -> Draft:
        """The draft for any question: an answer where the sentences carry it, else an abstention with the closest."""
        if is_out_of_scope(reading, self._evidence):
            key = "out_of_scope" if reading.content else "greeting"
            return Draft(say(reading.language, key), reason="out_of_scope", kind="abstained")
        wanted = self._evidence.wanted(reading, self._content(reading), self._evidence.soft(reading))
        ranked = rank(reading, wanted, self._evidence, self._open_index)
        ranked = self._of_years(reading, ranked)
        best = ranked[0]
        if other_years(reading, best, self._passage(best)):
            return self._abstain(reading, ranked)
        if (
            silent_on(reading, best) is not None
            or unknown_words(reading, wanted, self._evidence)
            or elsewhere(reading, best)
            or self._other_body(reading, best)
            or too_little(reading, best)
        ):
            return self._abstain(reading, ranked)
        if "link" in reading.asked:
            return self._link(reading, ranked)
        if (several := self._several_counts(reading)) is not None:
            return several
        if (premise := self._number_premise(reading, ranked)) is not None:
            return premise
        typed = self._typed(reading, ranked)
        if typed is not None:
            return typed
        if reading.asked & {"summary", "explain"} and not reading.asked & {"who", "number", "date", "place"}:
            return self._digest(reading, ranked)
        return self._quote(reading, ranked, wanted)

    def _passage(self, one: Ranked) -> str:
        return " ".join(unit.text for unit in self._evidence.units if unit.passage == one.unit.passage)

    def _of_years(self, reading: Reading, ranked: Sequence[Ranked]) -> Sequence[Ranked]:
        """Sentences of the years the question names come first, if they are nearly as good."""
        near = [one for one in ranked[:10] if one.score >= ranked[0].score - TYPE_SLACK]
        fitting = [one for one in near if not other_years(reading, one, self._passage(one))]
        return [*fitting, *(one for one in ranked if one not in fitting)]

    def _content(self, reading: Reading) -> frozenset[int]:
        """The words to be met: what is asked for itself ("date", "city") need not stand in the sentence."""
        asking = frozenset(["date", "dates", "when", "where", "city", "place", "year", "month", "day", "days", "number", "country", "venue", "town", "url", "link", "pdf", "website", "title", "name", "list", "summary", "gist", "digest", "explain", "point", "purpose"])  # fmt: skip
        kept = frozenset(at for at in reading.content if reading.words[at].text not in asking)
        return kept or reading.content

    def _typed(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft | None:
        """The answer of a question for a number, a date, a place or a body, from the best sentence that has one."""
        asked = reading.asked
        near = [one for one in ranked[:12] if one.score >= ranked[0].score - TYPE_SLACK]
        finders: list[tuple[str, Callable[[Ranked], Extract | None]]] = [
            ("number", lambda one: find_number(one.unit, self._facts.counts, reading.text, reading.stems())),
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
            for one in (*near, *(self._further(reading, ranked) if kind == "number" else ())):
                extract = find(one)
                if extract is not None and kind == "number":
                    return self._number(reading, one, extract, near)
                if extract is not None:
                    lead = f"**{shown_words(extract.words)}** [1]" if kind != "who" else ""
                    return self._single(reading, one, extract, lead)
            near = near or ranked[:1]
            lost = (
                kind == "number"
                or (kind == "date" and _WHEN.search(reading.text) is not None)
                or (kind == "place" and (reading.named("kind") or ranked[0].coverage < ENOUGH))
            )
            if lost and not asked & {"who", "explain", "list", "yes_no"}:
                return self._abstain(reading, ranked)
        return None

    def _further(self, reading: Reading, ranked: Sequence[Ranked]) -> list[Ranked]:
        """Sentences a little farther down that count the very thing the question asks to count."""
        asked = asked_to_count(reading.text)
        fits = [
            one for one in ranked[:12]
            if ranked[0].score - NUMBER_SLACK <= one.score < ranked[0].score - TYPE_SLACK
            and any(count.sentence.start == one.unit.start and asked & stems_of(unit_of(count)) for count in self._facts.counts)
        ]  # fmt: skip
        return fits

    def _several_counts(self, reading: Reading) -> Draft | None:
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
            wanted = self._evidence.wanted(reading, self._content(reading) & inside)
            ranked = rank(replace(reading, text=part), wanted, self._evidence, self._open_index)
            taken = [one.unit.id for one, _ in found]
            near = {one.unit.passage for one, _ in found}  # the next number is likely told beside the first
            ranked = sorted(ranked, key=lambda one: -(one.score + (SAME_PASSAGE if one.unit.passage in near else 0.0)))
            hit = next(
                (
                    (one, extract) for one in ranked[:8]
                    if one.unit.id not in taken
                    and (extract := find_number(one.unit, self._facts.counts, part, reading.stems())) is not None
                ),
                None,
            )  # fmt: skip
            if hit is None:
                return None
            found.append(hit)
        lead = "; ".join(f"**{shown_words(extract.words)}** [{at}]" for at, (_, extract) in enumerate(found, 1))
        quotes = tuple(Quote(one.unit.start, one.unit.end, extract.marks) for one, extract in found)
        return Draft(lead, quotes, kind="passage", confidence=min(one.score for one, _ in found))

    def _number(self, reading: Reading, one: Ranked, extract: Extract, near: Sequence[Ranked]) -> Draft:
        """The number; where another sentence counts the same thing differently and fits as well, both."""
        counted = asked_to_count(reading.text)
        for other in near:
            rival = find_number(other.unit, self._facts.counts, reading.text, reading.stems())
            if other is one or rival is None or other.score < one.score - TIE or not counted:
                continue
            if rival.words.split()[0] != extract.words.split()[0] and counted <= stems_of(other.unit.text):
                both = sorted(((one, extract), (other, rival)), key=lambda pair: pair[0].unit.start)
                lead = "; ".join(f"**{shown_words(found.words)}** [{at}]" for at, (_, found) in enumerate(both, 1))
                quotes = tuple(Quote(at.unit.start, at.unit.end, found.marks) for at, found in both)
                return Draft(lead, quotes, kind="passage", confidence=one.score)
        return self._single(reading, one, extract, f"**{shown_words(extract.words)}** [1]")

    def _single(self, reading: Reading, one: Ranked, extract: Extract | None, lead: str = "") -> Draft:
        marks = extract.marks if extract else ()
        quote = Quote(one.unit.start, one.unit.end, marks)
        wrong = self._wrong(reading, one)
        if wrong:
            words = say(reading.language, "premise_of", wrong=wrong, words=shown_words(one.unit.text))
            return Draft(words, (quote,), kind="passage", premise_rejected=True, shown=False, confidence=one.score)
        if "locator" in reading.asked:
            lead = f"**{shown_words(self._corpus.locator(quote.start, quote.end))}** [1]"
        if lead:
            return Draft(lead, (quote,), kind="passage", confidence=one.score)
        words = say(reading.language, "says", words=shown_words(one.unit.text))
        return Draft(words, (quote,), kind="passage", shown=False, confidence=one.score)

    def _wrong(self, reading: Reading, one: Ranked) -> str:
        """A body that the question names and the sentence does not, though it tells the rest and names others."""
        if one.coverage < 0.5:
            return ""
        text = one.unit.text
        bodies = [body for body in reading.named("body") if body not in ("ITU", "BDT") and body not in text]
        return ", ".join(bodies) if bodies and re.search(r"\b[A-Z]{3,}\b", text) else ""

    def _number_premise(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft | None:
        """A number that the question gives for a thing that the report counts otherwise ("the 90 WSIS prizes")."""
        near = [one for one in ranked[:10] if one.score >= ranked[0].score - NUMBER_SLACK]
        for mention in reading.mentions:
            at = min(mention.used)
            before = reading.words[at - 1].text if at else ""
            if mention.group != "number" or before in _CHOOSING or at + 1 >= len(reading.words):
                continue
            after = [word.stem for word in reading.words[at + 1 : at + 4] if word.text not in ("of", "the", "are")]
            same = [
                (count, stems_of(unit_of(count)))
                for count in self._facts.counts
                if set(after[:3]) & stems_of(unit_of(count))
            ]
            last = {stems[-1] for stems in [after[:3]]}
            heads = [count for count, stems in same if last & stems or after[0] in stems]
            if not heads or any(count.value == int(mention.name) for count in heads):
                continue
            for one in near:
                found = next((count for count in heads if count.sentence.start == one.unit.start), None)
                if found is not None:
                    quote = Quote(one.unit.start, one.unit.end, ((found.number.start, found.number.end),))
                    words = say(reading.language, "premise_of", wrong=mention.name, words=shown_words(one.unit.text))
                    return Draft(
                        words, (quote,), kind="passage", premise_rejected=True, shown=False, confidence=one.score
                    )
        return None

    def _quote(self, reading: Reading, ranked: Sequence[Ranked], wanted: Sequence[Wanted]) -> Draft:
        best = ranked[0]
        if (listed := self._introduced(reading, best)) is not None:
            return listed
        after = self._continued(best)
        if after is not None:
            quotes = tuple(Quote(unit.start, unit.end) for unit in (best.unit, after))
            items = tuple(f"“{shown_words(unit.text)}” [{at}]" for at, unit in enumerate((best.unit, after), 1))
            lead = say(reading.language, "says_these")
            return Draft(lead, quotes, items, kind="passage", shown=False, confidence=best.score)
        return self._single(reading, best, Extract("", _marks(best, wanted)))

    def _introduced(self, reading: Reading, best: Ranked) -> Draft | None:
        """The list that the best sentence introduces: its bullets, each with its first words."""
        if not best.unit.text.rstrip().endswith(":"):
            return None
        bullets = [p for p in self._corpus.passages if p.lead_in == best.unit.passage]
        if not bullets:
            return None
        quotes = (
            Quote(best.unit.start, best.unit.end),
            *(Quote(bullet.sentences[0].start, bullet.sentences[0].end) for bullet in bullets),
        )
        items = tuple(f"{shown_words(bullet.sentences[0].text)} [{at}]" for at, bullet in enumerate(bullets, 2))
        lead = f"{shown_words(best.unit.text)} [1]"
        return Draft(lead, quotes, items, kind="passage", shown=False, confidence=best.score)

    def _continued(self, best: Ranked) -> Unit | None:
        """The next sentence, where it goes on with what the best one only announces ("These include …")."""
        units = self._evidence.units
        at = units.index(best.unit)
        following = units[at + 1] if at + 1 < len(units) else None
        return following if following is not None and following.text.startswith("These include") else None

    def _digest(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft:
        """A few sentences in report order: those near the best, of its passage and its neighbours first."""
        best = ranked[0]
        chosen = [best]
        for one in ranked[1:16]:
            if len(chosen) >= LONGEST_DIGEST:
                break
            same = one.unit.passage == best.unit.passage
            slack = DIGEST_SLACK if same else DIGEST_SLACK / 3
            if one.score >= best.score - slack and one.unit.kind != "heading":
                chosen.append(one)
        if len(chosen) == 1:
            return self._single(reading, best, None)
        ordered = sorted(chosen, key=lambda one: one.unit.start)
        quotes = tuple(Quote(one.unit.start, one.unit.end) for one in ordered)
        lead = say(reading.language, "says_these")
        items = tuple(f"“{shown_words(one.unit.text)}” [{at}]" for at, one in enumerate(ordered, 1))
        return Draft(lead, quotes, items, kind="passage", shown=False, confidence=best.score)

    def _link(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft:
        """The address whose sentence, or whose list's sentence, fits best."""
        for one in ranked:
            extract = find_link(one.unit) if one.coverage >= LINK_COVERAGE else None
            if extract is not None:
                return self._single(reading, one, extract, f"{extract.words} [1]")
        return self._abstain(reading, ranked)

    def _other_body(self, reading: Reading, one: Ranked) -> bool:
        """Whether the question names a body the sentence lacks, and the rest fits too badly to correct it."""
        return bool(self._wrong(reading, one)) and one.coverage < PREMISE_COVERAGE

    def _abstain(self, reading: Reading, ranked: Sequence[Ranked]) -> Draft:
        quotes = tuple(Quote(one.unit.start, one.unit.end) for one in ranked[:CLOSEST] if one.coverage > 0)
        lead = say(reading.language, "not_in_report")
        if quotes:
            lead += f" {say(reading.language, 'closest')}"
        return Draft(lead, quotes, kind="abstained", reason="not_in_report", confidence=ranked[0].score)


def _marks(best: Ranked, wanted: Sequence[Wanted]) -> tuple[tuple[int, int], ...]:
    """The stretch of the sentence where the question's words stand, none where they are all over it."""
    spans = []
    for match in re.finditer(r"[^\W_]+", best.unit.text):
        lowered = match.group().lower()
        if any(stem(lowered) == one.stem or stem(lowered) in one.others for one in wanted):
            spans.append((best.unit.start + match.start(), best.unit.start + match.end()))
    return tuple(spans[:6])
