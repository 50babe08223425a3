"""The sentences of the report and how well each covers the words of a question: rare words count most.

A word may be met by itself, by an acronym or its long form, by another word for it (`synonyms.json`), by the context
(the title above, the line that introduces a bullet, the sentence before), or by the sentence's everyday words.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.question.text import clean
from assistant.text.acronym_stems import AcronymStems
from assistant.text.everyday import Everyday, read_asked, read_everyday
from assistant.text.lexicon import chatter, event_kinds, pattern, plain_words, synonyms, word_list
from assistant.text.reading import Reading
from assistant.text.words import read_words, stems_of
from corpus.facts.acronyms import Acronym
from corpus.library import Corpus
from corpus.passage import Passage
from index.tokens import stop_words

# How much a way of meeting a word counts; tuned on the tuned questions.
ITSELF, ACRONYM, SYNONYM, CONTEXT, CONTEXT_SYNONYM = 1.0, 0.9, 0.8, 0.55, 0.4
EVERYDAY = 0.65
KNOWN_SYNONYM = 0.75  # of a word that the report uses elsewhere
SOFT = 0.35
CARRIED = 0.5  # a word of an earlier question, where the new one has words of its own
PLAIN = 1.0  # weight of a common word that the report does not use; rare ones weigh up to 5
ROWS = ("outcome", "objective")  # of Annex 1, each told by its first sentence
KINDS = ("front", "paragraph", "bullet", "footnote", "heading", *ROWS)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence that can be quoted: its index id, its passage, its stems, those of its acronyms, of its context,
    of its everyday words, and its words as they stand.
    """

    id: str
    passage: str
    kind: str
    start: int
    end: int
    text: str
    own: frozenset[str]
    spelled: frozenset[str]
    context: frozenset[str]
    everyday: frozenset[str]
    surface: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of the question to be met: its stem, other stems that meet it, its weight, and the words it stands for."""

    stem: str
    others: frozenset[str]
    weight: float
    used: frozenset[int]


class Evidence:
    """All sentences, with the rarity of each word."""

    def __init__(self, corpus: Corpus, acronyms: Iterable[Acronym], everyday: Everyday | None = None) -> None:
        self.everyday = Everyday(read_everyday()) if everyday is None else everyday
        self.asked = Everyday(read_asked()) if everyday is None else everyday
        self._acronyms = AcronymStems(acronyms)
        self.units = tuple(
            unit
            for passage in corpus.passages
            if passage.kind in KINDS and not passage.id.endswith(".heading")
            for unit in self._units(corpus, passage)
        )
        self.by_id = {unit.id: unit for unit in self.units}
        told = [unit for unit in self.units if unit.kind not in ROWS]  # how rare a word is, the text says alone
        counts: dict[str, int] = {}
        for unit in told:
            for one in unit.own:
                counts[one] = counts.get(one, 0) + 1
        total = len(told)
        self._known = frozenset(one for unit in self.units for one in unit.own)
        self._rarity = {one: math.log((total + 1) / (count + 0.5)) for one, count in counts.items()}
        self._unknown = math.log((total + 1) / 0.5)

    def knows(self, one: str) -> bool:
        """Whether the report uses a word with this stem."""
        return one in self._known

    def wanted(
        self, reading: Reading, indexes: frozenset[int], soft: frozenset[int] = frozenset()
    ) -> tuple[Wanted, ...]:
        """The words to be met; a phrase with a synonym counts as one. Words in `soft` weigh less."""
        table = synonyms()
        editions = {
            min(mention.used): frozenset(event_kinds()[mention.name].phrases[0]) - {"confer", "forum"}
            for mention in reading.mentions
            if mention.group == "kind" and len(mention.used) == 1
        }
        stems = [word.stem for word in reading.words]
        carried = reading.carried if (indexes | soft) - reading.carried else frozenset()
        found: list[Wanted] = []
        taken: set[int] = set()
        for size in (3, 2):
            for at in range(len(stems) - size + 1):
                key = tuple(stems[at : at + size])
                used = frozenset(range(at, at + size))
                if key in table and not used & taken:
                    taken |= used
                    own = set(key) - chatter()
                    weight = self._weight(key, table[key]) * (CARRIED if used <= carried else 1.0)
                    found.append(Wanted(" ".join(key), table[key] | own, weight, used))
        for at in sorted((indexes | soft) - taken):
            spelled = self._acronyms.words_for(stems[at]) | editions.get(at, frozenset())
            others = table.get((stems[at],), frozenset()) | spelled
            weight = (
                self._weight((stems[at],), others)
                * (1.0 if at in indexes else SOFT)
                * (CARRIED if at in carried else 1.0)
            )
            found.append(Wanted(stems[at], others, weight, frozenset({at})))
        return tuple(found)

    def content(self, reading: Reading) -> frozenset[int]:
        """The words to be met: what is asked for itself ("date", "city") need not stand in the sentence."""
        asking = word_list("asking_words")
        kept = frozenset(at for at in reading.content if reading.words[at].text not in asking)
        return kept or reading.content

    def soft(self, reading: Reading) -> frozenset[int]:
        """Words that are chatter in most questions, yet words of the report: "provide", "lead", "cover"."""
        plain = stop_words() | word_list("never_soft")
        return frozenset(
            at
            for at, word in enumerate(reading.words)
            if at not in reading.content and len(word.text) > 3 and word.text not in plain and self._tells(word.stem)
        )

    def _tells(self, one: str) -> bool:
        """Whether the report uses the word, or another word for it."""
        return self.knows(one) or any(map(self.knows, synonyms().get((one,), frozenset())))

    def coverage(self, wanted: Iterable[Wanted], unit: Unit, everyday: bool = True) -> float:
        """The share of the wanted weight that a unit meets, 0 to 1; without `everyday` by the report's words alone."""
        met = total = 0.0
        for one in wanted:
            total += one.weight
            met += one.weight * self.meets(one, unit, everyday)
        return met / total if total else 0.0

    def meets(self, one: Wanted, unit: Unit, everyday: bool = True) -> float:
        """How well a unit meets one word, 0 to 1."""
        if one.stem in unit.own:
            return ITSELF
        if one.stem in unit.spelled:
            return ACRONYM
        if one.others & unit.own:
            return KNOWN_SYNONYM if one.stem in self._rarity else SYNONYM
        if everyday and unit.everyday.issuperset(one.stem.split()):
            return EVERYDAY
        if one.stem in unit.context:
            return CONTEXT
        if one.others & (unit.context | unit.spelled):
            return CONTEXT_SYNONYM
        return 0.0

    def _weight(self, stems: tuple[str, ...], others: frozenset[str]) -> float:
        known = [self._rarity[one] for one in stems if one in self._rarity]
        if known:
            return sum(known) / len(known)
        meant = [self._rarity[one] for one in others if one in self._rarity]
        if meant:
            return sum(meant) / len(meant)
        if all(one in plain_words() for one in stems):
            return PLAIN
        everyday = self.everyday.rarity(stems)
        return self._unknown if everyday is None else min(everyday, self._unknown)

    def _units(self, corpus: Corpus, passage: Passage) -> Iterable[Unit]:
        context = " ".join(passage.section)
        lead = passage.lead_in
        while lead is not None:
            before = corpus.passage(lead)
            context += " " + (before.sentences[-1].plain if before.sentences else before.plain)
            lead = before.lead_in
        earlier = _sentence_before(corpus, passage)
        named = passage.kind in ("heading", *ROWS)  # by its passage, as in the index
        for number, sentence in enumerate(passage.sentences[: 1 if passage.kind in ROWS else None], 1):
            own = frozenset(word.stem for word in read_words(clean(sentence.plain))) | stems_of(sentence.plain)
            if passage.kind == "heading":  # a heading is what its part of the report is called
                own |= stems_of(context)
            told = stems_of(earlier) if pattern("points_back").match(sentence.plain) else frozenset()
            yield Unit(
                id=passage.id if named else f"{passage.id}#{number}",
                passage=passage.id,
                kind=passage.kind,
                start=sentence.start,
                end=sentence.end,
                text=sentence.text,
                own=own,
                spelled=self._acronyms.widen(own | told) - own,
                context=stems_of(f"{context} {earlier if number > 1 else ''}") - own,
                everyday=self.everyday.stems(f"{passage.id}#{number}"),
                surface=frozenset(word.text for word in read_words(clean(sentence.plain))),
            )
            earlier = sentence.plain


def _sentence_before(corpus: Corpus, passage: Passage) -> str:
    """The sentence before a passage's first, with the line that introduces it if it is a bullet."""
    at = corpus.passages.index(passage)
    if not at or passage.kind in ("heading", "bullet") or corpus.passages[at - 1].kind in ("heading", "label"):
        return ""
    before = corpus.passages[at - 1]
    lead = corpus.passage(before.lead_in).plain if before.lead_in else ""
    return f"{lead} {before.sentences[-1].plain if before.sentences else before.plain}"
