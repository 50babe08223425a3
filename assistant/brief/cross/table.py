"""A cross-reading as a short table in Markdown: one row for each action line and finding, with both sources."""

import json
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from assistant.answer import Citation
from assistant.brief.cross.reading import CrossReading, Named, Pair
from assistant.brief.saying import joined


def to_markdown(reading: CrossReading) -> str:
    """The codes by themselves, then the pairs; notes give the places of the report with their offsets."""
    notes: list[str] = []
    labels = _wording()["labels"]
    lines = [f"# {labels['title']}: {joined(reading.codes)}", "", labels["about"], "", f"## {labels['codes']}", ""]
    lines += _head(labels["code_heads"])
    lines += [_row(_code_cells(named, notes)) for named in reading.named]
    lines += ["", f"## {labels['pairs']}", "", *_head(labels["pair_heads"])]
    for line, own in groupby(reading.pairs, key=lambda pair: pair.action_line):
        pairs = list(own)
        for finding in _wording()["findings"]:
            same = [pair for pair in pairs if pair.finding == finding]
            if same:
                lines.append(_row(_pair_cells(line, finding, same, notes)))
    lines += ["", *(f"[^{number}]: {note}" for number, note in enumerate(notes, 1)), ""]
    lines += [f"{labels['matrix']} {reading.about_matrix} {labels['source']} {reading.matrix_source}"]
    return "\n".join(lines) + "\n"


@cache
def _wording() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files("assistant").joinpath("data/brief/cross.json").read_text("utf-8"))
    return data


def _code_cells(named: Named, notes: list[str]) -> list[str]:
    words = _wording()["phrases"]
    annex = ", ".join(_by_range(code, named.by_range) for code in named.outcomes) or words["no_outcome"]
    told = _places(named.sentences) or words["not_named"]
    key = ("both" if named.sentences else "annex") if named.outcomes else ("body" if named.sentences else "none")
    if named.outcomes and len(named.by_range) == len(named.outcomes):
        key = f"{key}_range"
    return [
        named.code,
        annex + _note(named.annex, notes),
        told + _note(named.sentences, notes),
        _wording()["code_findings"][key],
    ]


def _pair_cells(line: str, finding: str, pairs: list[Pair], notes: list[str]) -> list[str]:
    words = _wording()["phrases"]
    annex = "; ".join(f"{pair.sdg}: {_rows(pair)}" for pair in pairs if pair.outcomes) or words["no_outcome"]
    told = [pair for pair in pairs if pair.sentences]
    body = "; ".join(f"{pair.sdg}: {_places(pair.sentences)}" for pair in told) or words["not_together"]
    matrix = "; ".join(_matrix(pair) for pair in pairs if pair.matrix_rows or pair.finding == "disputed")
    annex_notes = tuple(dict.fromkeys(citation for pair in pairs for citation in pair.annex))
    return [
        line,
        ", ".join(pair.sdg for pair in pairs),
        annex + _note(annex_notes, notes),
        body + _note(tuple(citation for pair in told for citation in pair.sentences), notes),
        matrix or words["not_in_matrix"],
        _wording()["findings"][finding],
    ]


def _rows(pair: Pair) -> str:
    return ", ".join(_by_range(code, pair.by_range) for code in pair.outcomes)


def _by_range(code: str, ranged: tuple[str, ...]) -> str:
    return f"{code} ({_wording()['phrases']['by_range']})" if code in ranged else code


def _matrix(pair: Pair) -> str:
    """The Matrix's rows and targets: "SDG 9: C2 (9.1, 9.a, 9.c)"."""
    words = _wording()["phrases"]
    if pair.finding == "disputed":
        return f"{pair.sdg}: {words['disputed']}"
    return f"{pair.sdg}: {', '.join(pair.matrix_rows)} ({words['targets']} {', '.join(pair.matrix_targets)})"


def _places(citations: tuple[Citation, ...]) -> str:
    return "; ".join(dict.fromkeys(citation.locator for citation in citations))


def _note(citations: tuple[Citation, ...], notes: list[str]) -> str:
    if not citations:
        return ""
    places = "; ".join(f"{citation.locator} (characters {citation.start}–{citation.end})" for citation in citations)
    notes.append(f"The report, {places}.")
    return f"[^{len(notes)}]"


def _head(heads: list[str]) -> list[str]:
    return [_row(heads), f"|{' --- |' * len(heads)}"]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
