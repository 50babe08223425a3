"""The Report tab: the whole report to read, with an outline, find by words and by meaning, and copyable references."""

from typing import TYPE_CHECKING

from corpus.library import Corpus
from ui.bridge import make_bridge, sent, sent_text
from ui.markup import data, icon, labelled, text, words
from ui.question import QuestionError, read_question
from ui.report_pane import report_body

if TYPE_CHECKING:
    from ui.ask_tab import Talk

FOUND = 8
"""Passages shown for a search by meaning."""


def report_html(corpus: Corpus) -> str:
    """The reader: outline, the field to find something, the report."""
    return (
        f'<main class="reading reader" id="reader"><aside class="contents"><label class="find">'
        f'<span class="away">{words("find_words")}</span>{icon("search", small=True)}<input type="search" id="find"'
        f'{labelled("find_words", "placeholder")} autocomplete="off"></label>'
        f'<div class="find-line"><span class="hint" data-find-count aria-live="polite"></span>'
        f'<button class="btn quiet icon" data-do="find-previous"{labelled("previous_found")}>{icon("left")}</button>'
        f'<button class="btn quiet icon" data-do="find-next"{labelled("next_found")}>{icon("right")}</button>'
        f'<button class="btn" data-do="find-meaning">{words("find_meaning")}</button></div>'
        f"<div data-found></div>{_contents(corpus)}</aside>"
        f'<div class="page" tabindex="0" role="region"{labelled("report_text")}><div class="sheet-paper">'
        f"{report_body(corpus, references=True)}</div></div></main>"
    )


def _contents(corpus: Corpus) -> str:
    seen: set[str] = set()
    links = []
    for passage in corpus.passages:
        title = passage.section[-1] if passage.section else ""
        if title and title not in seen and passage.kind not in ("outcome", "bullet"):
            seen.add(title)
            depth = min(len(passage.section), 3)
            links.append(
                f'<li class="d{depth}"><button data-go="{text(passage.id)}" lang="en">{text(title)}</button></li>'
            )
    return f'<nav{labelled("outline")}><p class="label">{words("outline")}</p><ul>{"".join(links)}</ul></nav>'


def found_html(found: "tuple[tuple[str, int, int, str], ...]", message: str = "") -> str:
    """What a search by meaning found: (locator, start, end, text) of each passage, or a message."""
    if message:
        return f'<p class="hint">{text(message)}</p>'
    if not found:
        return words("nothing_found", "p", "hint")
    rows = "".join(
        f'<button class="row"{data("cite", {"n": "", "s": start, "e": end, "at": locator, "marks": []})}>'
        f'<span class="report-voice" lang="en" dir="ltr">{text(_short(body))}</span>'
        f'<span class="where">{text(locator)}</span></button>'
        for locator, start, end, body in found
    )
    return f'<div class="closest">{rows}</div>'


def _short(body: str, limit: int = 140) -> str:
    plain = " ".join(body.split())
    return plain if len(plain) <= limit else plain[:limit].rsplit(" ", 1)[0] + " …"


def build(talk: "Talk") -> None:
    """Lay the tab out inside the current Blocks and wire its search by meaning."""
    import gradio as gr

    with gr.Column(elem_id="panel-report", elem_classes=["tabpanel"]):
        gr.HTML(report_html(talk.assistant.corpus), js_on_load=None, apply_default_css=False, elem_classes=["fills"])
    results = gr.HTML("", js_on_load=None, apply_default_css=False, elem_id="found", elem_classes=["bridge"])
    finding = make_bridge("find")

    def on_find(event: gr.EventData) -> str:
        try:
            wanted = read_question(sent_text(sent(event), "text"), talk.settings.question_limit)
        except QuestionError as error:
            return found_html((), str(error))
        found = (talk.assistant.corpus.passage(name) for name, _ in talk.assistant.search(wanted, FOUND))
        return found_html(tuple((passage.locator, passage.start, passage.end, passage.text) for passage in found))

    finding.click(on_find, None, results, show_progress="hidden", api_visibility="private", concurrency_limit=2)
