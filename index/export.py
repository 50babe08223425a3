"""Exporting a model once to ONNX, so that a question is embedded without torch.

The export holds the transformer, its pooling and the scaling to length one. It is written beside its tokenizer and a
card, is checked against the original, and appears in one step. A model that does not export leaves a card that says
why, and runs in torch.
"""

import json
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.errors import NotExportableError, SearchIndexError
from index.onnx_model import CARD, MODEL, TOKENIZER, OnnxEmbedder
from index.torch_model import load_sentence_transformer
from index.weights import DEFAULT_MODEL, Weights, file_sha256, find_weights, weights_in

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

OPSET = 17
CLOSE = 0.999999
LEFTOVER_SECONDS = 3600
SAMPLES = (
    "ITU",
    "Which SDGs does the cybersecurity outcome support?",
    "D.2-2 Study on C7, SDG 9 and Resolution 70/125 (WTDC-17): 12.5 %",
    "Où se tient le forum régional ? 区域论坛在哪里举行? Где проходит форум?",
    "The forum was held in a city by the sea, and many people came to talk about what had been done. " * 30,
)


def export_folder(models: Path, weights: Weights) -> Path:
    """Where the export of a model lives below the folder of all exports."""
    return models / weights.fingerprint[:16]


def export_model(weights: Weights, models: Path, threads: int = 1) -> Path:
    """Export a model into `models`, replacing an older export, and return its folder.

    The card says `"runtime": "onnx"`, or `"torch"` with the reason where the model does not export. Raises
    `ModelError` where it cannot be loaded and `OSError` where the folder cannot be written.
    """
    models.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(models)
    work = Path(tempfile.mkdtemp(prefix="new-", dir=models))
    try:
        card: dict[str, Any] = {"model": weights.name, "fingerprint": weights.fingerprint}
        try:
            card |= _export(weights, work, threads)
        except NotExportableError as error:
            (work / MODEL).unlink(missing_ok=True)
            card |= {"runtime": "torch", "why": str(error)}
        (work / CARD).write_text(json.dumps(card, indent=1), encoding="utf-8")
        final = export_folder(models, weights)
        if final.exists():
            shutil.rmtree(final)
        work.replace(final)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return final


def _remove_leftovers(models: Path) -> None:
    """Remove what killed exports left; one that is younger than an hour may still be at work."""
    for left in models.glob("new-*"):
        if time.time() - left.stat().st_mtime > LEFTOVER_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def main(arguments: Sequence[str]) -> int:
    """`python -m index.export FOLDER NAME MODELS THREADS`: export a model; used by `index.model`."""
    folder, name, models, threads = arguments
    packaged = find_weights() if name == DEFAULT_MODEL else None
    weights = packaged if packaged and str(packaged.folder) == folder else weights_in(Path(folder), name)
    try:
        export_model(weights, Path(models), int(threads))
    except (SearchIndexError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _export(weights: Weights, work: Path, threads: int) -> dict[str, Any]:
    model = load_sentence_transformer(weights, threads, eager=True)
    transformer: Any = model[0]
    pooling = _pooling_of(model)
    tokenizer = model.tokenizer
    if not getattr(tokenizer, "is_fast", False):
        raise NotExportableError("its tokenizer has no fast form")
    fast = type(tokenizer.backend_tokenizer).from_str(tokenizer.backend_tokenizer.to_str())
    fast.no_truncation()
    fast.no_padding()
    fast.save(str(work / TOKENIZER))
    _trace(model, pooling, work / MODEL)
    card = {
        "runtime": "onnx",
        "dimension": model.get_embedding_dimension(),
        "max_length": int(model.max_seq_length or transformer.model.config.max_position_embeddings),
        "pad_id": int(tokenizer.pad_token_id or 0),
        "prompts": {key: value for key, value in model.prompts.items() if key in ("query", "document")},
        "files": {name: file_sha256(work / name) for name in (MODEL, TOKENIZER)},
    }
    exported = OnnxEmbedder(work, weights.identity, card, threads=threads)
    _compare(model, exported)
    return card


def _pooling_of(model: "SentenceTransformer") -> str:
    """How the model pools, "mean" or "cls"; raises `NotExportableError` for any other shape of model."""
    shape = [type(module).__name__ for module in model]
    if shape not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        raise NotExportableError(f"its modules are {', '.join(shape)}; only Transformer, Pooling, Normalize export")
    if getattr(model[0], "do_lower_case", False):
        raise NotExportableError("it lower-cases outside its tokenizer")
    pooling: Any = model[1]
    mode = pooling.get_config_dict().get("pooling_mode")
    if mode not in ("mean", "cls"):
        raise NotExportableError(f"its pooling is {mode!r}; only mean and cls export")
    return str(mode)


def _trace(model: "SentenceTransformer", pooling: str, target: Path) -> None:
    import torch
    from torch.jit._trace import TracerWarning

    transformer: Any = model[0]
    names = [
        name for name in model.tokenizer.model_input_names if name in ("input_ids", "attention_mask", "token_type_ids")
    ]

    class Sentence(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.transformer = transformer.model

        def forward(self, *values: torch.Tensor) -> torch.Tensor:
            given = dict(zip(names, values, strict=True))
            hidden = self.transformer(**given, return_dict=False)[0]
            if pooling == "cls":
                pooled = hidden[:, 0]
            else:
                mask = given["attention_mask"].unsqueeze(-1).to(hidden.dtype)
                pooled = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(pooled, p=2, dim=1)

    sample = model.tokenizer(["a few words", "word"], padding=True, return_tensors="pt")
    axes = {name: {0: "batch", 1: "length"} for name in names}
    with warnings.catch_warnings(), torch.no_grad():
        # The exporter says that it is the older one, and it and the tracer say what they could get wrong: `_compare`
        # shows whether they did.
        warnings.filterwarnings("ignore", message=".*TorchScript-based ONNX export.*", category=DeprecationWarning)
        warnings.filterwarnings("ignore", message="The feature will be removed", category=DeprecationWarning)
        warnings.filterwarnings("ignore", category=UserWarning, module=r"torch\.onnx")
        warnings.filterwarnings("ignore", category=TracerWarning)
        try:
            torch.onnx.export(
                Sentence().eval(),
                tuple(sample[name] for name in names),
                str(target),
                input_names=names,
                output_names=["embedding"],
                dynamic_axes={**axes, "embedding": {0: "batch"}},
                opset_version=OPSET,
                dynamo=False,
            )
        except (torch.onnx.errors.OnnxExporterError, RuntimeError, TypeError, ValueError) as error:
            raise NotExportableError(f"the exporter failed: {str(error).splitlines()[0][:200]}") from error


def _compare(model: "SentenceTransformer", exported: OnnxEmbedder) -> None:
    original = model.encode_document(list(SAMPLES), show_progress_bar=False, normalize_embeddings=True)
    cosines = (np.asarray(original, dtype=np.float64) * exported.encode(SAMPLES)).sum(axis=1)
    if cosines.min() < CLOSE:
        raise NotExportableError(
            f"the export gives other vectors (cosine {cosines.min():.7f}, at least {CLOSE} needed)"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
