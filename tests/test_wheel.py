"""The wheel: it holds every module and data file, and answers outside the checkout."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("corpus", "index", "assistant", "evals", "ui")
NOT_SHIPPED = ("ui/screenshots/",)  # pictures for the README
LIMIT = 5_000_000  # bytes: no model, no index, no picture may slip in


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive as a publisher would; from a copy, so that no old build leaks in."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=shutil.ignore_patterns("__pycache__"))
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist", str(source), cwd=source)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; the libraries are lent by this one, so nothing is downloaded again."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=True, symlinks=os.name != "nt")
    scripts = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    python = str(scripts / "python")
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    # A path file adds the folder alone: the editable installation in it, a path file too, is not followed.
    lent = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    (Path(site) / "lent.pth").write_text("\n".join(lent), encoding="utf-8")
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet", str(wheel), cwd=folder)
    return scripts


@pytest.fixture(scope="module")
def ask(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Ask the installed wheel a question, far from the checkout and with an index of its own."""
    folder = tmp_path_factory.mktemp("desk")
    return lambda question: run(
        str(installed / "wsis"), "ask", question, cwd=folder, env={"WSIS_INDEX": str(folder / "index")}
    )


def run(*command: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command to its end and give back its standard output."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env={**environment, **(env or {})}, capture_output=True, encoding="utf-8", timeout=500
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_holds_every_file_of_the_packages(wheel: Path) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    expected = {name for name in here if not name.startswith(NOT_SHIPPED)}
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert {"corpus/data/report.txt", "corpus/data/annex1.csv", "corpus/py.typed"} <= names
    assert names == expected


def test_carries_the_licence_and_the_command_and_is_small(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {Path(name).name: name for name in archive.namelist() if ".dist-info/" in name}
        assert "Apache License" in archive.read(inside["LICENSE"]).decode()
        assert "wsis = ui.command_line:main" in archive.read(inside["entry_points.txt"]).decode()
    assert wheel.stat().st_size < LIMIT


def test_runs_from_the_wheel_and_not_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = f"import {', '.join(PACKAGES)}; print({'.__file__, '.join(PACKAGES)}.__file__)"
    places = run(str(installed / "python"), "-c", code, cwd=tmp_path)
    environment = str(installed.parent.resolve())
    assert all(str(Path(place).resolve()).startswith(environment) for place in places.split())


def test_answers_exactly(ask: Callable[[str], str]) -> None:
    answer = ask("Which SDGs and action lines does D.2-2 contribute to?")
    assert "Annex 1, D.2-2" in answer
    assert "SDG 16" in answer
    assert "C5" in answer


def test_builds_its_index_and_finds(ask: Callable[[str], str]) -> None:
    answer = ask("When does the ECLAC forum take place?")
    assert re.search("28.31 March 2020", answer)
    assert "Havana, Cuba" in answer
