"""Open the assistant for a command: notes and progress go to standard error, never to standard output."""

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from assistant.settings import Settings, environment_of
from index.errors import SearchIndexError
from ui.report_error import note

if TYPE_CHECKING:
    from assistant.assistant import Assistant


COMMAND = (sys.executable, "-c", "from ui.command_line import main; main()")
"""The command line as a process of its own, also where no script is installed."""


def environment(settings: Settings) -> dict[str, str]:
    """The environment for such a process: this one's, with these settings."""
    return {**os.environ, **environment_of(settings)}


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


def warm(assistant: "Assistant", settings: Settings) -> None:
    """Build the index and load the model while people already ask; a failure is told here and to who needs them.

    The build runs in a process of its own, so that it does not slow the answers that need no index.
    """
    try:
        subprocess.run([*COMMAND, "index"], env=environment(settings), stdout=subprocess.DEVNULL, check=False)
        assistant.warm()
    except (ValueError, OSError, RuntimeError, SearchIndexError) as error:
        note(f"search by meaning is not ready: {error}")
