"""Fit the weights that tell whether the report is silent on a clause of a draft (`assistant.check.silence`).

`python -m evals.silence` prints precision and recall on tuned drafts that were left out of the fit, by threshold, and
writes the weights fitted to all of them into the data file.
"""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from assistant.assistant import Assistant
from assistant.check.clauses import Clause
from assistant.check.narrative import Judged
from assistant.check.open_checker import open_checker
from assistant.check.silence import NAMES, Signs
from assistant.settings import read_settings
from evals.drafts import DraftCase, load_drafts

FOLDS, STRENGTH = 10, 0.3  # of the cross-validation and of the regularization (sklearn's C)
THRESHOLDS = (0.3, 0.38, 0.45, 0.5, 0.6)
WEIGHTS = Path(__file__).parents[1] / "assistant" / "data" / "check" / "silence.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """A judged clause: its draft, its signs, whether the report is silent on it, and whether that may be said."""

    draft: str
    signs: Signs
    silent: bool
    accepted: bool


def samples(cases: Sequence[DraftCase]) -> list[Sample]:
    """The clauses of drafts in which nothing was found wrong, with what their labels say."""
    judged: list[tuple[int, Clause, Judged]] = []
    checker = open_checker(Assistant.open(read_settings()), lambda *one: judged.append(one))
    found = []
    for case in cases:
        judged.clear()
        checker.check(case.text)
        for start, clause, one in judged:
            if one.signs is not None:
                own = [gold for gold in case.claims if gold.start < start + len(clause.text) and start < gold.end]
                first = own[0].verdicts if own else ()
                found.append(Sample(case.id, one.signs, first[:1] == ("not_in_report",), "not_in_report" in first))
    return found


def main() -> None:
    """Print the figures of the cross-validation and write the weights."""
    found = samples(load_drafts("tuned"))
    signs = np.array([astuple(one.signs) for one in found])
    silent = np.array([one.silent for one in found])
    accepted = np.array([one.accepted for one in found])
    drafts = np.array([one.draft for one in found])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH))
    share = cross_val_predict(model, signs, silent, groups=drafts, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    rows = []
    for threshold in THRESHOLDS:
        said = share >= threshold
        precision = float((said & accepted).sum() / max(1, said.sum()))
        recall = float((said & silent).sum() / silent.sum())
        rows.append({"threshold": threshold, "precision": round(precision, 3), "recall": round(recall, 3)})
    model.fit(signs, silent)
    scaler, fitted = model[0], model[1]
    weights = fitted.coef_[0] / scaler.scale_
    bias = float(fitted.intercept_[0] - (weights * scaler.mean_).sum())
    data = {
        "about": "Signs that the report is silent on a clause, weighed by `python -m evals.silence`. Ours.",
        "bias": round(bias, 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(NAMES, weights, strict=True)},
    }
    WEIGHTS.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({"clauses": len(found), "silent": int(silent.sum()), "left_out": rows}, indent=1))


if __name__ == "__main__":
    main()
