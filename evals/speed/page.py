"""The first page: from starting the chat to a field one can type into, beside a bare Gradio chat that does nothing.

Where Playwright and a Chromium are at hand the page is opened in it; elsewhere the time ends with the first response.
"""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from assistant.settings import Settings
from evals.speed.timing import Figure, measure

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
WSIS = "from ui.command_line import main; main()"
BARE = """
import sys, gradio as gr
with gr.Blocks(analytics_enabled=False) as page:
    log, field = gr.Chatbot(), gr.Textbox()
    field.submit(lambda words, log: [*log, {"role": "user", "content": words}], [field, log], [log])
page.launch(server_name="127.0.0.1", server_port=int(sys.argv[1]), quiet=True)
"""
PATIENCE = 120.0
"""Seconds after which a page that does not come is an error."""

Look = Callable[[str, str], None]
"""Waits until the page at an address shows what a selector names."""


def bench(settings: Settings, times: int = 3) -> Iterator[Figure]:
    """The first page of the chat, with its index already built, beside the bare one."""
    here = {"WSIS_INDEX": str(settings.index_folder)}
    with open_look() as (look, ends_with):
        ours = measure(lambda: start(WSIS, ["chat", "--no-browser", "--port"], "html[data-ready]", look, here), times)
        floor = measure(lambda: start(BARE, [], "textarea", look, {}), times)
    yield Figure("page", f"wsis chat: {ends_with}", ours, "bare gradio", floor)


def start(code: str, arguments: list[str], shows: str, look: Look, environment: dict[str, str]) -> None:
    """Start a server that takes a port as its last argument, look at its page, stop it.

    Raises `TimeoutError` where the page does not come, and `RuntimeError` where the server stops.
    """
    port = free_port()
    around = {**os.environ, **environment, "GRADIO_ANALYTICS_ENABLED": "False"}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments, str(port)], env=around, stdout=quiet, stderr=quiet
    ) as process:
        try:
            url = f"http://127.0.0.1:{port}/"
            wait_for(url, process)
            look(url, shows)
        finally:
            process.terminate()


def wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait for the first response of a server that is starting."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=10).close()
        except (urllib.error.URLError, OSError):
            if process.poll() is not None:
                raise RuntimeError(f"the server stopped with exit code {process.returncode}") from None
            time.sleep(0.02)
        else:
            return
    raise TimeoutError(f"{url} did not answer in {PATIENCE:.0f} s")


@contextmanager
def open_look() -> Iterator[tuple[Look, str]]:
    """How to look at a page, and what that means in words."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None or importlib.util.find_spec("playwright") is None:
        yield (lambda *_: None), "first response"
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)

        def look(url: str, shows: str) -> None:
            page = browser.new_page()
            page.goto(url)
            page.wait_for_selector(shows, timeout=PATIENCE * 1000)
            page.close()

        yield look, "page usable in a browser"
        browser.close()


def free_port() -> int:
    """A port of this computer that nobody listens on now."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])
