"""How rare a word is in a set of texts, and how much of a question's rare words a text has.

The share of rare words that the best sentence covers is the best single sign that a text holds an answer at all.
"""

import math
from collections import Counter
from collections.abc import Iterable

from index.tokens import tokens


class Rarity:
    """The inverse document frequency of tokens, as Lucene's BM25 has it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.frequency: Counter[str] = Counter()
        self.texts = 0
        for text in texts:
            self.frequency.update(set(tokens(text)))
            self.texts += 1

    def weight(self, token: str) -> float:
        """The weight of a token of `index.tokens`: the rarer the heavier, a token that no text has most of all."""
        found = self.frequency[token]
        return math.log(1 + (self.texts - found + 0.5) / (found + 0.5))

    def coverage(self, question: str, text: str) -> float:
        """The share, by weight, of the question's tokens that the text has: 0 to 1; 0 for a question without tokens."""
        asked = set(tokens(question))
        there = asked & set(tokens(text))
        total = math.fsum(self.weight(token) for token in asked)
        return math.fsum(self.weight(token) for token in there) / total if total else 0.0
