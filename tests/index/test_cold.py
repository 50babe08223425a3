"""What a process that starts cold may import, with the real model and the real report."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.library import load_corpus
from index.corpus_items import corpus_items
from index.ensure import build_index

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("torch", "transformers", "sentence_transformers", "langchain", "langchain_core", "gradio")

SEARCH = """
import sys
from corpus.library import load_corpus
from index.corpus_items import corpus_items
from index.ensure import ensure_index
index = ensure_index({folder!r}, corpus_items(load_corpus()), models={models!r}, on_note=sys.exit)
print(index.search("When does the ECLAC forum take place?", 1, {{"passage"}})[0].id)
print(index.search("the outcome about green energy", 1, {{"outcome"}})[0].id)
print(",".join(name for name in {heavy!r} if name in sys.modules))
"""
REBUILD = """
import sys
from corpus.library import load_corpus
from index.corpus_items import corpus_items
from index.ensure import build_index
print(build_index({folder!r}, corpus_items(load_corpus()), models={models!r}).why)
print(",".join(name for name in (*{heavy!r}, "onnxruntime", "tokenizers") if name in sys.modules))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Path:
    folder = tmp_path_factory.mktemp("report")
    assert build_index(folder, corpus_items(load_corpus()), models=models).why == "missing"
    return folder


def run(script: str, folder: Path, models: Path) -> list[str]:
    filled = script.format(folder=str(folder), models=str(models), heavy=HEAVY)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", filled], env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_cold_search_finds_and_imports_nothing_heavy(folder: Path, models: Path) -> None:
    passage, outcome, heavy = run(SEARCH, folder, models)
    assert passage.endswith(".eclac")
    assert outcome == "annex1.D.4-4"
    assert heavy == ""


def test_a_rebuild_with_nothing_changed_loads_no_model(folder: Path, models: Path) -> None:
    why, heavy = run(REBUILD, folder, models)
    assert why == "unchanged"
    assert heavy == ""
