"""Opening a model: the export where there is one, torch where the model does not export."""

import os
import subprocess
import sys
from pathlib import Path

from index.embedder import Embedder
from index.errors import ModelError
from index.export import export_folder
from index.lock import writer
from index.onnx_model import OnnxEmbedder, read_card
from index.torch_model import TorchEmbedder
from index.weights import Weights, file_sha256


def open_model(weights: Weights, models: Path, *, threads: int = 1, workers: int = 1) -> Embedder:
    """Open a model whose export is in `models`; raises `ModelError` where it was not exported or is damaged."""
    folder = export_folder(models, weights)
    card = read_card(folder)
    if card is None or card.get("fingerprint") != weights.fingerprint:
        raise ModelError(f"the model {weights.name} has no export in {models}: build the index (wsis index)")
    if card.get("runtime") == "torch":
        return TorchEmbedder(weights, threads)
    return OnnxEmbedder(folder, weights.identity, card, threads=threads, workers=workers)


def make_model(weights: Weights, models: Path, *, threads: int = 1) -> Embedder:
    """Open a model for building, exporting it first where that was not done or the export is damaged.

    Raises `ModelError`, and `IndexFolderError` or `IndexBusyError` for the folder of exports.
    """
    if not export_is_sound(weights, models):
        with writer(models):  # several index folders may share one folder of exports
            if not export_is_sound(weights, models):
                export_apart(weights, models, threads=threads)
    return open_model(weights, models, threads=threads, workers=processors())


def export_apart(weights: Weights, models: Path, *, threads: int = 1) -> None:
    """Export a model in a process of its own, so that torch's 500 MB and its chatter do not stay in this one.

    Raises `ModelError` with what that process said.
    """
    command = [sys.executable, "-m", "index.export", str(weights.folder), weights.name, str(models), str(threads)]
    paths = [str(Path(__file__).resolve().parent.parent), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise ModelError(f"the model {weights.name} could not be prepared: {said[-1]}")


def export_is_sound(weights: Weights, models: Path) -> bool:
    """Whether the export is there, is of these weights, and has the bytes that were written."""
    folder = export_folder(models, weights)
    card = read_card(folder)
    if card is None or card.get("fingerprint") != weights.fingerprint:
        return False
    if card.get("runtime") == "torch":
        return True
    try:
        return all(file_sha256(folder / name) == expected for name, expected in dict(card["files"]).items())
    except (OSError, KeyError, TypeError, ValueError):
        return False


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
