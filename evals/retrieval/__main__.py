"""`python -m evals.retrieval`: what was tried to find the right sentence, and what it gave. Takes under two minutes.

Only tuned questions are read. The index is the one of the settings (`WSIS_INDEX`), built where it is missing.
"""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from assistant.settings import read_settings
from assistant.text.everyday import Everyday
from assistant.text.ranking import SHARES, Shares
from assistant.text.side import TextSide
from evals.baselines.report_index import open_report_index
from evals.retrieval.study import (
    Row,
    answers_right,
    compare_ways,
    cross_validate,
    declining,
    findable,
    read_sets,
)
from evals.retrieval.ways import search_ways, sign_ways


def main() -> int:
    """Print the tables."""
    found = open_report_index(read_settings())
    index, corpus = found.index, found.corpus
    sides = {"with": TextSide(corpus, lambda: index), "without": TextSide(corpus, lambda: index, Everyday({}))}
    tried = {
        "sum of signs, without everyday words": ("without", SHARES),
        "sum of signs, rare words alone": ("with", Shares(meaning=0.0, words=0.0, everyday=0.0)),
        "sum of signs, without meaning": ("with", Shares(meaning=0.0)),
        "sum of signs (ours)": ("with", SHARES),
    }
    sets = read_sets()
    cases = findable(case for part in sets.values() for case in part)
    every = [case for part in sets.values() for case in part]
    console = Console(width=120)
    ways = {**search_ways(index, corpus.report.text), **sign_ways(sides, tried)}
    head: tuple[str, ...] = ("way", "recall@1", "recall@5", "MRR", "nDCG@10", "best quote right")
    console.print(_table(f"Ways to rank, {len(cases)} tuned questions", head, compare_ways(cases, ways)))
    rows = [Row(f"{name} everyday words", answers_right(every, side)) for name, side in sides.items()]
    head = ("whole answers of the text side", "right", "answerable declined", "unanswerable declined")
    console.print(_table(f"Answers, {len(every)} tuned questions", head, rows))
    signs = {
        name: [(case, sides["with"].signs(case.asked[-1], case.asked[:-1])) for case in findable(part)]
        for name, part in sets.items()
    }
    head = ("set kept apart (meaning, words, everyday)", "MRR, tuned on the rest", "MRR, ours", "MRR, no everyday")
    console.print(_table("Shares by cross-validation over the sets", head, cross_validate(signs)))
    head = ("share of rare words met", "answered", "right among them", "unanswerable declined")
    console.print(_table("Coverage against accuracy of a bare line", head, declining(every, sides["with"])))
    return 0


def _table(title: str, head: Sequence[str], rows: Sequence[Row]) -> Table:
    table = Table(title=title, box=box.SIMPLE_HEAD, pad_edge=False, title_justify="left")
    for name in head:
        table.add_column(name, justify="left" if name == head[0] else "right")
    for row in rows:
        table.add_row(row.name, *(f"{figure:.3f}" for figure in row.figures))
    return table


if __name__ == "__main__":
    raise SystemExit(main())
