"""Always decline: what a system gets that never says anything."""

from collections.abc import Sequence
from typing import Any

from assistant.settings import Settings


class Decline:
    """Declines every question."""

    name = "decline"

    def answer(self, turns: Sequence[str]) -> dict[str, Any]:
        """The same refusal each time."""
        del turns
        return {"text": "I do not know.", "kind": "abstained", "abstained": True, "reason": "not_in_report"}


def open_system(settings: Settings) -> Decline:
    """The baseline; it needs no settings."""
    del settings
    return Decline()
