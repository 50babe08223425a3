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


def show_progress(done: int, total: int, what: str) -> None:
    """Show how far a build is on one line that is written over; silent where standard error is not a terminal."""
    if not sys.stderr.isatty() or not total:
        return
    filled = round(24 * done / total)
    end = "\n" if done >= total else ""
    sys.stderr.write(f"\r\x1b[2Kwsis: {'█' * filled}{'░' * (24 - filled)} {done:,} of {total:,} {what}{end}")
    sys.stderr.flush()
