"""The chat as a browser sees it: a server to visit, and what a visit may not do."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from assistant.settings import Settings

SECONDS = 90_000  # milliseconds; a busy machine is slow, and waiting costs nothing

BROWSER_TESTS = [
    pytest.mark.browser,
    # Libraries of the server warn in their own threads about their own futures.
    pytest.mark.filterwarnings("default"),
]
"""The marks of a module whose tests open the chat in a browser."""
LEFT = ("AbortError", "Connection errored out")


@contextmanager
def loops_closed() -> Iterator[None]:
    """Close the event loops made here: Gradio makes one for every lock outside a loop and leaves it open, which would
    end a run with warnings as errors long after (gradio/utils.py, `safe_get_lock`). Other threads keep theirs."""
    made: list[asyncio.AbstractEventLoop] = []
    new_event_loop, here = asyncio.new_event_loop, threading.get_ident()

    def noted() -> asyncio.AbstractEventLoop:
        loop = new_event_loop()
        if threading.get_ident() == here:
            made.append(loop)
        return loop

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio, "new_event_loop", noted)
        yield
    if made:
        asyncio.set_event_loop(None)
    for loop in made:
        loop.close()


@contextmanager
def serve_chat(assistant: object, folder: Path, **settings: object) -> Iterator[str]:
    """Serve the chat over this assistant on a free port; gives its address."""
    from ui.app import build_app, launch_options

    chosen = Settings(index=str(folder / "index"), port=0, **settings)  # type: ignore[arg-type]
    with loops_closed():
        page = build_app(assistant, chosen)  # type: ignore[arg-type]
        _, url, _ = page.launch(prevent_thread_lock=True, inbrowser=False, **launch_options(assistant.corpus, chosen))
    try:
        yield url
    finally:
        page.close()


@dataclass
class Visit:
    """A page, with everything it did that it should not: requests to elsewhere, errors in the console."""

    page: Page
    url: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> "Visit":
        """Open the page. What the page before says while it is left is its streams being closed, and is no error."""
        before = len(self.wrong)
        self.page.goto(self.url + path)
        self.wrong[before:] = [wrong for wrong in self.wrong[before:] if not any(sign in wrong for sign in LEFT)]
        self.page.wait_for_selector("html[data-ready]", timeout=SECONDS)
        return self

    def ask(self, question: str) -> None:
        before = self.page.locator("#log .q").count()
        self.page.fill("#question", question)
        self.page.press("#question", "Enter")
        self.settled(before + 1)

    def tab(self, key: str) -> None:
        self.page.click(f"#tab-{key}")
        # The Accuracy tab is filled when it is opened.
        shown = "#accuracy main" if key == "accuracy" else f"#panel-{key}"
        self.page.wait_for_selector(shown, state="visible")

    def settled(self, turns: int) -> None:
        """Wait until so many questions stand there and the last one is answered."""
        self.page.wait_for_function(
            "n => document.querySelectorAll('#log .q').length === n"
            " && document.querySelector('#log .log').dataset.state === 'rest'",
            arg=turns,
            timeout=SECONDS,
        )

    def last(self, selector: str) -> str:
        return self.page.locator(f"#log .a >> nth=-1 >> {selector} >> nth=0").inner_text()


@contextmanager
def visit(browser: Browser, url: str, width: int = 1440, height: int = 1000, **options: object) -> Iterator[Visit]:
    """A fresh visitor. When it leaves, it has made no request to elsewhere and no error in the console."""
    given: dict[str, object] = {"locale": "en-GB", **options}
    context: BrowserContext = browser.new_context(viewport={"width": width, "height": height}, **given)  # type: ignore[arg-type]
    context.set_default_timeout(SECONDS)
    page = context.new_page()
    visitor = Visit(page, url)
    home = (url.rstrip("/"), "data:", "blob:", "about:")
    page.on("request", lambda r: None if r.url.startswith(home) else visitor.wrong.append(f"request: {r.url}"))
    page.on("console", lambda m: visitor.wrong.append(f"console: {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda e: visitor.wrong.append(f"error: {e}"))
    yield visitor
    context.close()
    assert not visitor.wrong, visitor.wrong


def in_threads(work: list[object]) -> None:
    """Run callables side by side and raise what any of them raised."""
    problems: list[BaseException] = []

    def run(job: object) -> None:
        try:
            job()  # type: ignore[operator]
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run, args=(job,)) for job in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise problems[0]
