"""The numbers as tables for the terminal."""

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from evals.compare import Comparison
from evals.failures import Failure
from evals.interval import Estimate
from evals.metric import all_metrics
from evals.quantity import quantity
from evals.summary import Part

Summaries = Mapping[str, Mapping[str, Part]]

# The columns of the first table; all other metrics stand in the results file and in the HTML report.
HEADLINE = ("accuracy", "text_accuracy", "truthfulness", "f1_macro", "abstention_precision", "abstention_recall")
EVIDENCE = ("citation_recall", "citation_precision", "recall_at_1", "recall_at_5", "mrr", "ndcg_at_10")
TYPES = (
    "set_exact_match",
    "yes_no_accuracy",
    "count_accuracy",
    "text_question_accuracy",
    "worst_kind",
    "worst_language",
)


def show_summaries(console: Console, summaries: Summaries, parts: Sequence[str]) -> None:
    """Print, for each part, the systems by metric, and the first system by kind and language."""
    first = next(iter(summaries))
    for part in parts:
        every = summaries[first][part].metrics["errors"]
        console.print(f"\n[bold]{part}[/bold]: {quantity(every.cases, 'case')} on {quantity(every.facts, 'fact')}")
        for names in (HEADLINE, TYPES, EVIDENCE):
            console.print(_systems_table(summaries, part, names))
        for system, by_part in summaries.items():
            if errors := by_part[part].verdicts["error"]:
                console.print(f"{system}: {quantity(errors, 'case')} ended in an error; no figure but this counts them")
        console.print(_groups_table(f"{first} by kind", summaries[first][part].kinds))
        console.print(_groups_table(f"{first} by language", summaries[first][part].languages))
        if len(summaries[first][part].datasets) > 1:
            console.print(_groups_table(f"{first} by dataset", summaries[first][part].datasets))


def show_failures(console: Console, failed: Sequence[Failure], most: int) -> None:
    """Print the first failures with question, expected, got and why."""
    for failure in failed[:most]:
        console.print(f"\n[bold]{failure.verdict}[/bold] {failure.case} ({failure.kind}, {failure.language})")
        for label in ("question", "expected", "got", "why"):
            console.print(f"  {label:9}{getattr(failure, label)}", markup=False, highlight=False)
    if len(failed) > most:
        console.print(f"\n… and {len(failed) - most} more (--failures, --out, --html)")


def show_comparison(console: Console, comparison: Comparison) -> None:
    """Print each case that changed sides."""
    if not comparison.same_report:
        console.print("[bold]The earlier run was on another report.[/bold]")
    if comparison.unsure:
        console.print(
            "The earlier run has no hashes of its cases: whether a question or its gold changed is not known."
        )
    if comparison.rewritten:
        many = quantity(len(comparison.rewritten), "case")
        console.print(f"{many} asked or wanted something else in the earlier run and cannot be compared:")
        console.print(f"  {', '.join(comparison.rewritten)}", markup=False, highlight=False)
    for change in comparison.changes:
        console.print(f"  {change.system}: {change.case}: {change.before} → {change.after}  {change.why}", markup=False)
    console.print(f"{quantity(len(comparison.changes), 'case')} changed sides")
    for system, number in comparison.only_after.items():
        if number or comparison.only_before[system]:
            console.print(f"  {system}: {quantity(number, 'case')} new, {comparison.only_before[system]} gone")


def format_estimate(estimate: Estimate, interval: bool = True) -> str:
    """`0.912 [0.89, 0.93]`, or a dash where the metric does not apply."""
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return "–"
    return f"{estimate.value:.3f} [{estimate.low:.2f}, {estimate.high:.2f}]" if interval else f"{estimate.value:.3f}"


def _systems_table(summaries: Summaries, part: str, names: Sequence[str]) -> Table:
    titles = {metric.name: metric.title for metric in all_metrics()}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("system")
    for name in names:
        table.add_column(titles[name], justify="right", overflow="fold")
    failed = names is HEADLINE and any(by_part[part].verdicts["error"] for by_part in summaries.values())
    if failed:
        table.add_column("errors", justify="right")
    for system, by_part in summaries.items():
        numbers = by_part[part].metrics
        cells = [format_estimate(numbers[name], name == "accuracy") for name in names]
        table.add_row(system, *cells, *([str(by_part[part].verdicts["error"])] if failed else []))
    return table


def _groups_table(title: str, groups: Mapping[str, Mapping[str, Estimate]]) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    errors = {name: _errors(numbers) for name, numbers in groups.items()}
    columns = ("", "cases", "accuracy", "truthfulness", *(("errors",) if any(errors.values()) else ()))
    for column in columns:
        table.add_column(column, justify="left" if not column else "right")
    for name, numbers in groups.items():
        cells = [str(numbers["errors"].cases), format_estimate(numbers["accuracy"])]
        cells.append(format_estimate(numbers["truthfulness"], False))
        table.add_row(name, *cells, *([str(errors[name])] if "errors" in columns else []))
    return table


def _errors(numbers: Mapping[str, Estimate]) -> int:
    every = numbers["errors"]
    return round((every.value or 0) * every.cases)
