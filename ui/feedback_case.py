"""What a reader said about an answer, as a case that `wsis eval --suite FILE` takes.

A right answer becomes its own gold. Of a wrong one only that is known: the case wants it declined where the reader said
so, and forbids its words otherwise; `notes` asks for the right answer to be written in.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

FAMILIES = {"SDG": "sdg", "C": "action_line", "D": "outcome", "Q": "outcome"}
RULE = re.compile(r"\|?[\s:|-]+\|?")
LEAD = re.compile(r"^(?:[-*•>]|\d+\.)\s+")
MARKS = re.compile(r"\[\d+\]|[*|`]")
TODO = "the right answer is not known yet: write it as gold, or in must_contain"


def to_case(entry: Mapping[str, Any]) -> dict[str, Any]:
    """A case from one entry of the feedback file.

    `id` comes from the entry itself, so that the same feedback always has the same one.
    """
    answer: Mapping[str, Any] = entry.get("answer") or {}
    asked = [*entry.get("history", ()), entry.get("question", "")]
    case: dict[str, Any] = {
        "id": f"feedback-{_digest(entry)}",
        **({"turns": asked} if len(asked) > 1 else {"question": asked[0]}),
        "category": "feedback",
        "language": answer.get("language", "en"),
        "why": " ".join(filter(None, (entry.get("verdict"), entry.get("reason"), entry.get("comment")))),
        "note": f"given {entry.get('at', '')} on version {entry.get('version', '')}",
    }
    if entry.get("verdict") == "right":
        return case | _wanted(answer)
    if entry.get("reason") == "should_decline":
        return case | {"abstain": True}
    return case | {"must_not_contain": [_opening(answer)], "notes": TODO}


def _wanted(answer: Mapping[str, Any]) -> dict[str, Any]:
    """What an answer like this one has to say. A mapping answer is its fields, a passage answer its citations."""
    gold = gold_of(answer)
    if gold is not None:
        return {"gold": gold}
    quotes = [citation["quote"] for citation in answer.get("citations", ())]
    return {"gold_passages": quotes, "gold_mode": "all"} if quotes else {"must_contain": [[_opening(answer)]]}


def gold_of(answer: Mapping[str, Any]) -> dict[str, Any] | None:
    """The gold of a mapping answer or a refusal; None for an answer that is text."""
    values, value, parts = answer.get("values"), answer.get("value"), answer.get("parts") or ()
    if parts:
        golds = [gold_of(part) for part in parts]
        return None if None in golds else {"type": "parts", "parts": golds}
    if answer.get("abstained"):
        return {"type": "abstain", "reason": answer.get("reason") or "not_in_report"}
    if answer.get("kind") == "clarify":
        return {"type": "clarify"}
    if isinstance(value, bool):
        return {"type": "bool", "value": value, "premise_false": bool(answer.get("premise_rejected"))}
    if isinstance(value, int):
        return {"type": "count", "value": value}
    if isinstance(values, Mapping) and values:
        if any(len({_family((code,)) for code in row}) > 1 for row in values.values()):
            return None  # a table with two columns: the judge of tables reads one
        return {"type": "map", "values": {code: list(row) for code, row in values.items()}}
    if values:
        return {"type": "set", "of": _family(values), "values": list(values)}
    return None


def _family(codes: Sequence[str]) -> str:
    kind = FAMILIES.get(codes[0].split()[0].rstrip("0123456789.-/"), "outcome")
    return "objective" if kind == "outcome" and "-" not in codes[0] else kind


def _opening(answer: Mapping[str, Any]) -> str:
    """The first line that says something: not one that only leads in to a list, nor the head of a table."""
    lines = [line.strip() for line in str(answer.get("text", "")).splitlines() if line.strip()]
    if answer.get("abstained") and lines:
        return MARKS.sub(" ", lines[0]).strip()
    rules = [number for number, line in enumerate(lines) if RULE.fullmatch(line)]
    said = [
        MARKS.sub(" ", LEAD.sub("", line))
        for number, line in enumerate(lines)
        if number not in rules and number + 1 not in rules and not re.search(r"[:：]\s*(\[\d+\])*$", line)
    ]
    return " ".join((said or lines or ["?"])[0].split())


def _digest(entry: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(entry, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]
