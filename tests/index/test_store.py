"""A real Chroma: what goes in comes out, after a restart too, and its own search is exact."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embedder import unit
from index.ensure import ensure_index
from index.errors import StoreError
from index.item import IndexItem
from index.store import Place, open_store


def test_items_and_vectors_come_back_after_a_restart(tmp_path: Path, items: tuple[IndexItem, ...]) -> None:
    place = Place(tmp_path, "wsis-test")
    vectors = unit(np.eye(len(items), 8, dtype=np.float32) + 0.1)
    with open_store(place) as store:
        store.create(len(items))
        store.add(items, vectors)
    with open_store(place) as store:
        ids, found = store.vectors()
        assert store.count() == len(items)
        assert store.items() == items
        assert ids == tuple(item.id for item in items)
        assert np.abs(found - vectors).max() < 1e-6


def test_chromas_own_search_is_exact(tmp_path: Path) -> None:
    rows = 1500
    vectors = unit(np.random.default_rng(1).normal(size=(rows, 16)).astype(np.float32))
    with open_store(Place(tmp_path, "wsis-test")) as store:
        store.create(rows)
        store.add([IndexItem(f"i{row:04}", f"text {row}") for row in range(rows)], vectors)
        for query in vectors[::300]:
            expected = [f"i{row:04}" for row in np.argsort(-(vectors @ query))[:10]]
            assert [name for name, _ in store.nearest(query, 10)] == expected


def test_a_missing_collection_and_a_wrong_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="refused"), open_store(Place(tmp_path, "wsis-none")) as store:
        store.count()
    with pytest.raises(StoreError, match="host:port"), open_store(Place(tmp_path, "wsis-none", "nowhere")):
        pass


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from chromadb.cli.cli import app; app()", "run", "--path", str(tmp_path / "srv")]
    with subprocess.Popen([*command, "--host", "127.0.0.1", "--port", str(port)], stdout=subprocess.DEVNULL) as running:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield f"127.0.0.1:{port}"
        running.kill()


def test_a_server_holds_one_collection_an_index(
    tmp_path: Path, items: tuple[IndexItem, ...], embedder: object, server: str
) -> None:
    folder = tmp_path / "index"
    for part in (items[:3], items):
        index = ensure_index(folder, part, embedder=embedder, server=server)
        assert index.search("forum in Havana", 1)[0].id == "p1"
    with open_store(Place(folder, "wsis-any", server)) as store:
        (collection,) = store._client.list_collections()
        assert collection.count() == len(items)
    assert not list(folder.glob("builds/*/chroma"))
    with pytest.raises(StoreError, match="refused"):
        ensure_index(folder, items, embedder=embedder, server="127.0.0.1:9")
