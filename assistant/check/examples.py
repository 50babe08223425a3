"""Example claims: true and false ones on each sentence of the report, those on which it is silent, and no claims.

A claim in other words than the report's is nearer in meaning to a claim of the same sense than to the sentence that
it rests on, as questions are (`assistant.text.examples`). The examples stand in the index beside the sentences, and are
never shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.check.tables import table
from index.item import IndexItem

if TYPE_CHECKING:
    from index.embedder import Vectors
    from index.search import Index

KIND = "claim"
TOLD, DENIED, SILENT, NONE = "told", "denied", "silent", "none"
DEPTH = 400  # examples looked at; those farther away say nothing


@dataclass(frozen=True, slots=True)
class NearClaims:
    """How near a clause is to the examples, as cosines: to true and false ones by sentence id, to those on which the
    report is silent by what they tell of, and to sentences that claim nothing.
    """

    told: Mapping[str, float]
    denied: Mapping[str, float]
    silent: Mapping[str, float]
    none: float = 0.0

    @property
    def most_told(self) -> float:
        """How near the nearest true claim is."""
        return max(self.told.values(), default=0.0)

    @property
    def most_denied(self) -> tuple[str, float]:
        """The sentence of the nearest false claim, and how near that is."""
        return max(self.denied.items(), key=lambda pair: pair[1], default=("", 0.0))

    @property
    def most_silent(self) -> float:
        """How near the nearest claim is on which the report is silent."""
        return max(self.silent.values(), default=0.0)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A text as the index sees it: its cosines to the report's sentences and rows by id, and to the examples."""

    cosines: Mapping[str, float]
    near: NearClaims


UNREAD = Meaning({}, NearClaims({}, {}, {}))  # where there is no index


def claim_items() -> tuple[IndexItem, ...]:
    """The example claims as items of the index: the `parent` is the sentence, or what the report is silent on."""
    data = table("example_claims")
    groups: dict[str, dict[str, list[str]]] = {name: data[name] for name in (TOLD, DENIED, SILENT)}
    groups[NONE] = {"": data[NONE]}
    return tuple(
        IndexItem(id=f"{group}:{parent}!{number}", text=claim, kind=KIND, tags=(group,), parent=parent)
        for group, by_parent in groups.items()
        for parent, claims in by_parent.items()
        for number, claim in enumerate(claims, 1)
    )


def nearest(index: "Index", vector: "Vectors") -> NearClaims:
    """The cosines of the nearest examples to a clause; none where far, or where the index has no examples."""
    groups: dict[str, dict[str, float]] = {TOLD: {}, DENIED: {}, SILENT: {}, NONE: {}}
    if KIND in index.manifest.kinds:
        for hit in index.by_meaning(vector, DEPTH, (KIND,)):  # best first
            group, _, rest = hit.id.partition(":")
            groups[group].setdefault(rest.rpartition("!")[0], hit.score)
    return NearClaims(groups[TOLD], groups[DENIED], groups[SILENT], groups[NONE].get("", 0.0))
