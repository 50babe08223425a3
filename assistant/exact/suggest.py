"""Follow-up questions that can be answered: each is a question about the rows and codes of this answer."""

from assistant.exact.code import family_of
from assistant.exact.lookup import Finding
from assistant.exact.named import codes_named

MOST = 3


def follow_ups(finding: Finding) -> tuple[str, ...]:
    """At most three questions that lead on from a finding, and are answered exactly."""
    named = codes_named(finding.query)
    rows = [code for code in named if family_of(code) == "outcome"]
    facts = [code for code in named if family_of(code) in ("sdg", "action_line")]
    found = [code for codes in finding.groups.values() for code in codes]
    asked = set(finding.groups)
    suggestions: list[str] = []
    if rows:
        row = rows[0]
        suggestions += [f"Which action lines does {row} facilitate?"] if "action_line" not in asked else []
        suggestions += [f"Which SDGs does {row} contribute to?"] if "sdg" not in asked else []
        suggestions += [f"Which other outcomes have the same SDGs as {row}?"]
        suggestions += [f"Which outcomes contribute to {code}?" for code in found[:1] if code.startswith("SDG")]
    elif facts:
        other = "C7" if facts[0] != "C7" else "SDG 5"
        suggestions += [f"How many outcomes list {facts[0]}?", f"Which objectives have outcomes with {facts[0]}?"]
        suggestions += [f"Which outcomes list both {facts[0]} and {other}?"]
    else:
        suggestions += [f"What is {code} about?" for code in found[:2]]
        suggestions += ["Which outcome contributes to the most SDGs?"]
    return tuple(dict.fromkeys(suggestions))[:MOST]
