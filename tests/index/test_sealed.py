"""Reading through a copy: it is made where there is room, it goes away, and a full disk is called a full disk."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import index.sealed
from index.embedder import unit
from index.ensure import ensure_index
from index.errors import IndexFolderError, StoreError
from index.item import IndexItem
from index.sealed import open_sealed
from index.store import Place, open_store


@pytest.fixture
def place(tmp_path: Path, items: tuple[IndexItem, ...]) -> Place:
    place = Place(tmp_path / "chroma", "wsis-test")
    place.folder.mkdir()
    with open_store(place) as store:
        store.create(len(items))
        store.add(items, unit(np.eye(len(items), 8, dtype=np.float32) + 0.1))
    return place


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    folders = [tmp_path / "first", tmp_path / "second"]
    for folder in folders:
        folder.mkdir()
    monkeypatch.setattr(index.sealed, "temporary_folders", lambda: folders)
    return folders


def test_a_copy_gives_what_was_written_and_is_removed(
    place: Place, folders: list[Path], items: tuple[IndexItem, ...]
) -> None:
    before = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}
    with open_sealed(place) as store:
        assert store.items() == items
        assert len(list(folders[0].iterdir())) == 1
    assert not list(folders[0].iterdir())
    assert {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()} == before


def no_room(path: Path, free: int) -> Callable[[Path], SimpleNamespace]:
    usage = shutil.disk_usage(path)
    return lambda asked: SimpleNamespace(free=free if asked == path else usage.free)


def test_where_the_first_folder_is_full_the_next_is_taken(
    place: Place, folders: list[Path], items: tuple[IndexItem, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", no_room(folders[0], 100))
    with open_sealed(place) as store:
        assert not list(folders[0].iterdir())
        assert store.count() == len(items)


def test_a_disk_that_fills_while_copying_is_named_and_left_clean(
    place: Place, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(IndexFolderError, match=r"No space left on device.*TMPDIR"), open_sealed(place):
        pass
    assert not any(list(folder.iterdir()) for folder in folders)


def test_a_full_disk_is_not_called_damage(
    tmp_path: Path, items: tuple[IndexItem, ...], embedder: object, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    notes: list[str] = []
    ensure_index(tmp_path / "index", items, embedder=embedder, on_note=notes.append)
    monkeypatch.setattr(index.sealed, "temporary_folders", lambda: folders[:1])
    monkeypatch.setattr(shutil, "disk_usage", no_room(folders[0], 100))
    with pytest.raises(IndexFolderError, match="first: the disk is full"):
        ensure_index(tmp_path / "index", items, embedder=embedder, on_note=notes.append)
    assert notes == ["building the index"]


def test_a_build_that_went_away_is_no_full_disk(
    place: Place, folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(source: Path, target: Path) -> None:
        shutil.rmtree(place.folder)
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(shutil, "copyfile", gone)
    with pytest.raises(StoreError, match="is gone"), open_sealed(place):
        pass
