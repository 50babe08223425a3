"""The chat as a person starts it: `wsis chat`, the real assistant, a real browser."""

import json
import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from browser import BROWSER_TESTS, in_threads, visit
from playwright.sync_api import Browser

pytestmark = BROWSER_TESTS


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


def start(folder: Path, **environment: str) -> tuple[subprocess.Popen[bytes], str]:
    port = free_port()
    code = "from ui.command_line import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "chat", "--port", str(port), "--no-browser"],
        env={**os.environ, "WSIS_INDEX": str(folder / "index"), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}/"
    for _ in range(240):
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return process, url
        except (urllib.error.URLError, OSError):
            assert process.poll() is None, "the chat stopped"
            time.sleep(0.25)
    process.kill()
    pytest.fail("the chat did not come up in a minute")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def url(folder: Path, browser: Browser) -> Iterator[str]:
    process, address = start(folder)
    yield address
    process.terminate()
    process.wait(20)


def test_the_three_questions_of_the_first_issue(browser: Browser, url: str) -> None:
    with visit(browser, url) as chat:
        chat.open()
        # The index is still being built: an exact question does not wait for it.
        chat.ask("Which SDGs and action lines does D.2-2 contribute to?")
        assert chat.last(".badge") == "Proved"
        words = chat.last(".said-by-us")
        assert re.findall(r"SDG\s(\d+)", words.split("\n")[0]) == ["4", "9", "11", "16", "17"]
        assert "C5" in words
        assert chat.page.locator("#pane tr.hit").get_attribute("data-code") == "D.2-2"
        assert chat.page.locator("#pane tr.hit td.sdg").inner_text() == "Goals 4, 9, 11, 16 and 17"
        chat.page.set_default_timeout(180_000)
        chat.page.fill("#question", "When does the ECLAC forum take place?")
        chat.page.press("#question", "Enter")
        chat.page.wait_for_function("() => document.querySelectorAll('#log .a.done').length === 2", timeout=180_000)
        answer = chat.page.locator("#log .a >> nth=1").inner_text()
        assert re.search(r"28[-–]31 March 2020", answer)
        assert "Havana, Cuba" in answer
        assert re.search(r"28-31 March 2020", chat.page.locator("#pane .hit mark").first.inner_text())
        chat.ask("What is the budget of BDT?")
        assert chat.last(".badge") == "Not in the report"
        assert chat.page.locator("#log .a >> nth=-1 >> .closest .row").count() >= 1


def test_annex_2_is_supplied_in_the_app(browser: Browser, url: str, tmp_path: Path) -> None:
    question = "Which SDGs does Q3/2 contribute to?"
    wrong, right = tmp_path / "wrong.csv", tmp_path / "annex2.csv"
    wrong.write_text("question,sdgs,action_lines\nQ3/2,4;99,C5\n", encoding="utf-8")
    right.write_text("question,sdgs,action_lines\nQ3/2,4;16,C5\nQ1/1,9,C2\n", encoding="utf-8")
    with visit(browser, url) as chat:
        chat.open().ask(question)
        assert chat.last(".badge") == "Annex 2 is missing"
        for file, notice in ((wrong, "99"), (right, "Annex 2 has 2 Questions now")):
            with chat.page.expect_file_chooser() as chooser:
                chat.page.locator("#log .a >> nth=-1 >> [data-do=add-annex2]").click()
            chooser.value.set_files(file)
            chat.page.wait_for_function(
                "said => document.querySelector('.notice')?.textContent.includes(said)", arg=notice
            )
            chat.page.locator(".notice button").click()
        # The answers, the report beside them and Explore know it at once.
        chat.ask(question)
        assert chat.last(".badge") == "Proved"
        assert re.findall(r"SDG\s(\d+)", chat.last(".short")) == ["4", "16"]
        assert chat.page.locator('#pane .supplied [data-code="Q3/2"] td').all_inner_texts()[1:] == ["4, 16", "C5"]
        chat.tab("explore")
        assert chat.page.locator("#panel-explore .supplied tbody tr").count() == 2
    with visit(browser, url) as other:
        other.open().tab("report")
        assert other.page.locator("#reader .supplied tbody tr").count() == 2


def test_files_of_this_computer_are_not_served(url: str) -> None:
    for path in (
        "gradio_api/file=/etc/passwd",
        "gradio_api/file=pyproject.toml",
        "file=/etc/passwd",
        "static/../../../etc/passwd",
    ):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(url + path, timeout=10)
        assert refused.value.code in (403, 404)
    config = json.load(urllib.request.urlopen(url + "config", timeout=10))
    for dependency in config["dependencies"]:
        body = {
            "fn_index": dependency["id"],
            "session_hash": "attack",
            "data": [{"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}}],
        }
        for call in ("gradio_api/run/predict", "gradio_api/queue/join"):
            request = urllib.request.Request(
                url + call, json.dumps(body).encode(), {"Content-Type": "application/json"}
            )
            try:
                answer = urllib.request.urlopen(request, timeout=10).read()
            except urllib.error.HTTPError as refused_call:
                answer = refused_call.read()
            assert b"root:" not in answer


def test_every_response_forbids_outside_content(url: str) -> None:
    for path in ("", "config", "gradio_api/file=/nothing"):
        try:
            headers = urllib.request.urlopen(url + path, timeout=10).headers
        except urllib.error.HTTPError as refused:
            headers = refused.headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_a_password_guards_the_chat_where_one_is_set(folder: Path, browser: Browser) -> None:
    process, address = start(folder, WSIS_USER="me", WSIS_PASSWORD="secret")
    try:
        page = urllib.request.urlopen(address, timeout=10).read().decode()
        assert "D.4-4" not in page
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address + "config", timeout=10)
        assert refused.value.code == 401
    finally:
        process.terminate()
        process.wait(20)


TEXTS = {
    "When does the ECLAC forum take place?": "Havana",
    "Who is the sole facilitator of C5?": "ITU is the sole facilitator",
    "When and where will the WSIS Forum 2020 be held?": "Geneva",
    "What is the budget of BDT?": "not_in_report",
}


def test_thirty_people_at_once(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ((1, 5), (2, 3), (3, 4), (4, 4))
    codes = [f"D.{a}-{b}" for a, last in rows for b in range(1, last + 1)]
    config = json.load(urllib.request.urlopen(url + "config", timeout=60))
    ask = next(d for d in config["dependencies"] if d["types"]["generator"])
    times: list[float] = []

    def person(number: int) -> None:
        """Every second one asks for a row, the others for the text; each answer is the own one and no other."""
        session = f"person{number}"
        code = codes[number // 2] if number % 2 == 0 else ""
        text = list(TEXTS)[number // 2 % len(TEXTS)]
        question = f"Which SDGs does {code} support?" if code else text
        started = time.perf_counter()
        body = {
            "fn_index": ask["id"],
            "session_hash": session,
            "data": [None],
            "event_data": {"question": question},
            "trigger_id": ask["targets"][0][0],
        }
        request = urllib.request.Request(
            url + "gradio_api/queue/join", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        urllib.request.urlopen(request, timeout=120).close()
        last = {}
        with urllib.request.urlopen(f"{url}gradio_api/queue/data?session_hash={session}", timeout=240) as stream:
            for line in stream:
                if line.startswith(b"data:"):
                    last = json.loads(line[5:])
                    if last["msg"] == "process_completed":
                        break
        times.append(time.perf_counter() - started)
        assert last["success"], last
        html = last["output"]["data"][1]
        assert escape(question) in html
        if code:
            assert f"Annex 1, {code}" in html
            assert all(f"Annex 1, {other}&quot;" not in html for other in codes if other != code)
        else:
            assert TEXTS[text] in html
            assert all(escape(other) not in html for other in TEXTS if other != text)

    in_threads([lambda number=number: person(number) for number in range(30)])
    assert len(times) == 30
    with capsys.disabled():
        print(f"\nthirty at once: median {statistics.median(times):.2f} s, 95th {sorted(times)[28]:.2f} s")
