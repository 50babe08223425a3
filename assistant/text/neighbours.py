"""What stands around a sentence: the list it introduces, the one it points back to, the one that goes on with it."""

from collections.abc import Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.evidence import Evidence, Unit, Wanted
from assistant.text.frames import say
from assistant.text.lexicon import pattern
from assistant.text.quoting import shared_words
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.stated import Stated, stated
from corpus.library import Corpus

FEW = 4  # bullets of a list of which one may be "the other"


class Neighbours:
    """The sentences around a sentence of one report."""

    def __init__(self, corpus: Corpus, evidence: Evidence) -> None:
        self._corpus = corpus
        self._evidence = evidence

    def organised(self, best: Ranked) -> Draft | None:
        """The line that says who organized what a bullet tells of, with the bullet's first words."""
        lead = self._corpus.passage(best.unit.passage).lead_in
        before = next((unit for unit in self._evidence.units if lead and unit.passage == lead), None)
        if before is None or not stems_of("organized led") & before.own:
            return None
        quotes = (Quote(before.start, before.end), Quote(best.unit.start, best.unit.end))
        words = f"{shown_words(before.text)} [1]"
        items = (f"{shown_words(best.unit.text)} [2]",)
        return Draft(words, quotes, items, kind="passage", shown=False, confidence=best.sure)

    def purpose(self, reading: Reading, best: Ranked, wanted: Sequence[Wanted]) -> Draft | None:
        """The best sentence with the next, where only that one gives the purpose of what the best one names."""
        units = self._evidence.units
        at = units.index(best.unit)
        after = units[at + 1] if at + 1 < len(units) else None
        if after is None or after.passage != best.unit.passage or pattern("gives_reason").search(best.unit.text):
            return None
        if not (pattern("points_back").match(after.text) and pattern("gives_reason").search(after.text)):
            return None
        quote = Quote(best.unit.start, after.end, shared_words(best, wanted))
        words = say(reading.language, "says", words=shown_words(f"{best.unit.text} {after.text}"))
        return Draft(words, (quote,), kind="passage", shown=False, confidence=best.sure)

    def named_in_full(self, one: Ranked) -> Stated | None:
        """A sentence with the one before it, where it only points back to who is meant: "The Commission is asked"."""
        units = self._evidence.units
        at = units.index(one.unit)
        before = units[at - 1] if at else None
        if before is None or before.passage != one.unit.passage or not pattern("points_back").match(one.unit.text):
            return None
        return stated(self._corpus.report.text, before.start, one.unit.end)

    def others(self, ranked: Sequence[Ranked], earlier: Sequence[Wanted]) -> Sequence[Ranked]:
        """The sentences with those of the other bullets first, where a question asks for the other of a few bullets
        of one list; as they are where no list is meant. The one is the bullet that best covers the words of the
        earlier questions.
        """
        first = self._corpus.passage(ranked[0].unit.passage)
        lead = first.lead_in or first.id
        group = [one for one in ranked if self._corpus.passage(one.unit.passage).lead_in == lead]
        told = max(group, key=lambda one: self._evidence.coverage(earlier, one.unit), default=None)
        other = [one for one in group if told and one.unit.passage != told.unit.passage]
        if not other or len({one.unit.passage for one in group}) > FEW:
            return ranked
        return [*other, *(one for one in ranked if one not in other)]

    def announcing(self, ranked: Sequence[Ranked]) -> Ranked:
        """The best sentence; where it only goes on with what the one before announces, that one."""
        best = ranked[0]
        if not best.unit.text.startswith("These include"):
            return best
        before = self._evidence.units[self._evidence.units.index(best.unit) - 1]
        return next(one for one in ranked if one.unit is before)

    def introduced(self, best: Ranked) -> Draft | None:
        """The list that the best sentence introduces, with its bullets in full."""
        if not best.unit.text.rstrip().endswith(":"):
            return None
        bullets = [p for p in self._corpus.passages if p.lead_in == best.unit.passage]
        if not bullets:
            return None
        quotes = (
            Quote(best.unit.start, best.unit.end),
            *(Quote(bullet.sentences[0].start, bullet.sentences[-1].end) for bullet in bullets),
        )
        text = self._corpus.report.text
        items = tuple(f"{shown_words(text[one.start : one.end])} [{at}]" for at, one in enumerate(quotes[1:], 2))
        lead = f"{shown_words(best.unit.text)} [1]"
        return Draft(lead, quotes, items, kind="passage", shown=False, confidence=best.sure)

    def continued(self, best: Ranked) -> tuple[Unit, ...]:
        """The next sentence, where it goes on with what the best one only announces ("These include …"), and the one
        after it where that names one more of what the passage is titled.
        """
        units = self._evidence.units
        at = units.index(best.unit)
        following = units[at + 1 : at + 3]
        if not following or not following[0].text.startswith("These include"):
            return ()
        title = stems_of(self._corpus.passage(best.unit.passage).section[-1])
        more = len(following) > 1 and following[1].passage == best.unit.passage and title <= following[1].own
        return following if more else following[:1]
