"""A conversation as a value: its turns, each with its question and the state its answer has reached."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal
from uuid import uuid4

from assistant.answer import Answer

TurnState = Literal["reading", "done", "stopped", "failed", "busy", "refused"]
TURN_LIMIT = 60
"""Turns a conversation may have; a longer one starts to be slow on a phone."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and what became of it. `detail` is what is being looked up, or what went wrong.

    `verdict` is "right" or "wrong" once the reader has said so.
    """

    question: str
    state: TurnState = "reading"
    answer: Answer | None = None
    detail: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The turns so far, oldest first. `id` names the conversation in the browser's own list."""

    id: str
    turns: tuple[Turn, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that were answered, oldest first."""
        return tuple(turn.question for turn in self.turns if turn.state == "done")

    def history(self) -> Sequence[str]:
        """What a next question may refer to."""
        return self.questions

    def ask(self, question: str) -> "Conversation":
        """The conversation with one more question, whose answer is being read."""
        return replace(self, turns=(*self.turns, Turn(question)))

    def update(self, **changes: object) -> "Conversation":
        """The conversation with its last turn changed."""
        return self.change(len(self.turns) - 1, **changes)

    def change(self, number: int, **changes: object) -> "Conversation":
        """The conversation with turn `number` (from 0) changed."""
        turns = list(self.turns)
        turns[number] = replace(turns[number], **changes)  # type: ignore[arg-type]
        return replace(self, turns=tuple(turns))

    def before(self, number: int) -> "Conversation":
        """The conversation as it was before turn `number` (from 0)."""
        return replace(self, turns=self.turns[:number])


def new_conversation(identifier: str = "") -> Conversation:
    """An empty conversation, with a fresh id unless one is given."""
    return Conversation(identifier or uuid4().hex[:12])
