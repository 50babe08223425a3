"""What a writer says of himself beside his question: "my boss only cares about SDG 9", "I don't need the goals".

Such a remark frames the question and asks nothing: its "only" limits nothing, its "lost" removes nothing, and a column
that is not wanted is not asked for. The patterns are data (`data/remarks.json`).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from assistant.exact.code import MAPPED, ROWS, family_of
from assistant.question.mention import Mention
from assistant.question.tag import Tagged

# What makes a clause a question or a request.
_ASKING = ("wh", "where", "how_many", "why", "list", "text_wh", "how_does", "if_only")
_RELATIONS = ("relation.sdg", "relation.action_line")
# As in "leaving the lines aside".
_ASIDE = ("aside", "apart", "out")
# Words that may stand between a denial and the code that it denies.
_JOINING = ("filler", "link", "about", "any", "it", "those", "not", "except", "yes_no", *_RELATIONS)


def without_remarks(tagged: Tagged) -> Tagged:
    """A question in which the small words of its writer's remarks are fillers, and so are columns he does not want."""
    if tagged.language != "en":
        return tagged
    mentions = _without_unwanted(list(tagged.mentions), tagged.text)
    if not tagged.has("yes_no_tag", "doubt", "same"):
        for start, end in list(_clauses(mentions)):
            if _is_remark(mentions[start:end], tagged.text):
                mentions[start:end] = _framing(mentions[start:end])
    return Tagged(tagged.text, tuple(mentions), tagged.language)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = json.loads(files("assistant").joinpath("data/remarks.json").read_text(encoding="utf-8"))
    return {name: re.compile(pattern) for name, pattern in data.items() if name != "about"}


def _clauses(mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """The stretches between clause marks, each as its first mention and the one behind its last."""
    start = 0
    for index, mention in enumerate(mentions):
        if mention.concept == "stop" or mention.text == "but":
            if index > start:
                yield start, index
            start = index + 1
    if start < len(mentions):
        yield start, len(mentions)


def _without_unwanted(mentions: list[Mention], text: str) -> list[Mention]:
    """As in "forget the goals, which lines …", "I don't need the goals": where another column is asked for."""
    columns = [index for index, mention in enumerate(mentions) if mention.family in MAPPED]
    unwanted = [index for index in columns if _is_unwanted(mentions[index], text)]
    others = len(columns) > len(unwanted) or any(mention.concept in _RELATIONS for mention in mentions)
    if not unwanted or not others:
        return mentions
    marked = list(mentions)
    for index in unwanted:
        marked[index] = replace(mentions[index], concept="filler")
        for place in range(index - 1, -1, -1):
            if mentions[place].concept == "stop" or mentions[place].codes:
                break
            marked[place] = replace(mentions[place], concept="filler")
        if index + 1 < len(mentions) and mentions[index + 1].text in _ASIDE:
            marked[index + 1] = replace(mentions[index + 1], concept="filler")
    return marked


def _is_unwanted(column: Mention, text: str) -> bool:
    before, after = text[max(column.start - 60, 0) : column.start], text[column.end : column.end + 60]
    patterns = _patterns()
    return bool(patterns["unwanted_before"].search(before) or patterns["unwanted_after"].search(after))


def _is_remark(clause: list[Mention], text: str) -> bool:
    """Whether a clause has a person for its subject, asks nothing and reports no claim."""
    said = text[clause[0].start : clause[-1].end]
    patterns = _patterns()
    opening = patterns["writer"].match(f"{said} ")
    if opening is None or patterns["saying"].search(said, opening.end()) or any(m.concept in _ASKING for m in clause):
        return False
    end = clause[0].start + opening.end()
    return all(m.start >= end or not (m.family or m.codes) for m in clause)


def _framing(clause: list[Mention]) -> list[Mention]:
    """The mentions of a remark, with the operators that limit, remove or deny nothing as fillers."""
    codes = [code for mention in clause if mention.concept != "keyword" for code in mention.codes]
    of_outcomes = any(mention.family in ROWS for mention in clause)
    of_rows = of_outcomes or any(family_of(code) in ROWS for code in codes)
    marked = list(clause)
    for index, mention in enumerate(clause):
        limits_nothing = mention.concept == "only" and bool(codes) and not of_rows
        removes_nothing = mention.concept == "removal" and not codes
        denies_nothing = mention.concept == "not" and not of_outcomes and not _denies(clause[index + 1 :], codes)
        if limits_nothing or removes_nothing or denies_nothing:
            marked[index] = replace(mention, concept="filler")
    return marked


def _denies(following: list[Mention], codes: list[str]) -> bool:
    """Whether a denial reaches a code or the outcomes: not in "I missed the session on D.2-1", "I have no notes"."""
    first = next((m for m in following if m.concept not in _JOINING), None)
    if first is None:
        return bool(codes)
    return bool(first.codes) or first.family in ROWS
