"""The rules of the check as values: what each looks at, why, and the drafts it must flag and must leave."""

from dataclasses import dataclass
from functools import cache

from assistant.check.finding import Verdict
from assistant.check.tables import table


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `flags` are drafts in which it must find something, `passes` drafts in which it must not."""

    id: str
    verdict: Verdict
    reason: str
    source: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules of `rules.json`, then those of `choices.json`, whose ids begin with "choice-"."""
    own = [
        Rule(name, row["verdict"], row["reason"], row["source"], tuple(row["flags"]), tuple(row["passes"]))
        for name, row in table("rules")["rules"].items()
    ]
    choices = [
        Rule(f"choice-{name}", "contradicted", row["reason"], "the report", tuple(row["flags"]), tuple(row["passes"]))
        for name, row in table("choices")["choices"].items()
    ]
    return (*own, *choices)
