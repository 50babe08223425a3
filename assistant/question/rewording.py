"""Turns of phrase that are read as plainer ones, before anything else is read.

Each is a pattern over a cleaned text and what takes its place (`data/rewordings.json`); they are tried in order, each
on what the one before it left. All repetitions are bounded, so that the cost stays linear in the text.
"""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from assistant.question.code_patterns import spellings

_LAST_SDG = 17
_LAST_OBJECTIVE = 4
_NAMED = re.compile(r"<([A-Z_]+)>")
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_Meaning = str | Callable[[re.Match[str]], str]


def reworded(cleaned: str) -> str:
    """A cleaned text with its turns of phrase in plainer words.

    >>> reworded("is sdg 14 covered more than once?")
    'is sdg 14 covered more than 1 outcomes?'
    """
    for pattern, meaning in _rewordings():
        cleaned = pattern.sub(meaning, cleaned)
    return cleaned


def _above(match: re.Match[str]) -> str:
    """As in "goals above 7"."""
    first = int(match[1]) + 1
    return f"among sdgs {first} to {_LAST_SDG}" if first <= _LAST_SDG else match.group()


def _below(match: re.Match[str]) -> str:
    """As in "SDGs lower than 10"."""
    last = int(match[1]) - 1
    return f"among sdgs 1 to {last}" if 0 < last <= _LAST_SDG else match.group()


def _beyond(match: re.Match[str]) -> str:
    """As in "any beyond SDG 8?", of what was listed before."""
    first = int(match[1]) + 1
    return f"which of those are among sdgs {first} to {_LAST_SDG}" if first <= _LAST_SDG else match.group()


def _first(match: re.Match[str]) -> str:
    """As in "of the first five SDGs"."""
    last = int(match[1]) if match[1].isdigit() else spellings().numbers.get(match[1], 0)
    family = "c" if "l" in match[2] else "sdgs "
    return f"among {family}1 to {family.strip('sdg ')}{last}" if last > 1 else match.group()


def _from_last(match: re.Match[str]) -> str:
    """As in "second to last", "last but one"."""
    return f"{match[1] or 'second'} place fewest"


def _row(match: re.Match[str]) -> str:
    """As in "outcome number two of D.4", "the second outcome under D.4"."""
    values = {**spellings().ordinals, **spellings().numbers, **_PLACES}
    value = int(re.sub(r"\D", "", match[1]) or 0) or values.get(match[1], 0)
    return f"{match[2]}-{value}" if value else match.group()


def _objective(match: re.Match[str]) -> str:
    """As in "the second objective", "the last pillar"."""
    value = {**_PLACES, "last": _LAST_OBJECTIVE}.get(match[1] or "last", 0) or int(re.sub(r"\D", "", match[1]) or 0)
    return f"objective d.{value}" if value <= _LAST_OBJECTIVE else match.group()


_COMPUTED: Mapping[str, Callable[[re.Match[str]], str]] = {
    "@above": _above,
    "@below": _below,
    "@row": _row,
    "@first": _first,
    "@from_last": _from_last,
    "@beyond": _beyond,
    "@objective": _objective,
}


@cache
def _rewordings() -> tuple[tuple[re.Pattern[str], _Meaning], ...]:
    data = json.loads(files("assistant").joinpath("data/rewordings.json").read_text(encoding="utf-8"))
    words: dict[str, str] = {}
    for name, phrase in data["words"].items():
        words[name] = _written_out(phrase, words)
    return tuple(
        (re.compile(_written_out(each["phrase"], words)), _COMPUTED.get(each["meaning"], each["meaning"]))
        for each in data["rewordings"]
    )


def _written_out(phrase: str, words: Mapping[str, str]) -> str:
    """A pattern with the words for each name in angle brackets."""
    return _NAMED.sub(lambda match: words[match[1]], phrase)
