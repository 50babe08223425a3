"""`python -m evals.answerable`: learns when the report answers a question, and writes the weights as a data file.

Two logistic regressions, one upon the other (stacking: Wolpert 1992). The first reads the wording, from the example
questions and the tuned questions; the second what the search found beside the first's score, from the tuned questions,
whose scores come from first models that have not seen them. Only tuned questions are read. The table holds each set
apart in turn; `--write` writes the weights learnt from all. The index is the one of the settings (`WSIS_INDEX`).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console

from assistant.question.text import clean
from assistant.settings import read_settings
from assistant.text.answerable import FILE, FOUND, phrases
from assistant.text.examples import example_items
from assistant.text.side import TextSide
from evals.baselines.report_index import open_report_index
from evals.dataset import FOLDER, read_cases

LEAST = 0.5  # chance from which on a question is answered; see the table
LEAST_SEEN = 3  # questions that must have a phrase for it to get a weight
SMALLEST = 0.03  # a weight nearer to 0 is left out
WORDING_C, FOUND_C = 10.0, 1.0
FOLDS = 5
TEMPLATED = 0.1  # weight of a question that was made of a gap and a subject
EXAMPLES = "examples"  # the set of those example questions that are asked as if they were new
EVERY, EXAMPLE_WEIGHT, ITSELF = 3, 1.0, 0.995  # every third of them, its weight, the cosine from which it is itself
LINES = (0.2, 0.3, 0.4, 0.5, 0.6)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is searched for: its set, cleaned text, what was found, whether it is answered, its weight."""

    dataset: str
    text: str
    found: tuple[float, ...]
    answered: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Wording:
    """A first model: the weight of each phrase."""

    weights: dict[str, float]
    base: float

    def score(self, text: str) -> float:
        """As `Answerable.worded` has it."""
        known = [self.weights[one] for one in set(phrases(text)) if one in self.weights]
        return self.base + (sum(known) / len(known) ** 0.5 if known else 0.0)


def main() -> int:
    """Print the table; write the weights where `--write` says so."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write the weights learnt from all sets")
    write = parser.parse_args().write
    asked, examples = read_asked(), read_examples()
    console = Console(width=110)
    chances = held_out(asked, examples)
    names = sorted({case.dataset for case in asked} - {EXAMPLES})
    for name, chosen in (("all tuned sets", names), *((one, [one]) for one in names)):
        pairs = [(p, one.answered) for p, one in zip(chances, asked, strict=True) if one.dataset in chosen]
        lines = [f"{line}: {_below(pairs, line, True)}, {_below(pairs, line, False)}" for line in LINES]
        console.print(f"{name:18} answerable, unanswerable declined at  " + "   ".join(lines), highlight=False)
    if write:
        FILE.write_text(json.dumps(learn(asked, examples), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        console.print(f"written: {FILE}")
    return 0


def _below(pairs: Iterable[tuple[float, bool]], line: float, answered: bool) -> str:
    chosen = [chance for chance, is_answered in pairs if is_answered == answered]
    return f"{sum(chance < line for chance in chosen)}/{len(chosen)}"


def read_asked() -> list[Asked]:
    """The tuned text questions that are searched for."""
    opened = open_report_index(read_settings())
    side = TextSide(opened.corpus, lambda: opened.index)
    rows = []
    for file in sorted((FOLDER / "tuned").glob("*text*.jsonl")):
        for case in read_cases(file, "tuned"):
            found = side.found(case.asked[-1], case.asked[:-1])
            if found is not None and (case.unanswerable or not case.may_abstain):
                rows.append(Asked(file.stem, *found, not case.unanswerable))
    return [*rows, *_asked_examples(side)]


def _asked_examples(side: TextSide) -> Iterator[Asked]:
    """Some example questions as if they were new: each without itself among the examples. They were not looked at when
    the patterns of what the report does not say were written.
    """
    whole = [(text, answered) for text, answered, weight in read_examples(clean_text=False) if weight == 1.0]
    for text, answered in whole[::EVERY]:
        found = side.found(text, below=ITSELF)
        if found is not None:
            yield Asked(EXAMPLES, *found, answered, EXAMPLE_WEIGHT)


def read_examples(clean_text: bool = True) -> list[tuple[str, bool, float]]:
    """The example questions: their (cleaned) text, whether the report answers, weight."""
    items = example_items()
    data = json.loads((FILE.parent / "example_questions.json").read_text(encoding="utf-8"))
    whole = {question for part in ("answered", "unanswered") for asked in data[part].values() for question in asked}
    return [
        (
            clean(item.text) if clean_text else item.text,
            item.tags == ("answered",),
            1.0 if item.text in whole else TEMPLATED,
        )
        for item in items
    ]


def learn_wording(rows: Sequence[tuple[str, bool, float]]) -> Wording:
    """The first model."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.linear_model import LogisticRegression

    sets = [sorted(set(phrases(text))) for text, _, _ in rows]
    seen = Counter(phrase for one in sets for phrase in one)
    names = sorted(phrase for phrase, count in seen.items() if count >= LEAST_SEEN)
    place = {phrase: at for at, phrase in enumerate(names)}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for one in sets:
        known = [place[phrase] for phrase in one if phrase in place]
        columns += known
        values += [len(known) ** -0.5] * len(known)
        ends.append(len(columns))
    matrix = csr_matrix((values, columns, ends), shape=(len(rows), len(names)))
    model: Any = LogisticRegression(C=WORDING_C, max_iter=3000)
    model.fit(matrix, [answered for _, answered, _ in rows], sample_weight=[weight for _, _, weight in rows])
    weights = {name: round(float(one), 3) for name, one in zip(names, model.coef_[0], strict=True)}
    return Wording({name: one for name, one in weights.items() if abs(one) >= SMALLEST}, float(model.intercept_[0]))


def _worded(asked: Sequence[Asked], examples: Sequence[tuple[str, bool, float]]) -> Numbers:
    """For each question the score of a first model that has not seen it."""
    from sklearn.model_selection import KFold

    scores = np.zeros(len(asked))
    for known, new in KFold(FOLDS, shuffle=True, random_state=0).split(np.arange(len(asked))):
        model = learn_wording(_rows(examples, [asked[at] for at in known], [asked[at] for at in new]))
        scores[new] = [model.score(asked[at].text) for at in new]
    return scores


def _rows(
    examples: Sequence[tuple[str, bool, float]], known: Sequence[Asked], new: Sequence[Asked]
) -> list[tuple[str, bool, float]]:
    """What a first model learns from: the examples and the known questions, without the new ones."""
    unseen = {one.text for one in new}
    tuned = ((one.text, one.answered, 1.0) for one in known if one.dataset != EXAMPLES)
    return [*(row for row in examples if row[0] not in unseen), *tuned]


def learn_found(asked: Sequence[Asked], worded: Numbers) -> tuple[Numbers, float]:
    """The second model: the weights of what was found with the wording's last, and the rest."""
    from sklearn.linear_model import LogisticRegression

    table = np.c_[np.array([one.found for one in asked]), worded]
    mean, spread = table.mean(axis=0), table.std(axis=0)
    spread[spread == 0] = 1.0
    model: Any = LogisticRegression(C=FOUND_C, max_iter=3000)
    weight = [one.weight for one in asked]
    model.fit((table - mean) / spread, [one.answered for one in asked], sample_weight=weight)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ mean)


def held_out(asked: Sequence[Asked], examples: Sequence[tuple[str, bool, float]]) -> Numbers:
    """For each tuned question the chance by models that have not seen its set."""
    chances = np.zeros(len(asked))
    for name in sorted({one.dataset for one in asked} - {EXAMPLES}):
        rest = [one for one in asked if one.dataset != name]
        weights, base = learn_found(rest, _worded(rest, examples))
        wording = learn_wording(_rows(examples, rest, [one for one in asked if one.dataset == name]))
        for at, one in enumerate(asked):
            if one.dataset == name:
                total = base + float(weights @ np.array([*one.found, wording.score(one.text)]))
                chances[at] = 1 / (1 + np.exp(-total))
    return chances


def learn(asked: Sequence[Asked], examples: Sequence[tuple[str, bool, float]]) -> dict[str, Any]:
    """The data file, learnt from all."""
    weights, rest = learn_found(asked, _worded(asked, examples))
    wording = learn_wording(_rows(examples, asked, ()))
    return {
        "about": "How likely the report answers a question: made by `python -m evals.answerable --write`. Ours.",
        "least": LEAST,
        "rest": round(rest, 4),
        "found": {name: round(float(one), 4) for name, one in zip(FOUND, weights, strict=False)},
        "wording": round(float(weights[-1]), 4),
        "base": round(wording.base, 4),
        "phrases": wording.weights,
    }


if __name__ == "__main__":
    raise SystemExit(main())
