"""Example claims: true and false ones on each sentence of the report, those on which it is silent, and no claims.

A claim in other words than the report's is nearer in meaning to a claim of the same sense than to the sentence that
it rests on, as questions are (`assistant.text.examples`). The examples stand in the index beside the sentences, and are
never shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.check.tables import table
from index.item import IndexItem

KIND = "claim"
TOLD, DENIED, SILENT, NONE = "told", "denied", "silent", "none"


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


UNREAD = Meaning({}, NearClaims({}, {}, {}))  # without an index, words alone decide


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


class Groups:
    """The examples by what they lead to, so that the nearest of each is found for a text at once."""

    def __init__(self, ids: Sequence[str]) -> None:
        """`ids` are those of the examples, as `claim_items` gives them, in the order of their cosines."""
        keys = [(group, rest.rpartition("!")[0]) for group, _, rest in (one.partition(":") for one in ids)]
        self._order = np.array(sorted(range(len(keys)), key=keys.__getitem__), dtype=np.intp)
        ordered = [keys[at] for at in self._order]
        self._starts = [at for at, key in enumerate(ordered) if not at or key != ordered[at - 1]]
        self._keys = [ordered[at] for at in self._starts]

    def nearest(self, cosines: NDArray[np.float64]) -> NearClaims:
        """The nearest example of each group, from the cosines of a text to all of them."""
        groups: dict[str, dict[str, float]] = {TOLD: {}, DENIED: {}, SILENT: {}, NONE: {}}
        if self._keys:
            best = np.maximum.reduceat(cosines[self._order], self._starts)
            for (group, parent), cosine in zip(self._keys, best.tolist(), strict=True):
                groups[group][parent] = cosine
        return NearClaims(groups[TOLD], groups[DENIED], groups[SILENT], groups[NONE].get("", 0.0))
