"""How likely the report is silent: what speaks for it, what against it."""

from dataclasses import replace

import pytest

from assistant.check.atoms import Atom
from assistant.check.compare import Compared
from assistant.check.examples import NearClaims
from assistant.check.silence import Signs, read_signs, silent

TOLD = NearClaims({"p1#1": 0.9}, {}, {"costs": 0.4}, 0.3)
UNTOLD = NearClaims({"p1#1": 0.4}, {"p1#1": 0.3}, {"costs": 0.8}, 0.3)


def signs(near: NearClaims, confidence: float, *untold: Compared) -> Signs:
    return read_signs(near, 0.4, confidence, 0.0, 0.0, untold, False, ())


def test_a_claim_near_to_what_is_told_is_told_and_one_near_to_silence_is_not() -> None:
    assert silent(signs(TOLD, 1.0)) < 0.1
    assert silent(signs(UNTOLD, 0.2, Compared(Atom("number", (5.0, ""), 0, 1), "silent"))) > 0.6


@pytest.mark.parametrize("name", ["nearer", "alike", "confidence", "agreed"])
def test_what_speaks_for_the_report_lowers_it(name: str) -> None:
    plain = signs(UNTOLD, 0.5)
    assert silent(replace(plain, **{name: getattr(plain, name) + 0.3})) < silent(plain)


@pytest.mark.parametrize("name", ["beyond", "claimless", "strange", "untold_number", "untold_thing"])
def test_what_speaks_against_it_raises_it(name: str) -> None:
    plain = signs(UNTOLD, 0.5)
    assert silent(replace(plain, **{name: getattr(plain, name) + 1.0})) > silent(plain)


def test_codes_are_no_untold_things() -> None:
    read = signs(TOLD, 0.5, Compared(Atom("code", ("D.2-2",), 0, 5), "silent"))
    assert (read.untold_number, read.untold_thing) == (0.0, 0.0)
