"""The assistant as a system under test."""

from collections.abc import Sequence

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.settings import Settings


class Ours:
    """`Assistant.ask`, with the earlier turns as history."""

    name = "assistant"

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def answer(self, turns: Sequence[str]) -> Answer:
        """The assistant's answer to the last turn."""
        return self._assistant.ask(turns[-1], history=tuple(turns[:-1]))


def open_system(settings: Settings) -> Ours:
    """Open the assistant with the settings."""
    return Ours(Assistant.open(settings))
