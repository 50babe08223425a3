"""The questions that are timed: some of each kind, taken from the tuned part of the suite."""

from collections.abc import Mapping, Sequence

from evals.case import Case
from evals.dataset import choose, read_suite

# What is told apart: an exact lookup, a set with an operation, a passage, a refusal, a follow-up.
KINDS: Mapping[str, Sequence[str]] = {
    "lookup": ("outcome_sdgs", "outcome_action_lines", "sdg_outcomes"),
    "set operation": ("set_operations", "objective_level", "counts_superlatives"),
    "by meaning": ("by_meaning",),
    "passage": ("single_fact", "paraphrase", "list", "explain"),
    "refusal": ("unanswerable", "hostile", "annex2"),
    "follow-up": ("multi_turn",),
}
EACH = 15


def questions() -> dict[str, tuple[Case, ...]]:
    """The cases to time by kind; the same ones each time."""
    cases = read_suite("tuned")
    return {name: choose(cases, categories, sample=EACH) for name, categories in KINDS.items()}
