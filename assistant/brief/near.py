"""Nearness in meaning of a topic to the report's sentences, from the assistant's index."""

from collections.abc import Mapping
from typing import Protocol

from assistant.brief.matter import Near
from index.fusion import Hit

MOST = 200  # more sentences than the report has


class _Index(Protocol):
    def by_meaning(self, query: str, k: int = ..., kinds: frozenset[str] | None = ...) -> tuple[Hit, ...]: ...


class _HasIndex(Protocol):
    @property
    def index(self) -> _Index: ...


def near_in(assistant: _HasIndex) -> Near:
    """The cosines of a topic to all sentences, by sentence id; the index is opened when it is first asked for."""

    def near(topic: str) -> Mapping[str, float]:
        return {hit.id: hit.score for hit in assistant.index.by_meaning(topic, MOST, frozenset({"sentence"}))}

    return near
