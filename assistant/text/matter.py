"""The whole matter a sentence belongs to, for a digest: what it points back to, what goes on from it, and the list
that it introduces or stands in.
"""

from collections.abc import Iterator, Sequence

from assistant.text.evidence import Unit
from assistant.text.lexicon import pattern
from assistant.text.words import stems_of
from corpus.library import Corpus
from corpus.passage import Passage

SHORT = 4  # a paragraph of no more sentences is told whole, where a summary is wanted
FEWEST_TO_JOIN = 7  # from so many bullets on they are quoted as one piece

Piece = tuple[int, int]


class Matter:
    """Finds the pieces of the report, as offsets, that tell of one matter."""

    def __init__(self, corpus: Corpus, units: Sequence[Unit]) -> None:
        self._corpus = corpus
        self._units = units
        self._of: dict[str, list[Unit]] = {}
        for unit in units:
            self._of.setdefault(unit.passage, []).append(unit)
        self._order = [passage for passage in corpus.passages if passage.id in self._of]

    def around(self, unit: Unit, whole: bool) -> tuple[Piece, ...]:
        """The sentence with those that belong to it, in report order; `whole`: as a summary wants them."""
        passage = self._corpus.passage(unit.passage)
        own = self._of[passage.id]
        if passage.kind == "bullet":
            return tuple((one.start, one.end) for one in own)
        kept = list(own) if whole and len(own) <= SHORT else self._run(own, own.index(unit))
        pieces = [(one.start, one.end) for one in kept]
        if whole and own[-1] in kept:
            pieces += self._list_after(passage, kept)
        return tuple(pieces)

    def block(self, unit: Unit) -> tuple[Piece, ...]:
        """The list that a bullet or its introduction stands in, with the introduction and what looks back on it."""
        passage = self._corpus.passage(unit.passage)
        at = self._order.index(passage)
        if passage.lead_in is None and at and pattern("looks_back").search(passage.plain):
            passage = self._order[at - 1]
        lead = self._corpus.passage(passage.lead_in) if passage.lead_in else passage
        while lead.lead_in:
            lead = self._corpus.passage(lead.lead_in)
        own = self._of.get(lead.id, [])
        return (*((one.start, one.end) for one in own[-SHORT:]), *self._listed(lead))

    def _run(self, own: Sequence[Unit], at: int) -> list[Unit]:
        """The sentences around one that lean on it, or on which it leans."""
        first = last = at
        while first > 0 and self._leans(own, first):
            first -= 1
        while last + 1 < len(own) and self._leans(own, last + 1):
            last += 1
        return list(own[first : last + 1])

    @staticmethod
    def _leans(own: Sequence[Unit], at: int) -> bool:
        """Whether a sentence cannot be read without the one before: it points back, or names again what that named."""
        text, before = own[at].text, own[at - 1].text
        if pattern("points_back").match(text) or pattern("goes_on").match(text):
            return True
        opening = pattern("named_again").match(text)
        return opening is not None and stems_of(opening[1]) <= stems_of(before)

    def _list_after(self, passage: Passage, kept: Sequence[Unit]) -> Iterator[Piece]:
        """The list that the paragraph introduces, or that the next one introduces with a name of this one."""
        if self._bullets(passage):
            yield from self._listed(passage)
            return
        at = self._order.index(passage) + 1
        after = self._order[at] if at < len(self._order) else None
        if after is None or not self._bullets(after) or after.section != passage.section:
            return
        names = set(pattern("acronym").findall(" ".join(one.text for one in kept[:1])))
        if names & set(pattern("acronym").findall(after.plain)):
            yield from ((one.start, one.end) for one in self._of[after.id])
            yield from self._listed(after)

    def _bullets(self, lead: Passage) -> list[Passage]:
        if not lead.plain.rstrip().endswith((":", ".")):
            return []
        heads = {passage.id for passage in self._order if passage.lead_in == lead.id}
        return [passage for passage in self._order if passage.id in heads or passage.lead_in in heads]

    def _listed(self, lead: Passage) -> Iterator[Piece]:
        """The bullets, each by its first sentence, and the paragraph after them where it looks back on them."""
        bullets = self._bullets(lead)
        if not bullets:
            return
        if len(bullets) >= FEWEST_TO_JOIN:
            yield bullets[0].start, bullets[-1].end
        else:
            yield from ((self._of[bullet.id][0].start, self._of[bullet.id][0].end) for bullet in bullets)
        at = self._order.index(bullets[-1]) + 1
        after = self._order[at] if at < len(self._order) else None
        if after is None or after.kind != "paragraph" or after.section != lead.section:
            return
        own = self._of[after.id]
        if pattern("looks_back").search(own[0].text):
            yield from ((one.start, one.end) for one in own[:SHORT])
