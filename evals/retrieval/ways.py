"""Ways to rank the report for a question: each gives quotes, best first.

A way over passages quotes whole passages, a way over sentences quotes sentences. "Ours" is the sum of signs that the
text side ranks by (`assistant.text.ranking`), with and without the everyday words.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from assistant.text.ranking import Shares, Signs, weigh
from assistant.text.side import TextSide
from evals.ranking import DEPTH
from index.fusion import Hit, fuse, reciprocal_rank_fusion
from index.search import Index

Turns = Sequence[str]
Way = Callable[[Turns], Sequence[str]]
POOL = 100  # hits of each search that are joined
KINDS = {"passages": ("passage", "heading"), "sentences": ("sentence", "heading")}


def search_ways(index: Index, report: str) -> dict[str, Way]:
    """Keywords, vectors and their fusions, over passages and over sentences."""

    def quotes(hits: Iterable[Hit]) -> Sequence[str]:
        items = (index.items[hit.id] for hit in list(hits)[: 2 * DEPTH])
        return [report[item.start : item.end] for item in items]

    ways: dict[str, Way] = {}
    for name, kinds in KINDS.items():

        def words(turns: Turns, kinds: Sequence[str] = kinds) -> tuple[Hit, ...]:
            return index.by_words(" ".join(turns), POOL, kinds)

        def meaning(turns: Turns, kinds: Sequence[str] = kinds) -> tuple[Hit, ...]:
            return index.by_meaning(" ".join(turns), POOL, kinds)

        ways[f"{name}: keywords (BM25)"] = lambda turns, words=words: quotes(words(turns))  # type: ignore[misc]
        ways[f"{name}: vectors"] = lambda turns, meaning=meaning: quotes(meaning(turns))  # type: ignore[misc]
        ways[f"{name}: reciprocal rank fusion"] = lambda turns, words=words, meaning=meaning: quotes(  # type: ignore[misc]
            reciprocal_rank_fusion([meaning(turns), words(turns)])
        )
        ways[f"{name}: half and half"] = lambda turns, words=words, meaning=meaning: quotes(  # type: ignore[misc]
            fuse(meaning(turns), words(turns))
        )
    return ways


def sign_ways(sides: Mapping[str, TextSide], tried: Mapping[str, tuple[str, Shares]]) -> dict[str, Way]:
    """Sums of signs: by a name for each, the side (with or without everyday words) and the shares."""

    def way(side: TextSide, shares: Shares) -> Way:
        return lambda turns: quoted(side.signs(turns[-1], turns[:-1]), shares)

    return {name: way(sides[side], shares) for name, (side, shares) in tried.items()}


def quoted(signs: Sequence[Signs], shares: Shares) -> list[str]:
    """The sentences of a ranking, best first."""
    return [one.unit.text for one in weigh(signs, shares)[: 2 * DEPTH]]
