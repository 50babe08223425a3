"""Damage to an index is noticed, named and mended."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from builds import only_build

import index.manifest
from index.ensure import build_index, ensure_index
from index.errors import IndexStateError
from index.item import IndexItem
from index.opening import check_store


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def garble(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(255 - byte for byte in data[100:]))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "pointer": lambda build: build.parent.parent.joinpath("current.json").write_text("{"),
    "manifest cut": lambda build: cut(build / "manifest.json"),
    "manifest without a field": lambda build: (build / "manifest.json").write_text('{"format": 1}'),
    "manifest gone": lambda build: (build / "manifest.json").unlink(),
    "database empty": lambda build: (build / "chroma" / "chroma.sqlite3").write_bytes(b""),
    "database gone": lambda build: (build / "chroma" / "chroma.sqlite3").unlink(),
    "database cut": lambda build: cut(build / "chroma" / "chroma.sqlite3"),
    "database garbled": lambda build: garble(build / "chroma" / "chroma.sqlite3"),
    "keywords cut": lambda build: cut(build / "keywords" / "data.csc.index.npy"),
    "keywords gone": lambda build: (build / "keywords" / "vocab.index.json").unlink(),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_noticed_and_mended(tmp_path: Path, items: Any, embedder: Any, kind: str) -> None:
    build_index(tmp_path, items, embedder=embedder)
    DAMAGE[kind](only_build(tmp_path))
    notes: list[str] = []
    found = ensure_index(tmp_path, items, embedder=embedder, on_note=notes.append)
    assert len(notes) == 1
    assert notes[0].startswith("the index is damaged (")
    assert found.search("forum in Havana", 1)[0].id == "p1"
    assert build_index(tmp_path, items, embedder=embedder).why == "unchanged"


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) * 3 // 4] ^= 1
    path.write_bytes(data)


FILES = ("chroma.sqlite3", "data_level0.bin", "header.bin", "length.bin", "link_lists.bin")


@pytest.mark.parametrize("how", [flip, cut, Path.unlink])
def test_a_change_in_any_file_of_a_small_chroma_is_noticed(
    tmp_path: Path, items: Any, embedder: Any, how: Callable[[Path], object]
) -> None:
    build_index(tmp_path, items, embedder=embedder)
    for name in FILES:
        (file,) = (only_build(tmp_path) / "chroma").rglob(name)
        if file.stat().st_size or how == Path.unlink:
            how(file)
            report = build_index(tmp_path, items, embedder=embedder)
            assert (report.why, name in report.detail) == ("damaged", True), name


@pytest.mark.parametrize("name", ["data_level0.bin", "index_metadata.pickle", "link_lists.bin"])
@pytest.mark.parametrize("how", ["garbage", "gone"])
def test_a_damaged_graph_is_noticed_before_chroma_reads_it(tmp_path: Path, embedder: Any, name: str, how: str) -> None:
    many = [IndexItem(f"i{row}", f"words {row} and {row * 7}") for row in range(1200)]
    build_index(tmp_path, many, embedder=embedder)
    (graph,) = (only_build(tmp_path) / "chroma").glob(f"*/{name}")
    if how == "gone":
        graph.unlink()
    else:
        graph.write_bytes(b"\xff" * graph.stat().st_size)
    report = build_index(tmp_path, many, embedder=embedder)
    assert report.why == "damaged"
    assert name in report.detail


def test_rows_lost_behind_our_back_are_noticed(tmp_path: Path, items: Any, embedder: Any) -> None:
    from index.opening import place_of
    from index.store import open_store

    build_index(tmp_path, items, embedder=embedder)
    build = only_build(tmp_path)
    with open_store(place_of(build, index.manifest.read_manifest(build))) as store:
        store._open().delete(ids=["p1"])
    with pytest.raises(IndexStateError, match="4 rows, not 5"):
        check_store(build, index.manifest.read_manifest(build))
    assert "chroma/" in build_index(tmp_path, items, embedder=embedder).detail
