"""An evaluation started from the screen: in a process of its own, one at a time, with the systems of the last run."""

import subprocess
import threading
from pathlib import Path

from assistant.settings import Settings
from evals.saved import SavedRunError, read_run
from evals.systems import MODULES
from ui.open_assistant import COMMAND, environment

MOST_SAID = 400
"""Characters of an error that are shown; the end says what went wrong."""
_RUNNING = threading.Lock()


class AlreadyRunningError(RuntimeError):
    """Somebody else started a run that is not done."""


def run_evaluation(settings: Settings) -> str:
    """Run the whole suite and keep the results where the Accuracy tab reads them; gives back what went wrong, or "".

    Raises `AlreadyRunningError` where a run is under way.
    """
    if not _RUNNING.acquire(blocking=False):
        raise AlreadyRunningError
    try:
        chosen = [option for name in systems_of(settings.evaluation_file) for option in ("--system", name)]
        done = subprocess.run(
            [*COMMAND, "eval", "--failures", "0", *chosen],
            env=environment(settings),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return done.stderr.strip()[-MOST_SAID:] or f"exit code {done.returncode}" if done.returncode else ""
    finally:
        _RUNNING.release()


def systems_of(path: Path) -> tuple[str, ...]:
    """The systems of the run in this file, as far as we know them; the assistant alone where there is no run."""
    try:
        systems = read_run(path)["systems"]
    except (SavedRunError, KeyError):
        return ("assistant",)
    return tuple(name for name in systems if name in MODULES) or ("assistant",)
