"""The words of questions: phrases in six languages, each standing for one concept, found in one pass over the tokens.

The phrases are data (`data/lexicon.json`). A word that ends in `*` stands for all words that begin so. Names of SDGs,
action lines, objectives and outcomes come from the corpus's vocabulary and stand for their codes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from assistant.question.text import clean, tokens

_ARABIC_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase stands for: a concept, and for a name the codes it may mean."""

    concept: str
    codes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Node:
    words: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, "_Node"] = field(default_factory=dict)
    meaning: Meaning | None = None


class Lexicon:
    """Phrases and their meanings, as a tree over words. Built once, read-only."""

    def __init__(self, phrases: Mapping[str, Iterable[str]], names: Mapping[str, tuple[tuple[str, ...], str]]) -> None:
        """Take phrases by concept, and names with their codes and concept. The first meaning of a phrase wins."""
        self._root = _Node()
        self.words: set[str] = set()
        for name, (codes, concept) in names.items():
            self._add(name, Meaning(concept, codes))
        for concept, spellings in phrases.items():
            for spelling in spellings:
                self._add(spelling, Meaning(concept.strip()))

    def longest(self, words: list[str], start: int) -> tuple[int, Meaning] | None:
        """The longest phrase that begins at `words[start]`: how many words it has, and what it stands for."""
        best: tuple[int, Meaning] | None = None
        paths = [self._root]
        position = start
        while paths and position < len(words):
            forms = _forms(words[position], first=position == start)
            paths = [follower for node in paths for form in forms for follower in _followers(node, form)]
            position += 1
            for node in paths:
                if node.meaning is not None:
                    best = (position - start, node.meaning)
                    break
        return best

    def knows(self, word: str) -> bool:
        """Whether a single word occurs in some phrase, in any of its forms."""
        return any(form in self.words or any(True for _ in _followers(self._root, form)) for form in _forms(word, True))

    def _add(self, phrase: str, meaning: Meaning) -> None:
        node = self._root
        parts = clean(phrase).split()
        for part in parts:
            stem = part.endswith("*")
            for word in [token for token, _, _ in tokens(part.rstrip("*"))]:
                self.words.add(word)
                node = (node.stems if stem else node.words).setdefault(word, _Node())
        if parts and node.meaning is None:
            node.meaning = meaning


def _followers(node: _Node, word: str) -> Iterable[_Node]:
    exact = node.words.get(word)
    if exact is not None:
        yield exact
    if node.stems:
        for length in range(min(len(word), 16), 0, -1):
            stem = node.stems.get(word[:length])
            if stem is not None:
                yield stem


def _forms(word: str, first: bool) -> tuple[str, ...]:
    """The word, and for Arabic the word without its article and its one-letter prepositions."""
    if not "\u0600" <= word[0] <= "\u06ff":
        return (word,)
    stripped = [
        word[len(prefix) :] for prefix in _ARABIC_PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 2
    ]
    return (word, *stripped) if first else (word, *stripped[:2])


def read_phrases(language: str = "en") -> dict[str, tuple[str, ...]]:
    """The phrases of `data/lexicon.json` by concept: families in all languages, the rest in English and `language`.

    The question's own language comes first, so that its meaning of a shared word wins.
    """
    data = json.loads(files("assistant").joinpath("data/lexicon.json").read_text(encoding="utf-8"))
    phrases: dict[str, tuple[str, ...]] = {}
    for own in (True, False):
        for concept, spellings in data.items():
            spoken = (language,) if own else tuple(spellings) if concept.startswith("family.") else ("en",)
            found = tuple(phrase for each in spoken for phrase in spellings.get(each, ()))
            phrases[concept if own else f"{concept} "] = found
    return phrases
