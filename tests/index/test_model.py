"""The real model: the export against the original, and models that do not export."""

from pathlib import Path

import numpy as np
import pytest

from index.ensure import build_index, ensure_index
from index.errors import ModelError
from index.export import export_folder, export_model
from index.item import IndexItem
from index.model import export_apart, export_is_sound, make_model, open_model
from index.onnx_model import MODEL, OnnxEmbedder, read_card
from index.torch_model import TorchEmbedder
from index.weights import Weights, find_weights

TEXTS = [
    "Which SDGs and action lines does D.2-2 contribute to?",
    "a",
    "",
    "28–31 March 2020, Havana, Cuba",
    "Où se tient le forum ? 区域论坛在哪里 · Где форум · أين يعقد المنتدى",
    "ICT infrastructure and the regional commissions " * 100,
    "😀 <b>M.2160-0</b>\n\t\u0000 70/125",
    *(f"Outcome {number} strengthens the capacity of Member States " * (number + 1) for number in range(20)),
]


def test_the_export_gives_the_vectors_of_the_original(models: Path) -> None:
    weights = find_weights()
    exported = open_model(weights, models)
    assert isinstance(exported, OnnxEmbedder)
    original = TorchEmbedder(weights)
    for query in (False, True):
        cosines = (exported.encode(TEXTS, query=query) * original.encode(TEXTS, query=query)).sum(axis=1)
        assert cosines.min() >= 0.999999
    assert exported.dimension == original.dimension == 384
    assert exported.name == original.name


def test_a_vector_does_not_hang_on_its_batch_or_on_how_many_work(models: Path) -> None:
    one = open_model(find_weights(), models)
    many = open_model(find_weights(), models, workers=4)
    together = many.encode(TEXTS)
    alone = np.concatenate([one.encode([text]) for text in TEXTS])
    assert np.abs(together - alone).max() < 1e-6
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-6)
    assert many.encode([]).shape == (0, 384)


def test_a_changed_or_missing_export_is_seen(models: Path, tmp_path: Path) -> None:
    weights = find_weights()
    assert export_is_sound(weights, models)
    with pytest.raises(ModelError, match="has no export"):
        open_model(weights, tmp_path)
    folder = export_folder(tmp_path, weights)
    folder.mkdir()
    card = export_folder(models, weights) / "card.json"
    (folder / "card.json").write_text(card.read_text())
    (folder / "tokenizer.json").write_text("{")
    (folder / MODEL).write_bytes(b"x")
    assert not export_is_sound(weights, tmp_path)
    with pytest.raises(ModelError, match="cannot be read"):
        open_model(weights, tmp_path)


@pytest.fixture(scope="module")
def small_models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Weights]:
    """Tiny untrained models: one that exports (cls), one that does not (max)."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    folder = tmp_path_factory.mktemp("small")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "forum", "school", "the", "in"]
    (folder / "vocab.txt").write_text("\n".join(words))
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    BertModel(BertConfig(vocab_size=len(words), max_position_embeddings=32, **sizes)).save_pretrained(folder / "base")
    BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder / "base")
    found = {}
    for mode in ("cls", "max"):
        base = Transformer(str(folder / "base"), max_seq_length=32)
        SentenceTransformer(modules=[base, Pooling(16, pooling_mode=mode)]).save(str(folder / mode))
        found[mode] = find_weights(str(folder / mode))
    return found


def test_a_model_by_path_is_exported_in_a_process_of_its_own(small_models: dict[str, Weights], tmp_path: Path) -> None:
    weights = small_models["cls"]
    export_apart(weights, tmp_path)
    exported = open_model(weights, tmp_path)
    assert isinstance(exported, OnnxEmbedder)
    assert exported.dimension == 16
    texts = ["the forum", "school in the forum " * 40]
    assert (exported.encode(texts) * TorchEmbedder(weights).encode(texts)).sum(axis=1).min() >= 0.999999


def test_a_model_that_does_not_export_runs_in_torch(small_models: dict[str, Weights], tmp_path: Path) -> None:
    weights = small_models["max"]
    export_model(weights, tmp_path)
    card = read_card(export_folder(tmp_path, weights))
    assert card is not None
    assert card["runtime"] == "torch"
    assert "max" in card["why"]
    assert export_is_sound(weights, tmp_path)
    made = make_model(weights, tmp_path)
    assert isinstance(made, TorchEmbedder)
    assert np.allclose(np.linalg.norm(made.encode(["the forum"]), axis=1), 1, atol=1e-6)


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "config.json").write_text("hello")
    with pytest.raises(ModelError, match=r"could not be prepared.*is not a sentence-transformers model"):
        make_model(find_weights(str(tmp_path / "m")), tmp_path / "models")


@pytest.mark.parametrize("name", ["tokenizer.json", "model.onnx", "card.json"])
def test_a_damaged_export_is_made_again(small_models: dict[str, Weights], tmp_path: Path, name: str) -> None:
    folder = str(small_models["cls"].folder)
    items = [IndexItem("a", "the forum"), IndexItem("b", "school")]
    build_index(tmp_path, items, model=folder)
    (damaged,) = (tmp_path / "models").glob(f"*/{name}")
    damaged.write_bytes(b"{}")
    notes: list[str] = []
    found = ensure_index(tmp_path, items, model=folder, on_note=notes.append)
    assert notes[0].startswith("the index is damaged (")
    assert found.by_meaning("the forum", 1)[0].id == "a"
