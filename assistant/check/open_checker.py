"""Open the checker over an assistant's corpus and index, so that near meanings are found too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.check.checker import Checker, OnJudged
from assistant.check.examples import Meaning, nearest

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from index.search import Index

KINDS = frozenset(("sentence", "outcome", "objective"))
BATCH = 256  # sentences the model reads at once


def open_checker(assistant: "Assistant", on_judged: OnJudged | None = None) -> Checker:
    """The checker of this assistant; the index is opened when a draft first needs it."""
    return Checker(assistant.corpus, lambda texts: meanings(assistant.index, texts), on_judged)


def meanings(index: "Index", texts: Sequence[str]) -> list[Meaning]:
    """For each text how near it is to every sentence and row of the report, and to the example claims."""
    size = sum(item.kind in KINDS for item in index.items.values())
    seen: dict[str, Meaning] = {}
    wanted = list(dict.fromkeys(texts))
    for at in range(0, len(wanted), BATCH):
        batch = wanted[at : at + BATCH]
        for text, vector in zip(batch, index.embedder.encode(batch, query=True), strict=True):
            cosines = {hit.id: hit.score for hit in index.by_meaning(vector, size, KINDS)}
            seen[text] = Meaning(cosines, nearest(index, vector))
    return [seen[text] for text in texts]
