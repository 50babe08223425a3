"""The HTML report: one file that opens without a network, with tables, plots, and every failure."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from evals.failures import Failure
from evals.interval import Estimate
from evals.metric import Metric, all_metrics
from evals.summary import Part
from evals.svg import bars, lines
from evals.table import EVIDENCE, HEADLINE, TYPES, format_estimate

STYLE = Path(__file__).parent / "data" / "page.css"


def make_page(
    summaries: Mapping[str, Mapping[str, Part]], failed: Mapping[str, Sequence[Failure]], about: Mapping[str, Any]
) -> str:
    """The whole page. `failed` has the failures to show by part; `about` is written into the head as it is."""
    first = next(iter(summaries))
    body = [f"<h1>How often is it right?</h1><p class=about>{_about(about)}</p>"]
    for part in summaries[first]:
        numbers = {system: by_part[part] for system, by_part in summaries.items()}
        body += [f"<section><h2>Part: {escape(part)}</h2>", *_part(first, numbers)]
        body += [_failures(failed[part]) if part in failed else "<p>Failures of this part are not shown here.</p>"]
        body.append("</section>")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Evaluation of the WSIS assistant</title><style>{STYLE.read_text(encoding='utf-8')}</style></head>"
        f"<body><main>{''.join(body)}</main></body></html>\n"
    )


def _part(first: str, numbers: Mapping[str, Part]) -> Iterable[str]:
    yield _metrics_table(numbers)
    yield "<h3>Accuracy by system</h3>"
    yield bars("Accuracy by system", _rows({name: part.metrics for name, part in numbers.items()}))
    yield f"<h3>Accuracy by kind of question: {escape(first)}</h3>"
    yield bars("Accuracy by kind of question", _rows(numbers[first].kinds))
    yield f"<h3>Accuracy by language: {escape(first)}</h3>"
    yield bars("Accuracy by language", _rows(numbers[first].languages))
    yield f"<h3>By dataset: {escape(first)}</h3>"
    yield _datasets_table(numbers[first].datasets)
    yield "<h3>Retrieval: recall of the gold passages in the first k</h3>"
    curves = {name: [(k, y) for k, y in enumerate(part.curve, start=1)] for name, part in numbers.items() if part.curve}
    yield lines("Recall at k", curves, "k", "recall", 10)
    yield "<h3>Coverage against accuracy</h3>"
    covered = {name: part.coverage for name, part in numbers.items() if part.coverage}
    yield lines("Coverage against accuracy", covered, "share of questions answered", "accuracy of the answered", 1)
    yield f"<h3>Latency by stage: {escape(first)}</h3>"
    yield _latency_table(numbers[first].latency_ms)


def _rows(groups: Mapping[str, Mapping[str, Estimate]]) -> list[tuple[str, float, float, float]]:
    found = [(name, numbers["accuracy"]) for name, numbers in groups.items()]
    return [
        (f"{name} ({e.cases})", e.value, e.low, e.high)
        for name, e in found
        if e.value is not None and e.low is not None and e.high is not None
    ]


def _metrics_table(numbers: Mapping[str, Part]) -> str:
    head = "".join(f"<th scope=col>{escape(system)}</th>" for system in numbers)
    verdicts = "".join(
        f"<tr><th scope=row>{verdict} answers</th>"
        + "".join(f"<td>{part.verdicts[verdict]}</td>" for part in numbers.values())
        + "</tr>"
        for verdict in ("right", "declined", "wrong", "error")
    )
    rows = "".join(
        f'<tr><th scope=row title="{escape(metric.source)}">{escape(metric.title)}</th>'
        + "".join(f"<td>{format_estimate(part.metrics[metric.name])}</td>" for part in numbers.values())
        + "</tr>"
        for metric in _ordered()
    )
    body = f"<thead><tr><th></th>{head}</tr></thead><tbody>{verdicts}{rows}</tbody>"
    return f"<div class=scroll><table>{body}</table></div>"


def _ordered() -> list[Metric]:
    """The metrics of the terminal's tables first, then all others."""
    first = {name: place for place, name in enumerate((*HEADLINE, *TYPES, *EVIDENCE))}
    return sorted(all_metrics(), key=lambda metric: first.get(metric.name, len(first)))


def _datasets_table(datasets: Mapping[str, Mapping[str, Estimate]]) -> str:
    rows = "".join(
        f"<tr><th scope=row>{escape(name)}</th><td>{numbers['errors'].cases}</td>"
        f"<td>{format_estimate(numbers['accuracy'])}</td></tr>"
        for name, numbers in datasets.items()
    )
    head = "".join(f"<th scope=col>{name}</th>" for name in ("dataset", "cases", "accuracy"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _latency_table(latency: Mapping[str, tuple[float, float]]) -> str:
    rows = "".join(
        f"<tr><th scope=row>{escape(stage)}</th><td>{median:.1f}</td><td>{high:.1f}</td></tr>"
        for stage, (median, high) in latency.items()
    )
    return f"<table><thead><tr><th></th><th>median, ms</th><th>95 %, ms</th></tr></thead><tbody>{rows}</tbody></table>"


def _failures(failed: Sequence[Failure]) -> str:
    rows = "".join(
        f"<tr><td>{escape(f.verdict)}<br><small>{escape(f.case)}<br>{escape(f.kind)}, {escape(f.language)}</small></td>"
        f"<td dir=auto>{escape(f.question)}</td><td dir=auto>{escape(f.expected)}</td><td dir=auto>{escape(f.got)}</td>"
        f"<td>{escape(f.why)}</td></tr>"
        for f in failed
    )
    head = "".join(f"<th scope=col>{name}</th>" for name in ("Verdict", "Question", "Expected", "Got", "Why"))
    return (
        f"<details><summary>All {len(failed)} failures</summary><div class=scroll><table class=failures>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>"
    )


def _about(about: Mapping[str, Any]) -> str:
    return " · ".join(f"{escape(str(name))}: {escape(str(value))}" for name, value in about.items())
