"""Open the checker over an assistant's corpus and index, so that near meanings are found too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.check.checker import Checker

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from index.search import Index

KINDS = frozenset(("sentence", "outcome", "objective"))
BATCH = 256  # sentences the model reads at once


def open_checker(assistant: "Assistant") -> Checker:
    """The checker of this assistant; the index is opened when a draft first needs it."""
    return Checker(assistant.corpus, lambda texts: cosines(assistant.index, texts))


def cosines(index: "Index", texts: Sequence[str]) -> list[dict[str, float]]:
    """For each text the cosine to every sentence and row of the report, by id."""
    size = sum(item.kind in KINDS for item in index.items.values())
    seen: dict[str, dict[str, float]] = {}
    wanted = list(dict.fromkeys(texts))
    for at in range(0, len(wanted), BATCH):
        batch = wanted[at : at + BATCH]
        for text, vector in zip(batch, index.embedder.encode(batch, query=True), strict=True):
            seen[text] = {hit.id: hit.score for hit in index.by_meaning(vector, size, KINDS)}
    return [seen[text] for text in texts]
