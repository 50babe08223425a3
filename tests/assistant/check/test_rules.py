"""Every rule has a reason, a source, and drafts it must flag and must leave; and it does."""

import json
import re
from pathlib import Path

import pytest

import assistant.check
from assistant.check.checker import Checker
from assistant.check.rules import Rule, rules

FOLDER = Path(assistant.check.__file__).parent


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_has_reason_and_examples(rule: Rule) -> None:
    assert len(rule.reason) > 20
    assert rule.source
    assert rule.flags
    assert rule.passes


@pytest.mark.parametrize(("rule", "draft"), [(rule, draft) for rule in rules() for draft in rule.flags])
def test_flags(checker: Checker, rule: Rule, draft: str) -> None:
    found = [(finding.rule, finding.verdict) for finding in checker.check(draft).findings]
    assert (rule.id, rule.verdict) in found


@pytest.mark.parametrize(("rule", "draft"), [(rule, draft) for rule in rules() for draft in rule.passes])
def test_leaves(checker: Checker, rule: Rule, draft: str) -> None:
    found = [(finding.rule, finding.verdict) for finding in checker.check(draft).findings]
    assert (rule.id, rule.verdict) not in found


def test_no_finding_without_a_rule() -> None:
    known = {rule.id for rule in rules()} | {"stated", "quotation", "supported"}
    named = set()
    for file in FOLDER.glob("*.py"):
        named |= set(re.findall(r'Part\([^()"]*(?:\([^()]*\)[^()"]*)*"(?:\w+)", "([a-z-]+)"', file.read_text("utf-8")))
    assert named
    assert named <= known


def test_choices_are_patterns_with_two_options_and_more() -> None:
    data = json.loads((FOLDER.parent / "data" / "check" / "choices.json").read_text("utf-8"))
    for family in data["choices"].values():
        assert len(family["options"]) > 1
        assert all(re.compile(pattern) for pattern in family["options"].values())
