"""What the tests of the screen and the command line share."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fake_assistant import FakeAssistant


@pytest.fixture
def assistant() -> FakeAssistant:
    """An assistant with the contract of the real one, over the real corpus, with no index and no model."""
    return FakeAssistant()
