"""`python -m evals.speed [warm cold build scale draft page]`: run the benches and print one table."""

import importlib
import sys
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from assistant.settings import Settings, read_settings
from evals.speed.timing import Figure, Timing

BENCHES = ("warm", "cold", "build", "scale", "draft", "page")


def main(names: Sequence[str] = (), settings: Settings | None = None) -> int:
    """Run the benches (all, if none is named) and print them; returns 2 for an unknown name."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"speed: there is no bench {unknown[0]!r}; there are {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    figures: list[Figure] = []
    for name in names or BENCHES:
        print(f"speed: {name} …", file=sys.stderr, flush=True)
        bench = importlib.import_module(f"evals.speed.{name}").bench
        figures += bench(settings or read_settings())
    console = Console()
    console.width = max(console.width, 120)
    console.print(make_table(figures))
    return 0


def make_table(figures: Sequence[Figure]) -> Table:
    """All figures, each beside its floor."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in (
        "bench",
        "what",
        "median ms [quartiles]",
        "floor",
        "floor, median ms [quartiles]",
        "times the floor",
    ):
        table.add_column(column, justify="right" if "median" in column or "times" in column else "left")
    for figure in figures:
        ratio = figure.timing.median / figure.floor.median if figure.floor.median else float("inf")
        table.add_row(
            figure.bench, figure.name, _shown(figure.timing), figure.floor_name, _shown(figure.floor), f"{ratio:.2f}"
        )
    return table


def _shown(timing: Timing) -> str:
    return f"{timing.median:,.1f} [{timing.low:,.1f}, {timing.high:,.1f}]"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
