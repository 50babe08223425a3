"""The words of a question: cleaned, stemmed, with codes kept whole, and each with its place in the cleaned text."""

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.question.text import clean

_WORD = re.compile(r"[^\W_]+(?:[./'-][^\W_]+)*")
_HAS_DIGIT = re.compile(r"\d")
_SPLIT = re.compile(r"[./'-]")
_local = threading.local()
# British spellings of words the report spells with "z".
_BRITISH = re.compile(
    r"^(organ|recogn|summar|emphas|priorit|digital|digit|modern|util|standard|harmon|mobil|final|real|special|optim)is"
    r"(e|ed|er|ers|es|ing|ation|ations|ational)$"
)
# Words the stemmer would take for another: "accessibility" is not "access".
_APART = {"accessibility": "accessibility", "accessible": "accessibility", "ams": "ams"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a question: as cleaned, its stem, and its offsets in the cleaned text."""

    text: str
    stem: str
    start: int
    end: int


def read_words(cleaned: str) -> tuple[Word, ...]:
    """The words of a cleaned text, in order. Words joined by a hyphen are two, unless they hold a digit (codes).

    >>> [word.text for word in read_words("co-led, wtis-20 and sg1rgq/258")]
    ['co', 'led', 'wtis-20', 'and', 'sg1rgq/258']
    """
    found: list[Word] = []
    for match in _WORD.finditer(cleaned):
        whole = match.group()
        if _HAS_DIGIT.search(whole):
            found.append(Word(whole, whole, match.start(), match.end()))
            continue
        at = match.start()
        for part in _SPLIT.split(whole):
            if part and part != "s":
                found.append(Word(part, stem(part), at, at + len(part)))
            at += len(part) + 1
    return tuple(found)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The English stem of a lower-case word; a plural "s" after an acronym is dropped too ("rdfs" is "rdf")."""
    if word in _APART:
        return _APART[word]
    word = _BRITISH.sub(r"\1iz\2", word)
    if any(char.isdigit() for char in word):
        return word
    if len(word) <= 5 and word.endswith("s") and not re.search("[aeiouy]", word[:-1]):
        return word[:-1]
    return _stemmed(word)


def _stemmed(word: str) -> str:
    stemmer: Any = getattr(_local, "stemmer", None)
    if stemmer is None:  # a PyStemmer object must not be shared between threads
        import Stemmer

        stemmer = _local.stemmer = Stemmer.Stemmer("english")
    return str(stemmer.stemWord(word))


@lru_cache(maxsize=2048)
def stems_of(text: str) -> frozenset[str]:
    """The stems of any text; of a code also its parts, so that "wtdc" is found in "WTDC-17"."""
    found: set[str] = set()
    for word in read_words(clean(text)):
        found.add(word.stem)
        if _HAS_DIGIT.search(word.text):
            found.update(stem(part) for part in _SPLIT.split(word.text) if len(part) > 1)
    return frozenset(found)


def phrase_stems(phrases: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Each phrase as a tuple of stems, longest first."""
    parsed = (tuple(word.stem for word in read_words(clean(phrase))) for phrase in phrases)
    return tuple(sorted((stems for stems in parsed if stems), key=lambda stems: (-len(stems), stems)))
