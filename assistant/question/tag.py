"""Tag a question: from free text to its mentions, in order, without overlap and with nothing left out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from assistant.question.codes import find_codes, number_value
from assistant.question.language import detect
from assistant.question.lexicon import Lexicon, read_phrases
from assistant.question.mention import Mention
from assistant.question.rewording import reworded
from assistant.question.spelling import MOST_WORDS, Speller
from assistant.question.text import clean, tokens
from corpus.library import Corpus

_STOP = re.compile(r"[,;:?!\n()]|\.(?=\s|$)| - | / |\|")
# A short everyday word resembles too many others to be read as part of a name.
SHORTEST_OF_NAMES = 7
_DISPLAYED = ("short", "full", "translation", "alias")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A cleaned question and its mentions in order. Words without meaning are mentions of the concept "word"."""

    text: str
    mentions: tuple[Mention, ...]
    language: str = "en"

    def of(self, *concepts: str) -> tuple[Mention, ...]:
        """The mentions of some concepts, in order."""
        return tuple(mention for mention in self.mentions if mention.concept in concepts)

    def has(self, *concepts: str) -> bool:
        """Whether any of the concepts is mentioned."""
        return any(mention.concept in concepts for mention in self.mentions)


class Tagger:
    """Finds mentions. Built once for a corpus; `exists` says which canonical codes are real."""

    def __init__(self, corpus: Corpus, exists: Callable[[str], bool]) -> None:
        """Read the lexicon and the vocabulary."""
        self._exists = exists
        self._names = _names(corpus)
        self._report_words = {word for word, _, _ in tokens(clean(corpus.report.text))}
        self._readers: dict[str, tuple[Lexicon, Speller]] = {}

    def tag(self, text: str, language: str = "") -> Tagged:
        """The mentions of a question. Takes any text; the cost grows linearly with it.

        The language is the question's own where none is given.
        """
        language = language or detect(text)
        cleaned = reworded(clean(text))
        codes = find_codes(cleaned, self._exists)
        covered = bytearray(len(cleaned) + 1)
        for code in codes:
            covered[code.start : code.end] = b"\x01" * (code.end - code.start)
        stops = [
            Mention("stop", match.group().strip() or "\n", match.start(), match.end())
            for match in _STOP.finditer(cleaned)
            if not covered[match.start()]
        ]
        spans = [(word, start, end) for word, start, end in tokens(cleaned) if not covered[start]]
        words = self._words(cleaned, spans, covered, stops, *self._reader(language))
        return Tagged(cleaned, tuple(sorted([*codes, *stops, *words], key=_place)), language)

    def _reader(self, language: str) -> tuple[Lexicon, Speller]:
        if language not in self._readers:
            lexicon = Lexicon(read_phrases(language), self._names)
            self._readers[language] = (
                lexicon,
                Speller(_misspelt(language, self._names), self._report_words | lexicon.words),
            )
        return self._readers[language]

    def _words(
        self,
        cleaned: str,
        spans: list[tuple[str, int, int]],
        covered: bytearray,
        stops: list[Mention],
        lexicon: Lexicon,
        speller: Speller,
    ) -> list[Mention]:
        for stop in stops:
            covered[stop.start] = 1
        unknown = 0
        words: list[str] = []
        written = [word for word, _, _ in spans]
        for word in written:
            if unknown < MOST_WORDS and not lexicon.knows(word):
                read = speller.read(word)
                unknown += 1
                word = read
            words.append(word)
        # "WTDC-17", "70/125", "CO2", "5G": a number bound to what stands beside it is no number of things.
        bound = {
            start
            for (before, _, end), (_, start, _) in pairwise(spans)
            if cleaned[end:start] in ("-", "/") or (end == start and before.isascii() and before.isalpha())
        } | {start for (_, start, end), (after, then, _) in pairwise(spans) if end == then and _is_unit(after)}
        found: list[Mention] = []
        position = 0
        for run in _runs(spans, covered):
            while position < run:
                longest = (
                    lexicon.longest(words[:run], position)
                    if run - position < 40
                    else (lexicon.longest(words[position : position + 40], 0))
                )
                length, meaning = longest or (1, None)
                start, end = spans[position][1], spans[position + length - 1][2]
                text = " ".join(words[position : position + length])
                number = number_value(words[position]) if length == 1 and start not in bound else None
                if meaning is not None and not (number is not None and meaning.concept == "filler"):
                    found.append(Mention(meaning.concept, text, start, end, meaning.codes, number=number))
                elif number is not None:
                    found.append(Mention("number", text, start, end, number=number))
                else:
                    found.append(Mention("word", written[position], start, end))
                position += length
        return found


def _is_unit(word: str) -> bool:
    """Whether letters right after a number make one name with it: "5g"; not those of an ordinal ("1e", "2o", "3a")."""
    return len(word) == 1 and word.isascii() and word.isalpha() and word not in "eoa"


def _runs(spans: list[tuple[str, int, int]], covered: bytearray) -> list[int]:
    """Where runs of words end: a phrase never reaches across a code or a clause mark."""
    gaps = [0, *accumulate(covered)]
    ends = [
        index for index, ((_, _, before), (_, start, _)) in enumerate(pairwise(spans), 1) if gaps[start] > gaps[before]
    ]
    return [*ends, len(spans)]


def _misspelt(language: str, names: dict[str, tuple[tuple[str, ...], str]]) -> set[str]:
    """The words that a misspelt word may stand for: those that decide what is asked, and those of names."""
    decisive = ("family.", "wh", "how_many", "except", "shared", "compare", "exactly", "each", "common_rank", "follow")
    phrases = [
        phrase
        for concept, found in read_phrases(language).items()
        if concept.strip().startswith(decisive)
        for phrase in found
    ]
    long_names = [word for name in names for word in name.split() if len(word) >= SHORTEST_OF_NAMES]
    return {word for phrase in phrases for word in clean(phrase).replace("*", "").split()} | set(long_names)


def _place(mention: Mention) -> int:
    return mention.start


def _names(corpus: Corpus) -> dict[str, tuple[tuple[str, ...], str]]:
    """Names by their cleaned form, with all codes they may stand for, and whether they need their family's word."""
    names: dict[str, tuple[tuple[str, ...], str]] = {}
    for name in corpus.vocabulary.names:
        code = name.code.split(".e-")[0] if name.code.startswith("C7") else name.code
        if code.startswith(("SG", "Q")):
            continue
        concept = "name" if name.kind in _DISPLAYED else "keyword"
        phrase = " ".join(word for word, _, _ in tokens(clean(name.text)))
        codes, known = names.get(phrase, ((), concept))
        if code not in codes:
            codes = (*codes, code)
        names[phrase] = (codes, "name" if "name" in (known, concept) else "keyword")
    return names
