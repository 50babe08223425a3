"""What the tests of the screen and the command line share."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fake_assistant import FakeAssistant

if TYPE_CHECKING:
    from browser import Visit
    from playwright.sync_api import Browser


@pytest.fixture
def assistant() -> FakeAssistant:
    """An assistant with the contract of the real one, over the real corpus, with no index and no model."""
    return FakeAssistant()


@pytest.fixture(scope="module")
def asked() -> FakeAssistant:
    """The assistant that the page at `url` asks."""
    return FakeAssistant()


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A headless Chromium for all tests of a module."""
    from headless import open_browser

    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the chat at `url`."""
    return tmp_path_factory.mktemp("chat")


@pytest.fixture(scope="module")
def url(browser: "Browser", asked: FakeAssistant, kept: Path) -> "Iterator[str]":
    """The address of a chat."""
    from browser import serve_chat

    with serve_chat(asked, kept, question_limit=200) as address:
        yield address


@pytest.fixture
def chat(browser: "Browser", url: str) -> "Iterator[Visit]":
    """A visit to the chat."""
    from browser import visit

    with visit(browser, url) as visitor:
        yield visitor.open()
