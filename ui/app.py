"""The screen: wires the tabs into one Gradio page and serves it on this computer.

A tab is a module `ui/<key>_tab.py` with a function `build(talk: Talk) -> None`, called once inside `gr.Blocks`. It lays
itself out in `gr.Column(elem_id="panel-<key>", elem_classes=["tabpanel"])` and starts with one `<main class="wide">`
whose first line is `<div class="pagehead"><h1>…</h1></div>`. `bar.TABS` names the tabs, `screen.js` shows them.

- It asks `talk.assistant` and `talk.settings` anew in every handler and keeps neither: Annex 2 may come meanwhile.
- HTML goes through `gr.HTML(value, js_on_load=None, apply_default_css=False)`; what others wrote is escaped with
  `ui.markup.text`. Phrases of the interface stand in `static/languages/*.json`, shown with `words` and `labelled`.
- A button is `<button class="btn" data-do="name">`; in a script of the tab's own (`static/<key>.js`, in `SCRIPTS`)
  `wsis.actions["name"] = (button) => wsis.send("bridge", {...})` reaches Python through
  `ui.bridge.make_bridge("bridge").click(handler, …)`, which reads its `gr.EventData` with `sent` and `sent_text`.
- `data-cite` with `{"n": "", "s": start, "e": end, "at": locator, "marks": []}` opens the report there, on any tab.
- A file for the reader is a `<span data-download>` as `ui.desk.download` makes it, put into the component `#desk`;
  a file from the reader comes through `gr.File` or `gr.UploadButton`, with the kinds it may have and `max_file_size`.
- Events are `show_progress="hidden"`, `api_visibility="private"`, and have a `concurrency_limit`.
"""

import json
import os
import threading
from typing import TYPE_CHECKING, Any

from assistant.settings import Settings
from ui.bar import LANGUAGES, bar_html
from ui.markup import STATIC, language
from ui.names import code_titles
from ui.open_assistant import warm

if TYPE_CHECKING:
    import gradio as gr

    from assistant.assistant import Assistant
    from corpus.library import Corpus

FIRST_PAGE = 10.0
"""Seconds after which the model is loaded even if nobody has opened the page."""
STYLES = ("app.css", "pages.css", "prepare.css", "check.css")
SCRIPTS = (
    "language.js",
    "reader.js",
    "history.js",
    "composer.js",
    "screen.js",
    "report.js",
    "explore.js",
    "files.js",
    "desk.js",
    "prepare.js",
    "check.js",
)


def head_html(corpus: "Corpus") -> str:
    """Our styles, scripts, phrases and names of codes for the page's head, all inline: nothing is fetched."""
    ours = "\n".join((STATIC / name).read_text(encoding="utf-8") for name in STYLES)
    bases = [(STATIC / name).read_text(encoding="utf-8") for name in ("tokens.css", "gradio.css")]
    # Nested under the root twice, so that our rules win over Gradio's reset of buttons and fields.
    styles = "\n".join([*bases, f":root:root {{\n{ours}\n}}"])
    scripts = "\n".join((STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS)
    phrases = _script_value({code: language(code) for code, _ in LANGUAGES})
    names = _script_value({code: code_titles(corpus, code) for code, _ in LANGUAGES})
    return (
        f'<style id="wsis-style">{styles}</style>'
        f"<script>window.wsisPhrases = {phrases};\nwindow.wsisTitles = {names};\n{scripts}</script>"
    )


def _script_value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def build_app(assistant: "Assistant", settings: Settings, opened: threading.Event | None = None) -> "gr.Blocks":
    """The page with all its tabs, not yet served; `opened` is set when somebody has opened it."""
    opened = opened or threading.Event()
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr

    from ui import accuracy_tab, check_tab, prepare_tab, report_tab
    from ui.ask_tab import Talk, build_ask_tab
    from ui.desk import build_desk
    from ui.explore_tab import explore_html

    titles = code_titles(assistant.corpus)
    talk = Talk(assistant, settings)
    page: gr.Blocks
    with gr.Blocks(title="WSIS Report Assistant", analytics_enabled=False, fill_width=True) as page:
        gr.HTML(bar_html(), js_on_load=None, apply_default_css=False, elem_classes=["slot-bar"])
        state, log = build_ask_tab(talk, titles)
        build_desk(talk, state, log)
        with gr.Column(elem_id="panel-explore", elem_classes=["tabpanel"]):
            gr.HTML(explore_html(assistant.corpus, titles), js_on_load=None, apply_default_css=False)
        report_tab.build(talk)
        prepare_tab.build(talk)
        check_tab.build(talk)
        accuracy_tab.build(talk)
        # Whoever waits for the first visitor learns that the page is there.
        page.load(opened.set, queue=False, show_progress="hidden", api_visibility="private")
    page.queue(default_concurrency_limit=8, max_size=400)
    return page


def launch_options(corpus: "Corpus", settings: Settings) -> dict[str, Any]:
    """What `launch` is given: loopback unless told otherwise, no outside request, no file served but ours."""
    import gradio as gr
    from starlette.middleware import Middleware

    from ui.safety import SafetyHeaders

    return {
        "server_name": settings.host,
        "server_port": settings.port or None,
        "auth": (settings.user, settings.password) if settings.user and settings.password else None,
        "share": False,
        "quiet": True,
        "footer_links": [],
        "run_history": False,
        "enable_monitoring": False,
        "max_file_size": "5mb",
        "max_threads": 80,
        "ssr_mode": False,
        "theme": gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        "head": head_html(corpus),
        "app_kwargs": {
            "middleware": [Middleware(SafetyHeaders)],
            "docs_url": None,
            "redoc_url": None,
            "openapi_url": None,
        },
    }


def serve(assistant: "Assistant", settings: Settings, browser: bool = False) -> None:
    """Serve the page until it is stopped; the model is loaded in the background meanwhile."""
    opened = threading.Event()
    page = build_app(assistant, settings, opened)
    _, url, _ = page.launch(prevent_thread_lock=True, inbrowser=browser, **launch_options(assistant.corpus, settings))
    print(f"The chat is open at {url}  (Ctrl+C stops it)", flush=True)

    def warm_up() -> None:
        # The first page comes first: on two cores, loading beside it would double the wait for it.
        opened.wait(FIRST_PAGE)
        warm(assistant, settings)

    threading.Thread(target=warm_up, daemon=True, name="warm").start()
    page.block_thread()
