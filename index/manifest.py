"""What an index says of itself: which text, model and code it was built from, and what it must give back.

The pointer `current.json` names the build in use. It is written last, in one step, so that an index is whole or not
there at all.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path

from index.errors import IndexStateError
from index.weights import file_sha256

FORMAT = 1
POINTER, MANIFEST, BUILDS = "current.json", "manifest.json", "builds"
PROBE = "Which outcomes contribute to SDG 9 and action line C5?"
# The modules that decide what is written. A change in any of them makes an older index foreign.
WRITERS = (
    "build.py",
    "embedder.py",
    "export.py",
    "item.py",
    "keywords.py",
    "manifest.py",
    "onnx_model.py",
    "sealed.py",
    "store.py",
    "tokens.py",
    "torch_model.py",
    "data/stop_words.txt",
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """One build. `source` is what the caller says of the text (its name and sha256, say).

    `files` are the sha256 of the files that must not change, by their path in the build; `probe` is the vector of a
    fixed question, which shows that the model of today is the model of the build.
    """

    format: int
    code: str
    model: str
    dimension: int
    source: Mapping[str, str]
    rows: int
    kinds: tuple[str, ...]
    items_digest: str
    vectors_digest: str
    collection: str
    server: str
    files: Mapping[str, str]
    probe: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which build is in use, and the name under which this index keeps its collections."""

    build: str
    index_id: str


@cache
def code_version() -> str:
    """The version of the code that builds an index: a hash of its modules."""
    digest = hashlib.sha256()
    for name in WRITERS:
        digest.update((files("index") / name).read_bytes())
    return digest.hexdigest()[:16]


def read_pointer(folder: Path) -> Pointer:
    """The pointer of an index folder; raises `IndexStateError`, missing or damaged."""
    try:
        raw = (folder / POINTER).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise IndexStateError("missing", f"there is no index in {folder}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise IndexStateError("damaged", f"{POINTER} cannot be read ({error})") from None
    try:
        found = json.loads(raw)
        return Pointer(build=str(found["build"]), index_id=str(found["index_id"]))
    except (ValueError, KeyError, TypeError):
        raise IndexStateError("damaged", f"{POINTER} does not name a build") from None


def write_pointer(folder: Path, pointer: Pointer) -> None:
    """Switch an index folder to a build, in one step; raises `OSError`."""
    write_whole(folder / POINTER, json.dumps(asdict(pointer)))


def read_manifest(build: Path) -> Manifest:
    """The manifest of a build; raises `IndexStateError`, foreign for another format, or damaged."""
    try:
        found = json.loads((build / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexStateError("damaged", f"{MANIFEST} cannot be read ({error})") from None
    if not isinstance(found, dict):
        raise IndexStateError("damaged", f"{MANIFEST} is not an object")
    if found.get("format") != FORMAT:
        raise IndexStateError("foreign", f"it has format {found.get('format')}, not {FORMAT}")
    try:
        values = {field.name: found[field.name] for field in fields(Manifest)}
        return Manifest(**{**values, "kinds": tuple(values["kinds"]), "probe": tuple(map(float, values["probe"]))})
    except (KeyError, TypeError, ValueError) as error:
        raise IndexStateError("damaged", f"{MANIFEST} lacks or garbles {error}") from None


def write_manifest(build: Path, manifest: Manifest) -> None:
    """Write the manifest into its build; raises `OSError`."""
    write_whole(build / MANIFEST, json.dumps(asdict(manifest), indent=1))


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old text or the new, never a part; raises `OSError`."""
    half = path.with_name(path.name + ".new")
    with half.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def hashes(folder: Path, root: Path) -> dict[str, str]:
    """The sha256 of every file below a folder, by its path from `root`."""
    return {
        path.relative_to(root).as_posix(): file_sha256(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }


def changed_file(root: Path, expected: Mapping[str, str]) -> str:
    """Which of the files is missing or not as it was written, in words; empty where all are as they were."""
    for name, digest in expected.items():
        try:
            if file_sha256(root / name) != digest:
                return f"{name} has changed"
        except OSError:
            return f"{name} is missing"
    return ""
