"""Open the assistant for a command: notes and progress go to standard error, never to standard output."""

import sys
from typing import TYPE_CHECKING

from assistant.settings import Settings
from ui.report_error import note

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def open_assistant(settings: Settings) -> "Assistant":
    """Open the assistant with these settings; what it has to say meanwhile is written to standard error."""
    from assistant.assistant import Assistant

    return Assistant.open(settings, on_note=note, on_progress=show_progress)


def show_progress(*parts: object) -> None:
    """Show how far a build is on one line that is written over; silent where standard error is not a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[2Kwsis: " + " ".join(str(part) for part in parts))
        if len(parts) >= 2 and parts[-1] == parts[-2]:
            sys.stderr.write("\n")
        sys.stderr.flush()
