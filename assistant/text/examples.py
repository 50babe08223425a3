"""Example questions: those that a sentence of the report answers, and those that none answers.

A question in other words than the report's is nearer in meaning to a question of the same sense than to the sentence
that answers it (document expansion by questions: Nogueira et al. 2019, doc2query; here written by hand). The examples
stand in the index beside the sentences, and are never shown.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.text.lexicon import DATA
from index.embedder import Vectors
from index.item import IndexItem
from index.search import Index

KIND = "example"
DEPTH = 300  # examples looked at; those farther away say nothing


@dataclass(frozen=True, slots=True)
class Near:
    """How near a question is to the examples: by sentence id, and by what no sentence gives; cosines."""

    answered: Mapping[str, float]
    unanswered: Mapping[str, float]

    @property
    def silent(self) -> tuple[str, float]:
        """What the nearest question without an answer asks for, and how near it is; ("", 0.0) without examples."""
        return max(self.unanswered.items(), key=lambda pair: pair[1], default=("", 0.0))

    @property
    def told(self) -> float:
        """How near the nearest question with an answer is."""
        return max(self.answered.values(), default=0.0)


NOWHERE = Near({}, {})


def example_items() -> tuple[IndexItem, ...]:
    """The example questions as items of the index: the `parent` is the sentence, or what no sentence gives."""
    data: dict[str, Any] = json.loads((DATA / "example_questions.json").read_text(encoding="utf-8"))
    return tuple(
        IndexItem(id=f"{group}:{parent}?{number}", text=question, kind=KIND, tags=(group,), parent=parent)
        for group in ("answered", "unanswered")
        for parent, questions in data[group].items()
        for number, question in enumerate(_each(questions, data["subjects"]), 1)
    )


def _each(questions: Iterable[str], subjects: Sequence[str]) -> Iterator[str]:
    """The questions; one with a gap, once for each subject."""
    for question in questions:
        yield from (question.format(one) for one in subjects) if "{}" in question else (question,)


def nearest(index: Index, vector: Vectors, below: float = 2.0) -> Near:
    """The cosine of the nearest example of each sentence, and of each thing that no sentence gives; none where far.

    Examples nearer than `below` are left out, such as the question itself where it is one.
    """
    groups: dict[str, dict[str, float]] = {"answered": {}, "unanswered": {}}
    if KIND in index.manifest.kinds:
        for hit in index.by_meaning(vector, DEPTH, (KIND,)):  # best first
            if hit.score >= below:
                continue
            group, _, rest = hit.id.partition(":")
            groups[group].setdefault(rest.rpartition("?")[0], hit.score)
    return Near(groups["answered"], groups["unanswered"])
