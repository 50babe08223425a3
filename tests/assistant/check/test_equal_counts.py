"""As many as: two counts that a statement gives are held against each other."""

import pytest

from assistant.check.atoms import read_atoms
from assistant.check.equal_counts import equal_counts

TOLD = "The 26 ICT indicators relate to 27 SDG targets."


@pytest.mark.parametrize(
    ("text", "told", "wrong"),
    [
        ("which relate to as many SDG targets", TOLD, True),
        ("there are as many targets as indicators", TOLD, True),
        ("which relate to as many SDG targets", TOLD.replace("27", "26"), False),
        ("which relate to 27 SDG targets", TOLD, False),
    ],
)
def test_two_counts_that_are_said_to_be_equal(text: str, told: str, wrong: bool) -> None:
    assert bool(equal_counts(text, read_atoms(told, lambda code: True), (0, len(told)))) == wrong
