"""The word lists the text side reads questions with, loaded once from `data/text`."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assistant.question.text import clean
from assistant.text.words import phrase_stems, read_words, stem
from corpus.facts.events import places

DATA = Path(__file__).parent.parent / "data" / "text"
Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: its name, the sets of words that name it, words that rule it out, and the kinds it spans."""

    label: str
    phrases: tuple[Stems, ...]
    without: frozenset[str]
    edition: str
    stands_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """Something people ask and a report seldom says: what it is called, how it is asked, how it is said,
    what to overlook.
    """

    name: str
    label: str
    asked: re.Pattern[str]
    said: re.Pattern[str] | None
    ignore: re.Pattern[str] | None


def _load(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


@cache
def chatter() -> frozenset[str]:
    """Stems of words that say nothing about what is asked for: polite phrases, question words, "the report"."""
    words = (DATA / "chatter.txt").read_text(encoding="utf-8").split()
    return frozenset(word.stem for line in words for word in read_words(clean(line)))


@cache
def plain_words() -> frozenset[str]:
    """Stems of common words that hardly tell what a question is about: they weigh little."""
    words = (DATA / "plain_words.txt").read_text(encoding="utf-8").split()
    return frozenset(word.stem for line in words for word in read_words(clean(line)))


@cache
def asked_patterns() -> dict[str, re.Pattern[str]]:
    """For each kind of wish ("date", "place", …) one pattern over a cleaned English question."""
    lists = {name: patterns for name, patterns in _load("asked.json").items() if name != "about"}
    return {name: re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) for name, patterns in lists.items()}


@cache
def event_kinds() -> dict[str, EventKind]:
    """Kinds of events by name, in the order in which they are tried."""
    return {
        name: EventKind(
            row["label"],
            phrase_stems(row["words"]),
            frozenset(stem(word) for word in row.get("without", ())),
            row.get("edition", ""),
            tuple(row.get("stands_for", ())),
        )
        for name, row in _load("kinds.json")["kinds"].items()
    }


@cache
def event_words() -> frozenset[str]:
    """Stems of words that any question on an event may hold."""
    return frozenset(word.stem for phrase in _load("kinds.json")["event_words"] for word in read_words(clean(phrase)))


@cache
def seasons() -> dict[str, tuple[int, ...]]:
    """Months of the seasons, by their name."""
    return {name: tuple(months) for name, months in _load("kinds.json")["seasons"].items()}


@cache
def named(group: str) -> tuple[tuple[Stems, str], ...]:
    """Phrases of one group with what they name, longest first: "region", "topic", "organiser", "city", …"""
    if group in ("region", "organiser", "topic"):
        table = {name: list(phrases) for name, phrases in _load("kinds.json")[f"{group}s"].items()}
    elif group == "body":
        table = _load("elsewhere.json")["bodies"]
    elif group == "city":
        table = {name: [name] for name in _load("elsewhere.json")["cities"]}
        table |= {place.city: [place.city, *place.city_words] for place in places()}
    else:
        table = {name: [name] for name in _load("elsewhere.json")["countries"]}
        table |= {place.country: list(place.country_words) for place in places()}
    pairs = [(stems, name) for name, phrases in table.items() for stems in phrase_stems(phrases)]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0], pair[1][:1].islower())))


@cache
def silences() -> tuple[Silence, ...]:
    """What a report like this seldom says."""
    return tuple(
        Silence(
            row["name"],
            row["label"],
            re.compile(row["asked"]),
            re.compile(row["said"]) if "said" in row else None,
            re.compile(row["ignore"]) if "ignore" in row else None,
        )
        for row in _load("silent.json")["attributes"]
    )


@cache
def out_of_scope() -> re.Pattern[str]:
    """Wishes that have nothing to do with a report."""
    return re.compile(_load("silent.json")["out_of_scope"])


@cache
def synonyms() -> dict[Stems, frozenset[str]]:
    """Other words for the report's words: the stems of a phrase of the question, and the stems it may mean."""
    table: dict[Stems, set[str]] = {}
    for phrase, meant in _load("synonyms.json")["words"].items():
        key = tuple(word.stem for word in read_words(clean(phrase)))
        table.setdefault(key, set()).update(word.stem for word in read_words(clean(meant)))
    return {key: frozenset(meant) for key, meant in table.items()}


@cache
def silent_words() -> frozenset[str]:
    """Plain words inside the patterns of what the report seldom says: they are words, not misspellings."""
    source = _load("silent.json")
    patterns = [row["asked"] for row in source["attributes"]] + [source["out_of_scope"]]
    return frozenset(word for pattern in patterns for word in re.findall(r"[a-z]{4,}", pattern))


@cache
def _wording() -> dict[str, Any]:
    data: dict[str, Any] = _load("wording.json")
    return data


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of `wording.json`. Raises `KeyError` for an unknown name."""
    return re.compile(_wording()["patterns"][name])


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list of `wording.json`. Raises `KeyError` for an unknown name."""
    return frozenset(_wording()["words"][name].split())


@cache
def stem_list(name: str) -> frozenset[str]:
    """The stems of a list of `wording.json`."""
    return frozenset(stem(word) for word in word_list(name))


@cache
def labelled(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns with what they stand for, in the order in which they are tried."""
    return tuple((re.compile(expression), label) for expression, label in _wording()["labels"][name])
