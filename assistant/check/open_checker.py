"""Open the checker over an assistant's corpus and index, so that near meanings are found too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.check.checker import Checker, OnJudged
from assistant.check.examples import KIND, Groups, Meaning

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
    seen: dict[str, Meaning] = {}
    wanted = list(dict.fromkeys(texts))
    for at in range(0, len(wanted), BATCH):
        batch = wanted[at : at + BATCH]
        vectors = index.embedder.encode(batch, query=True)
        ids, cosines = index.cosines(vectors, KINDS)
        examples, near = index.cosines(vectors, (KIND,))
        groups = Groups(examples)
        for row, text in enumerate(batch):
            seen[text] = Meaning(dict(zip(ids, cosines[row].tolist(), strict=True)), groups.nearest(near[row]))
    return [seen[text] for text in texts]
