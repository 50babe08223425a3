"""From a fact and its gold to cases: templates are filled, and taken in turn so that a fact meets different ones."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from evals.annex import Annex

Case = dict[str, Any]
LANGUAGES = ("fr", "es", "ru", "zh", "ar")

# How a code is called in a question of another language; action lines and outcomes keep their codes.
SDG_NAMES = {
    "en": "SDG {}",
    "fr": "l'ODD {}",
    "es": "el ODS {}",
    "ru": "ЦУР {}",
    "zh": "可持续发展目标{}",
    "ar": "الهدف {} من أهداف التنمية المستدامة",
}


@cache
def read_data(name: str) -> dict[str, Any]:
    """A JSON file of `evals/data`."""
    path = Path(__file__).parents[1] / "data" / name
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def cases(
    template: str,
    category: str,
    fact: str,
    gold: Mapping[str, Any],
    slots: Mapping[str, str],
    *,
    why: str,
    rows: Sequence[str] = (),
    languages: Sequence[str] = ("en",),
    number: int = 1,
    made: str = "template",
    mark: str = "",
) -> Iterator[Case]:
    """Cases for one fact: `number` templates in English, one in each other language that has any.

    `rows` are the rows of the annex, as printed, that prove the answer. `mark` keeps ids apart where one fact is asked
    through the same template twice.
    """
    for language in languages:
        templates = read_data("templates.json")[template].get(language, ())
        many = min(number if language == "en" else 1, len(templates))
        for turn in range(many):
            place = (_start(fact + language) + turn) % len(templates)
            asked = _fill(templates[place], slots, language)
            case: Case = {"id": f"g:{template}:{fact}:{mark}{language}{place}"}
            case["question" if isinstance(asked, str) else "turns"] = asked
            case |= {"category": category, "language": language, "gold": dict(gold)}
            if rows:
                case |= {"gold_passages": list(rows), "gold_mode": "all"}
            yield case | {"made": made, "fact": fact, "why": why}


def a_set(of: str, values: Sequence[str], ignore: Sequence[str] = ()) -> dict[str, Any]:
    """Gold of a set question; `ignore` are codes of the same family that the question itself names."""
    gold: dict[str, Any] = {"type": "set", "of": of, "values": list(values)}
    return gold | {"ignore": list(ignore)} if ignore else gold


def short(code: str) -> str:
    """A code without its space, for ids and facts.

    >>> short("SDG 4")
    'SDG4'
    """
    return code.replace(" ", "")


def printed(annex: Annex, outcomes: Sequence[str]) -> tuple[str, ...]:
    """The rows of these outcomes as printed."""
    return tuple(annex.row(outcome).printed for outcome in outcomes)


def spread(items: Sequence[Any], number: int) -> list[Any]:
    """That many of the items, chosen by the hash of their text, in their own order; the same ones each time."""
    ranked = sorted(items, key=lambda item: hashlib.sha256(repr(item).encode()).hexdigest())
    chosen = {repr(item) for item in ranked[:number]}
    return [item for item in items if repr(item) in chosen]


def _start(fact: str) -> int:
    return int(hashlib.sha256(fact.encode()).hexdigest()[:8], 16)


def _fill(template: str | list[str], slots: Mapping[str, str], language: str) -> str | list[str]:
    if isinstance(template, list):
        return [str(_fill(turn, slots, language)) for turn in template]
    named = {name: _name(value, language) for name, value in slots.items()}
    return template.format(**named)


def _name(value: str, language: str) -> str:
    return SDG_NAMES[language].format(value.removeprefix("SDG ")) if value.startswith("SDG ") else value
