"""Systems whose worth is known: one that reads the gold, and the cheats that a judge must not fall for."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from evals.annex import ACTION_LINES, SDGS, read_annex
from evals.case import Case, Gold

Oracle = Callable[[Case], dict[str, Any]]


def _spoken(phrase: str) -> str:
    return phrase.removeprefix("^").removeprefix("cs:").removesuffix("*")


def _mapping(gold: Gold, language: str) -> dict[str, Any]:
    if gold.type == "parts":
        parts = [_mapping(part, language) for part in gold.parts]
        return {"text": "\n\n".join(part["text"] for part in parts), "parts": parts}
    if gold.type == "clarify":
        return {"text": "Which one?", "kind": "clarify"}
    if gold.type == "abstain":
        return {"text": "Not there.", "kind": "abstained", "abstained": True, "reason": gold.reason}
    if gold.type == "set":
        values = gold.values or ()
        return {"text": f"{', '.join(values) or 'None'}.", "values": list(values), "kind": "exact"}
    if gold.type == "code":
        return {"text": f"{gold.value}.", "values": [gold.value], "kind": "exact"}
    if gold.type == "describe":
        return {"text": f"{gold.value}: {read_annex().words(str(gold.value))}", "kind": "exact"}
    if gold.type == "count":
        return {"text": f"{gold.value}.", "value": gold.value, "values": list(gold.values or ()), "kind": "exact"}
    if gold.type == "map":
        assert isinstance(gold.values, dict)
        lines = [f"- {key}: {', '.join(codes) or 'none'}" for key, codes in gold.values.items()]
        return {"text": "\n".join(lines), "values": {k: list(v) for k, v in gold.values.items()}, "kind": "exact"}
    said = "Yes" if gold.value else "No"
    text = f"{said}. {', '.join(gold.evidence)} and {gold.object}."
    return {"text": text, "value": gold.value, "premise_rejected": gold.premise_false, "kind": "exact"}


def perfect(case: Case) -> dict[str, Any]:
    """The answer that the gold asks for."""
    citations = [{"quote": passage} for passage in case.gold_passages]
    if case.gold is not None:
        answer = _mapping(case.gold, case.language)
        return answer if answer.get("abstained") else answer | {"citations": citations}
    if case.abstain and not case.abstain_ok:
        return {"text": "The report does not say.", "kind": "abstained", "abstained": True, "reason": "not_in_report"}
    begins = [group for group in case.must_contain if group[0].startswith("^")]
    others = [group for group in case.must_contain if group not in begins]
    return {"text": "; ".join(_spoken(group[0]) for group in begins + others) or "See there.", "citations": citations}


@pytest.fixture(name="perfect")
def _perfect() -> Oracle:
    return perfect


@pytest.fixture
def report_text() -> str:
    from corpus.report import load_report

    return load_report().text


@pytest.fixture
def everything() -> str:
    """A text that names every code there is."""
    annex = read_annex()
    return ", ".join((*SDGS, *ACTION_LINES, *annex.outcomes, *annex.objectives)) + "."


@pytest.fixture
def write_lines(tmp_path: Path) -> Callable[[str, Iterable[Any]], Path]:
    """Write a JSON Lines file; strings are written as they are."""

    def write(name: str, rows: Iterable[Any]) -> Path:
        path = tmp_path / name
        lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


class Fixed:
    """A system that says the same to everything."""

    def __init__(self, answer: Any, name: str = "fixed") -> None:
        self.name = name
        self._answer = answer

    def answer(self, turns: Sequence[str]) -> Any:
        return self._answer


@pytest.fixture
def fixed() -> type[Fixed]:
    return Fixed
