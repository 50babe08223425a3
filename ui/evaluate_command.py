"""`wsis eval`: how often is it right? Suite, systems, numbers, every failure; and with `speed`, how fast is it?"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.settings import SettingError, read_settings
from ui.report_error import FAILED, note, reported

EXAMPLES = """
[bold]Examples[/bold]

wsis eval                                     the assistant and all baselines on the whole suite

wsis eval --system assistant --kind yes_no    one system, one kind of question

wsis eval --suite my_questions.jsonl          your own questions

wsis eval --answers answers.jsonl             answers made elsewhere: a line is {"id": …, "answer": {"text": …}}

wsis eval --system my_module:my_function      any function that takes the turns and returns an answer

wsis eval --min-accuracy 0.9 --out run.json   fail below 0.9, keep the results

wsis eval --against run.json                  which cases changed sides since

wsis eval speed                               how fast, each figure beside its floor
"""


def evaluate(
    what: Annotated[str, typer.Argument(help="answers or speed", metavar="[answers|speed]")] = "answers",
    suite: Annotated[str, typer.Option(help="all, tuned, untouched, the name of a dataset, or a file")] = "all",
    kind: Annotated[
        list[str] | None, typer.Option(help="only this kind of question (repeat); or of speed: warm … page")
    ] = None,
    language: Annotated[list[str] | None, typer.Option(help="only this language: en fr es ru zh ar (repeat)")] = None,
    sample: Annotated[int | None, typer.Option(min=1, help="only so many cases, the same ones each time")] = None,
    system: Annotated[
        list[str] | None,
        typer.Option(help="assistant, hybrid, keywords, vectors, langchain, decline, or module:function (repeat)"),
    ] = None,
    answers: Annotated[list[Path] | None, typer.Option(help="score the answers in a file instead (repeat)")] = None,
    failures: Annotated[int, typer.Option(min=0, help="how many failures to print")] = 10,
    out: Annotated[
        Path | None, typer.Option(help="write the results as JSON; else the chat's Accuracy tab has them")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="write a report with plots that opens without a network")] = None,
    against: Annotated[Path | None, typer.Option(help="an earlier --out to compare with")] = None,
    min_accuracy: Annotated[float | None, typer.Option(help="fail where accuracy is below this")] = None,
    minimum: Annotated[
        list[str] | None, typer.Option("--min", help="fail where a metric is below: --min truthfulness=0.8 (repeat)")
    ] = None,
    max_errors: Annotated[
        int | None, typer.Option(min=0, help="fail where more cases end in an error; 0 where there is a --min")
    ] = None,
    index: Annotated[str | None, typer.Option(help="the index folder (WSIS_INDEX)")] = None,
) -> None:
    """Measure how often the answers are right, and show each failure."""
    with reported():
        if what == "speed":
            _speed(kind or [], index)
            return
        if what != "answers":
            raise SettingError(f"wsis eval {what}: write wsis eval, or wsis eval speed")
        problems = _evaluate(
            suite, kind or [], language or [], sample, system or [], answers or [], failures,
            out, html, against, [*_accuracy(min_accuracy), *(minimum or [])], max_errors, index,
        )  # fmt: skip
    for problem in problems:
        note(problem)
    if problems:
        raise typer.Exit(FAILED)


def _speed(benches: list[str], index: str | None) -> None:
    from evals.speed.__main__ import BENCHES, main

    if unknown := [name for name in benches if name not in BENCHES]:
        raise SettingError(f"--kind {unknown[0]}: speed has {', '.join(BENCHES)}")
    main(benches, read_settings(index=index))


def _evaluate(
    suite: str,
    kinds: list[str],
    languages: list[str],
    sample: int | None,
    systems: list[str],
    answers: list[Path],
    most: int,
    out: Path | None,
    html: Path | None,
    against: Path | None,
    thresholds: list[str],
    max_errors: int | None,
    index: str | None,
) -> list[str]:
    from rich.console import Console

    from evals import table
    from evals.compare import compare
    from evals.dataset import choose, read_suite
    from evals.evaluation import as_json, evaluate
    from evals.page import make_page
    from evals.saved import read_run, write_run
    from evals.systems import MODULES
    from evals.threshold import missed, read_threshold, too_many_errors

    with _wrong_usage():
        least = [read_threshold(written) for written in thresholds]
        earlier = read_run(against) if against else None
        cases = choose(read_suite(suite), kinds, languages, sample)
    settings = read_settings(index=index)
    chosen = systems or ([] if answers else list(MODULES))
    with _wrong_usage():
        done = evaluate(cases, chosen, settings, answers, _show_progress)
    console = Console()
    console.width = max(console.width, 120)
    table.show_summaries(console, done.summaries, done.parts)
    for line in done.notes:
        console.print(line, markup=False, highlight=False)
    shown = [part for part in done.parts if part != "untouched" or suite == "untouched"]
    for part in shown:
        table.show_failures(console, done.failures(part), most)
    if "untouched" not in shown and "untouched" in done.parts:
        console.print("\nFailures of the untouched part are not shown: who looks at them tunes on them.")
    options = {"suite": suite, "kinds": kinds, "languages": languages, "sample": sample}
    results = as_json(done, options, settings)
    if out:
        write_run(out, results)
        console.print(f"Results: {out}")
    else:
        _keep(settings.evaluation_file, results)
    if html:
        about = {"notes": "; ".join(done.notes)} if done.notes else {}
        about |= {key: results[key] for key in ("version", "made", "report_sha256")} | {"suite": suite}
        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text(make_page(done.summaries, {part: done.failures(part) for part in shown}, about), "utf-8")
        console.print(f"Report: {html}")
    if earlier:
        table.show_comparison(console, compare(earlier, results))
    asked = done.summaries[done.first]
    return [*missed(least, asked), *too_many_errors(asked, max_errors, gated=bool(least))]


def _keep(path: Path, results: Mapping[str, Any]) -> None:
    """Keep the run where the chat's Accuracy tab reads it; that it cannot be kept does not spoil the run."""
    from evals.saved import write_run

    try:
        write_run(path, results)
    except OSError as error:
        note(f"the results are not kept for the Accuracy tab: {error}")


def _accuracy(least: float | None) -> list[str]:
    return [] if least is None else [f"accuracy={least}"]


def _show_progress(system: str, done: int, every: int) -> None:
    if sys.stderr.isatty() and (done % 25 == 0 or done == every):
        end = "\n" if done == every else ""
        print(f"\r\x1b[2Kwsis: {system}: {done} of {every}", end=end, file=sys.stderr, flush=True)


@contextmanager
def _wrong_usage() -> Iterator[None]:
    """What can be wrong with the options: one line, exit code 2."""
    from evals.answers_file import AnswersFileError
    from evals.dataset import DatasetError
    from evals.saved import SavedRunError
    from evals.system import UnknownSystemError
    from evals.threshold import ThresholdError

    try:
        yield
    except (AnswersFileError, DatasetError, SavedRunError, ThresholdError, UnknownSystemError) as error:
        raise SettingError(str(error)) from error
