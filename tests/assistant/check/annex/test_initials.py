"""What a pattern can begin with."""

import pytest

from assistant.check.annex.initials import alternatives, initials
from assistant.check.annex.vocabulary import beginning_with, vocabulary

TEXT = "all but two of the goals, none of the three outcomes; it does not list (only) d.2-3 - 7 lines"


@pytest.mark.parametrize(
    ("pattern", "chars"),
    [
        ("and|or", "ao"),
        ("(?:the )?same", "ts"),
        (r"(?!no)(?P<size>\d{1,2}|ten)x", "0123456789t"),
        (r"\(|\bx", "(x"),
        ("ab?c", "a"),
        ("a?bc", "ab"),
        ("a*", None),
        ("[ab]c", None),
        (r"\w+", None),
    ],
)
def test_the_characters_that_a_match_begins_with(pattern: str, chars: str | None) -> None:
    assert initials(pattern) == (None if chars is None else frozenset(chars))


def test_alternatives_are_those_outside_groups_and_sets() -> None:
    assert alternatives(r"a(?:b|c)|[|]d|\|e") == ["a(?:b|c)", "[|]d", r"\|e"]


@pytest.mark.parametrize("at", range(len(TEXT)))
def test_the_index_reads_what_the_whole_vocabulary_reads(at: int) -> None:
    whole = [(sign, m.group()) for sign, pattern in vocabulary() if (m := pattern.match(TEXT, at))]
    part = [(sign, m.group()) for sign, pattern in beginning_with(TEXT[at]) if (m := pattern.match(TEXT, at))]
    assert part == whole
