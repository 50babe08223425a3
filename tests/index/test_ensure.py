"""Building safely: only what changed, one writer, and the old index works whatever happens to a build."""

import errno
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builds import only_build

import index.build
import index.manifest
from index.ensure import build_index, ensure_index
from index.errors import IndexBusyError, IndexFolderError, IndexStateError
from index.item import IndexItem
from index.keywords import Keywords
from index.lock import writer
from index.opening import open_index

HERE = Path(__file__).resolve().parent


def test_a_new_index_is_built_with_progress_and_a_note(tmp_path: Path, items: Any, embedder: Any) -> None:
    notes: list[str] = []
    steps: list[tuple[int, int, str]] = []
    found = ensure_index(
        tmp_path / "a" / "b",
        items,
        embedder=embedder,
        source={"report": "abc"},
        on_note=notes.append,
        on_progress=lambda *step: steps.append(step),
    )
    assert notes == ["building the index"]
    assert (5, 5, "embedding") in steps
    assert (5, 5, "storing") in steps
    assert found.manifest.model == "hashing@1"
    assert dict(found.manifest.source) == {"report": "abc"}
    assert found.manifest.code == index.manifest.code_version()
    assert list(found.items.values()) == list(items)


def test_where_nothing_changed_nothing_is_embedded(tmp_path: Path, items: Any, embedder: Any) -> None:
    first = build_index(tmp_path, items, embedder=embedder)
    embedder.seen.clear()
    second = build_index(tmp_path, reversed(items), embedder=embedder)
    assert (first.why, first.embedded) == ("missing", 5)
    assert (second.why, second.embedded, second.reused) == ("unchanged", 0, 5)
    assert embedder.seen == []


def test_only_what_changed_is_embedded(tmp_path: Path, items: Any, embedder: Any) -> None:
    build_index(tmp_path, items, embedder=embedder)
    embedder.seen.clear()
    changed = (replace(items[0], text="The forum moved to Beirut"), replace(items[1], start=41), *items[2:4])
    report = build_index(tmp_path, changed, embedder=embedder)
    assert (report.why, report.embedded, report.reused) == ("stale", 1, 3)
    assert embedder.seen == ["The forum moved to Beirut", index.manifest.PROBE]
    found = ensure_index(tmp_path, changed, embedder=embedder)
    assert found.by_words("Beirut")[0].id == "p1"
    assert found.items["p2"].start == 41
    assert "row2" not in found.ids
    assert only_build(tmp_path).is_dir()


def test_another_model_server_or_code_is_foreign(
    tmp_path: Path, items: Any, embedder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def notes_of(model: Any) -> list[str]:
        notes: list[str] = []
        ensure_index(tmp_path, items, embedder=model, on_note=notes.append)
        return notes

    notes_of(embedder)
    other = type(embedder)("other@2", 32)
    assert notes_of(other) == [
        "the index is foreign (it was built with the model hashing@1, not other@2): rebuilding it"
    ]
    assert set(other.seen) >= {item.text for item in items}
    with pytest.raises(IndexStateError, match="foreign"):
        open_index(tmp_path, embedder=embedder)
    monkeypatch.setattr("index.opening.code_version", lambda: "new")
    monkeypatch.setattr("index.build.code_version", lambda: "new")
    assert notes_of(other) == ["the index is foreign (it was built by another version of the code): rebuilding it"]
    assert notes_of(other) == []


def test_another_source_is_stale(tmp_path: Path, items: Any, embedder: Any) -> None:
    build_index(tmp_path, items, embedder=embedder, source={"report": "one"})
    report = build_index(tmp_path, items, embedder=embedder, source={"report": "two"})
    assert (report.why, report.embedded) == ("stale", 0)


def test_reading_writes_nothing(tmp_path: Path, items: Any, embedder: Any) -> None:
    build_index(tmp_path, items, embedder=embedder)
    (tmp_path / "writer.lock").unlink(missing_ok=True)

    def files() -> dict[Path, tuple[int, bytes]]:
        found = sorted(path for path in tmp_path.rglob("*") if path.is_file())
        return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in found}

    before = files()
    assert open_index(tmp_path, embedder=embedder).search("forum in Havana", 1)[0].id == "p1"
    assert ensure_index(tmp_path, items, embedder=embedder).items["p2"].locator == "para 2"
    assert build_index(tmp_path, items, embedder=embedder).why == "unchanged"
    assert files() == before


KILLED = """
import os, signal, sys
sys.path[:0] = [{here!r}]
import index.build, index.ensure
from conftest import ITEMS, HashingEmbedder
from dataclasses import replace

moment = {moment!r}
def die(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
def on_progress(done, total, what):
    if f"{{what}} {{done}}" == moment:
        die()
if moment.startswith("before "):
    module, name = moment.removeprefix("before ").rsplit(".", 1)
    setattr(sys.modules[module], name, die)
changed = tuple(replace(item, text=item.text + " again") for item in ITEMS)
index.ensure.build_index({folder!r}, changed, embedder=HashingEmbedder(), on_progress=on_progress)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    "moment",
    [
        "embedding 0",
        "embedding 5",
        "before index.build._write_store",
        "storing 5",
        "before index.build.hashes",
        "before index.build.write_manifest",
        "before index.build.write_pointer",
        "before index.build.clean",
    ],
)
def test_a_build_killed_at_any_moment_leaves_an_index_that_works(
    tmp_path: Path, items: Any, embedder: Any, moment: str
) -> None:
    folder = tmp_path / "index"
    build_index(folder, items, embedder=embedder)
    before = open_index(folder, embedder=embedder).search("forum in Havana", 5)
    script = textwrap.dedent(KILLED).format(here=str(HERE), moment=moment, folder=str(folder))
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent.parent)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()

    opened = open_index(folder, embedder=embedder)
    switched = moment == "before index.build.clean"
    assert ("again" in opened.items["p1"].text) is switched
    if not switched:
        assert opened.search("forum in Havana", 5) == before
    found = ensure_index(folder, items, embedder=embedder)
    assert found.search("forum in Havana", 5) == before
    report = build_index(folder, (*items, IndexItem("p9", "more")), embedder=embedder)
    assert report.embedded == 1
    assert only_build(folder).is_dir()  # what the killed build left is gone


def test_a_build_that_fails_leaves_the_old_index(
    tmp_path: Path, items: Any, embedder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_index(tmp_path, items, embedder=embedder)

    def full(self: Keywords, folder: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Keywords, "save", full)
    with pytest.raises(IndexFolderError, match=r"No space left on device.*WSIS_INDEX"):
        build_index(tmp_path, items[:2], embedder=embedder)
    assert len(open_index(tmp_path, embedder=embedder).ids) == 5
    assert only_build(tmp_path).is_dir()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, items: Any, embedder: Any) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(IndexFolderError, match=r"file/index cannot be written.*WSIS_INDEX"):
        ensure_index(tmp_path / "file" / "index", items, embedder=embedder)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path, items: Any, embedder: Any) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(IndexFolderError, match="cannot be written"):
        ensure_index(tmp_path, items, embedder=embedder)


def test_a_second_writer_waits_says_so_and_gives_up_in_words(tmp_path: Path, items: Any, embedder: Any) -> None:
    notes: list[str] = []
    with writer(tmp_path), pytest.raises(IndexBusyError, match=r"for 0\.2 seconds.*stopped build leaves the old"):
        ensure_index(tmp_path, items, embedder=embedder, wait=0.2, on_note=notes.append)
    assert notes == [f"another process is building the index in {tmp_path}: waiting for it"]


def test_two_builds_at_once_build_once(tmp_path: Path, items: Any, embedder: Any) -> None:
    class Slow(type(embedder)):  # type: ignore[misc]
        def encode(self, texts: Any, *, query: bool = False) -> Any:
            time.sleep(0.2)
            return super().encode(texts, query=query)

    reports: list[Any] = []
    models = [Slow(), Slow()]
    threads = [
        threading.Thread(target=lambda model=model: reports.append(build_index(tmp_path, items, embedder=model)))
        for model in models
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(report.why for report in reports) == ["missing", "unchanged"]
    assert len(open_index(tmp_path, embedder=embedder).ids) == 5


def test_a_reader_keeps_its_index_while_another_is_built(tmp_path: Path, items: Any, embedder: Any) -> None:
    reader = ensure_index(tmp_path, items, embedder=embedder)
    before = reader.search("forum in Havana")
    build_index(tmp_path, items[1:], embedder=embedder)
    assert reader.search("forum in Havana") == before


def test_an_index_that_is_not_there_is_missing(tmp_path: Path, embedder: Any) -> None:
    with pytest.raises(IndexStateError, match="missing: there is no index in"):
        open_index(tmp_path, embedder=embedder)
