"""Fixtures for all tests: the checkout, one real index for the whole run, the command `wsis` as users start it."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from assistant.assistant import Assistant

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("corpus", "index", "assistant", "evals", "ui")
WITNESS = Path(__file__).resolve().parent / "witness"

sys.path.insert(0, str(Path(__file__).parent / "support"))


@pytest.fixture(scope="session", autouse=True)
def clean_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No setting of the person who runs the tests reaches them, and no test touches that person's index."""
    folder = tmp_path_factory.mktemp("index") / "report"
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("WSIS_")]:
            patch.delenv(name)
        patch.setenv("WSIS_INDEX", str(folder))
        patch.setenv("PYTHONIOENCODING", "utf-8")
        patch.setenv("NO_COLOR", "1")
        yield folder


@dataclass(frozen=True)
class Wsis:
    """The installed command `wsis`, run in a process of its own."""

    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def command(self) -> str:
        """Where the console script is."""
        return str(Path(sys.executable).parent / ("wsis.exe" if os.name == "nt" else "wsis"))

    def __call__(
        self, *args: str, check: bool = True, cwd: Path | None = None, stdin: str = "", timeout: float = 300, **env: str
    ) -> subprocess.CompletedProcess[str]:
        """Run it and give back what it wrote; with `check`, an exit code other than 0 fails the test."""
        done = subprocess.run(
            [self.command, *args],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **self.environment, **env},
            cwd=cwd,
            timeout=timeout,
        )
        if check:
            assert done.returncode == 0, f"wsis {args} ended with {done.returncode}: {done.stderr}"
        return done


@pytest.fixture(scope="session")
def wsis() -> Wsis:
    """The command line, with whatever index the environment names."""
    return Wsis()


@pytest.fixture(scope="session")
def report_index(clean_environment: Path, wsis: Wsis) -> Path:
    """The folder of the report's index, built once for the whole run with the real model and a real Chroma."""
    wsis("index")
    return clean_environment


@pytest.fixture(scope="session")
def report_assistant(report_index: Path) -> "Assistant":
    """The real assistant over the real index."""
    from assistant.assistant import Assistant
    from assistant.settings import Settings

    return Assistant.open(Settings(index=str(report_index)))


@dataclass(frozen=True)
class Witness:
    """What a process under test did: the modules it loaded and the connections it tried to make."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What the process needs in its environment to be watched."""
        earlier = os.environ.get("PYTHONPATH")
        return {
            "PYTHONPATH": os.pathsep.join([str(WITNESS), *([earlier] if earlier else [])]),
            "WSIS_TEST_MODULES": str(self.folder / "modules"),
            "WSIS_TEST_CONNECTIONS": str(self.folder / "connections.txt"),
        }

    def packages(self) -> set[str]:
        """The top-level packages that the process and its children had loaded when they ended."""
        logs = [log.read_text(encoding="utf-8") for log in (self.folder / "modules").iterdir()]
        assert logs, "the process was not watched"
        return {module.partition(".")[0] for log in logs for module in log.split()}

    def connections(self) -> str:
        """Every connection that would have left this computer, with where in the code; empty where there was none."""
        log = self.folder / "connections.txt"
        return log.read_text(encoding="utf-8") if log.exists() else ""


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    """A witness for one process: give its `environment` to the process, then ask it."""
    (tmp_path / "modules").mkdir()
    return Witness(tmp_path)


@pytest.fixture
def chromium() -> "Iterator[Browser]":
    """A headless Chromium, skipped where there is none and required in CI.

    Closed before another test opens one: a process has one synchronous Playwright at a time.
    """
    from headless import open_browser

    with open_browser() as browser:
        yield browser
