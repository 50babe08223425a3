"""The Accuracy tab: the last evaluation run as a page people can read, with its failures."""

import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evals.saved import SavedRunError, read_run
from ui.bridge import make_bridge, sent, sent_text
from ui.coverage_curve import curve_svg
from ui.evaluation_run import AlreadyRunningError, run_evaluation
from ui.markup import icon, labelled, text, words

if TYPE_CHECKING:
    from ui.ask_tab import Talk

NARROWING = ("suite", "kinds", "languages", "sample")
WHOLE: tuple[object, ...] = ("all", [], (), None)
FAILURES = 200
"""Failures shown at most; the file of the run has them all."""


def build(talk: "Talk") -> None:
    """Lay the tab out inside the current Blocks and wire its button that runs the evaluation again."""
    import gradio as gr

    with gr.Column(elem_id="panel-accuracy", elem_classes=["tabpanel"]):
        # Filled whenever the tab is opened: the last run is the last run, and the first page does not wait for it.
        page = gr.HTML("", js_on_load=None, apply_default_css=False, elem_id="accuracy")

    def on_run(event: gr.EventData) -> str:
        if sent_text(sent(event), "do") != "run":
            return accuracy_html(talk.settings.evaluation_file)
        try:
            problem = run_evaluation(talk.settings)
        except AlreadyRunningError:
            return accuracy_html(talk.settings.evaluation_file, words("running", "p", "sample"))
        said = f'<p class="sample">{words("run_failed", "b")} {text(problem)}</p>' if problem else ""
        return accuracy_html(talk.settings.evaluation_file, said)

    make_bridge("evaluate").click(
        on_run, None, [page], concurrency_limit=4, show_progress="hidden", api_visibility="private"
    )


def accuracy_html(path: Path, said: str = "") -> str:
    """The page for the run in this file, or the command that makes one where there is none; `said` stands above it."""
    try:
        run = read_run(path)
    except SavedRunError as error:
        missing = not path.exists()
        body = words("no_run", "p") if missing else f"<p>{text(error)}</p>"
        return _page(
            f'{said}<div class="card panel no-run">{icon("bars")}{body}'
            f'<p class="hint">{words("run_it")} <code dir="ltr">wsis eval</code></p></div>',
            "",
        )
    systems: Mapping[str, Any] = run["systems"]
    first = next(iter(systems))
    parts: Mapping[str, Any] = systems[first]["parts"]
    about = words(
        "run_about", "span", "hint", date=run["made"][:10], version=run["version"], sha=run["report_sha256"][:8]
    )
    about += _options(run["settings"])
    sections = "".join(_part(part, systems, first) for part in parts)
    return _page(f"{said}{sections}{_failures(systems[first]['cases'])}", about)


def _page(body: str, about: str) -> str:
    again = f'<button class="btn" data-do="evaluate">{icon("retry")}{words("run_again")}</button>'
    return (
        f'<main class="wide" data-revision="{time.time_ns()}"><div class="pagehead">'
        f'<h1>{words("accuracy_title")}</h1>{about}<span class="end">'
        f'<span class="hint" data-running aria-live="polite"></span>{again}</span></div>{body}</main>'
    )


def _options(settings: Mapping[str, Any]) -> str:
    """What narrowed the run, if anything did: a part is not the whole, and says so."""
    chosen = [f"{name} {value}" for name, value in settings.items() if name in NARROWING and value not in WHOLE]
    return words("run_part", "span", "badge warn", what=", ".join(chosen)) if chosen else ""


def _part(part: str, systems: Mapping[str, Any], first: str) -> str:
    numbers = systems[first]["parts"][part]
    verdicts: Mapping[str, int] = numbers["verdicts"]
    total = sum(verdicts.values()) or 1
    accuracy = _value(numbers["metrics"].get("accuracy"))
    median = _median(numbers["latency_ms"])
    cards = (
        (_percent(accuracy), words("kpi_right", n=total), _interval(numbers["metrics"].get("accuracy"))),
        (_percent(1 - verdicts.get("declined", 0) / total), words("kpi_answered"), ""),
        (str(verdicts.get("wrong", 0)), words("kpi_wrong", n=total), ""),
        (f"{median:.0f} ms" if median is not None else "–", words("kpi_time"), ""),
    )
    kpis = "".join(
        f'<div class="card kpi"><div class="n">{text(n)}</div><div class="hint">{label}</div>'
        f'<div class="hint">{text(extra)}</div></div>'
        for n, label, extra in cards
    )
    return (
        f'<h2 class="part">{words("part_" + part) if part in ("tuned", "untouched") else text(part)}</h2>'
        f'<div class="kpis">{kpis}</div><div class="agrid"><section class="card panel"><h3'
        f' class="h2">{words("by_kind")}</h3>'
        f"{_legend(list(systems))}{_bars(part, systems, first, 'kinds')}</section>"
        f'<section class="card panel"><h3 class="h2">{words("coverage_title")}</h3>{words("coverage_hint", "p", "sub")}'
        f'{curve_svg(numbers.get("coverage") or ())}<h3 class="h2">{words("by_language")}</h3>'
        f"{_bars(part, systems, first, 'languages')}</section></div>"
    )


def _legend(systems: Sequence[str]) -> str:
    shown = "".join(f'<span><i class="s{min(n, 3)}"></i>{text(name)}</span>' for n, name in enumerate(systems))
    return f'<div class="legend">{shown}</div>'


def _bars(part: str, systems: Mapping[str, Any], first: str, by: str) -> str:
    groups: Mapping[str, Any] = systems[first]["parts"][part][by]
    rows = []
    for group, metrics in groups.items():
        bars = "".join(
            _bar(name, n, _value(data["parts"].get(part, {}).get(by, {}).get(group, {}).get("accuracy")))
            for n, (name, data) in enumerate(systems.items())
        )
        cases = (metrics.get("accuracy") or {}).get("cases", 0)
        rows.append(
            f'<div class="k">{text(group.replace("_", " "))}<small>{words("questions", n=cases)}</small></div>'
            f'<div class="bars">{bars}</div>'
        )
    return f'<div class="bk">{"".join(rows)}</div>'


def _bar(name: str, number: int, value: float | None) -> str:
    if value is None:
        return ""
    kind = "me" if number == 0 else "w"
    return (
        f'<div class="{kind}" title="{text(name)}"><span class="t" role="img" aria-label="{text(name)}:'
        f' {_percent(value)}">'
        f'<i class="s{min(number, 3)}" style="width:{100 * value:.1f}%"></i></span>{_percent(value)}</div>'
    )


def _failures(cases: Sequence[Mapping[str, Any]]) -> str:
    """Wrong answers and errors of the tuned part: who reads the untouched part's tunes on them."""
    failed = [case for case in cases if case["verdict"] in ("wrong", "error") and case["part"] != "untouched"]
    if not failed:
        return (
            f'<section class="card panel"><h2 class="h2">{words("failures")}'
            f"</h2>{words('no_failures', 'p', 'sub')}</section>"
        )
    questions = _questions()
    rows = "".join(
        f'<tr><td class="mono">{text(case["id"])}</td><td dir="auto">{text(questions.get(case["id"], ""))}</td>'
        f'<td dir="auto">{text(_short((case["answer"] or {}).get("text", "")))}</td><td>{text(case["why"])}</td></tr>'
        for case in failed[:FAILURES]
    )
    heads = "".join(words(key, "th") for key in ("case", "question", "answer_given", "why"))
    return (
        f'<section class="card panel"><h2 class="h2">{words("failures")} <small class="hint">{len(failed)}</small></h2>'
        f'{words("failures_hint", "p", "sub")}<div class="scroll" tabindex="0" role="region"{labelled("failures")}>'
        f'<table class="fails grid"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></section>'
    )


@cache
def _questions() -> Mapping[str, str]:
    from evals.dataset import DatasetError, read_suite

    try:
        return {case.id: case.asked[-1] for case in read_suite("all")}
    except DatasetError:
        return {}


def _short(answer: str, limit: int = 180) -> str:
    plain = " ".join(answer.split())
    return plain if len(plain) <= limit else plain[:limit] + " …"


def _value(estimate: Mapping[str, Any] | None) -> float | None:
    value = (estimate or {}).get("value")
    return float(value) if isinstance(value, int | float) else None


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}%".replace(".0%", "%")


def _interval(estimate: Mapping[str, Any] | None) -> str:
    low, high = (estimate or {}).get("low"), (estimate or {}).get("high")
    return "" if low is None or high is None else f"95 %: {_percent(low)} – {_percent(high)}"


def _median(latency: Mapping[str, Sequence[float]]) -> float | None:
    stage = latency.get("total") or next(iter(latency.values()), None)
    return stage[0] if stage else None
