"""No network: nothing tries to leave this computer, and all works where nothing can."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

EXACT = "Which SDGs and action lines does D.2-2 contribute to?"
SEARCH = "When does the ECLAC forum take place?"
REFUSED = "What is the budget of BDT?"


def test_the_witness_sees_and_refuses(witness) -> None:
    """A test that cannot fail proves nothing: the witness must catch a connection, a look-up, and a child's."""
    attempts = {
        "socket.connect 192.0.2.1": "import socket; socket.socket().connect(('192.0.2.1', 9))",
        "socket.getaddrinfo example.org": "import urllib.request; urllib.request.urlopen('http://example.org')",
    }
    for seen, code in attempts.items():
        child = f"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', {code!r}]))"
        done = subprocess.run(
            [sys.executable, "-c", child], env={**os.environ, **witness.environment}, capture_output=True, timeout=60
        )
        assert done.returncode != 0
        assert seen in witness.connections()


@pytest.mark.parametrize("question", [EXACT, SEARCH, REFUSED])
def test_a_question_tries_no_connection(question, wsis, witness, report_index) -> None:
    assert wsis("ask", question, **witness.environment).stdout.strip()
    assert witness.connections() == ""


def test_building_an_index_tries_no_connection(wsis, witness, tmp_path) -> None:
    wsis("index", **witness.environment, WSIS_INDEX=str(tmp_path / "index"))
    assert "sentence_transformers" in witness.packages()
    assert witness.connections() == ""


@pytest.mark.skipif(not shutil.which("unshare"), reason="unshare (Linux) is not here: no way to cut the network off")
@pytest.mark.parametrize("question", [EXACT, SEARCH])
def test_answers_where_there_is_no_network_at_all(question, wsis, report_index) -> None:
    cut_off = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*cut_off, "true"], capture_output=True).returncode:
        pytest.skip("this machine does not let a test make a network namespace")
    done = subprocess.run([*cut_off, wsis.command, "ask", question], capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    assert re.search("Annex 1, D.2-2|28.31 March 2020", done.stdout)


def free_port() -> int:
    """A port of this computer that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def chat(wsis, environment: dict[str, str], log: Path) -> Iterator[str]:
    """Run `wsis chat` and give its address once it answers; end it as Ctrl+C does."""
    port = free_port()
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            [wsis.command, "chat", "--port", str(port), "--no-browser"],
            env={**os.environ, **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
            # A run that was started in the background ignores Ctrl+C, and would hand that down.
            preexec_fn=None if os.name == "nt" else lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        address = f"http://127.0.0.1:{port}/"
        try:
            wait_until_it_answers(address, server, log)
            yield address
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def wait_until_it_answers(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the first page, at most two minutes."""
    for _ in range(240):
        assert server.poll() is None, f"the chat ended: {log.read_text(encoding='utf-8')}"
        try:
            with urllib.request.urlopen(address, timeout=10) as page:
                assert page.status == 200
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.5)
    pytest.fail(f"the chat did not answer within two minutes: {log.read_text(encoding='utf-8')}")


def ask(page: "Page", question: str) -> str:
    """Type a question, wait for its answer, and give back the words of its card."""
    page.fill("#question", question)
    page.press("#question", "Enter")
    page.wait_for_function(
        """question => [...document.querySelectorAll("#log .q")].at(-1)?.textContent === question
             && document.querySelector("#log .log").dataset.state === "rest" """,
        arg=question,
        timeout=60_000,
    )
    return page.locator("#log .a").last.inner_text()


@pytest.mark.browser
def test_the_chat_answers_in_a_browser_and_nothing_leaves(wsis, witness, report_index, tmp_path, chromium) -> None:
    with chat(wsis, witness.environment, tmp_path / "chat.log") as address:
        page = chromium.new_page()
        requested: list[str] = []
        page.on("request", lambda request: requested.append(request.url))
        page.goto(address)
        page.wait_for_selector("html[data-ready]", timeout=60_000)
        exact = ask(page, EXACT)
        assert "Annex 1, D.2-2" in exact
        assert {"SDG 9", "SDG 16", "C5"} <= set(re.findall(r"SDG \d+|\bC\d+", exact))
        found = ask(page, SEARCH)
        assert re.search("28.31 March 2020, Havana, Cuba", found)
        assert "para 3" in found.lower()
        refused = ask(page, REFUSED)
        assert "not in the report" in refused.lower()
        assert "no budget" in refused.lower()
        page.close()
    assert requested
    assert not [url for url in requested if not url.startswith((address, "data:", "blob:"))]
    assert witness.connections() == ""
    assert "gradio" in witness.packages()
    assert "torch" not in witness.packages()
