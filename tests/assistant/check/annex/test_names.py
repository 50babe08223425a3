"""Goals and action lines that a draft calls by their names."""

import pytest

from assistant.check.checker import Checker

CLAIMS = (
    ("The cybersecurity outcome contributes to gender equality.", "contributes to gender equality", False),
    ("The cybersecurity outcome contributes to quality education.", "contributes to quality education", True),
    ("Outcome D.3-3 addresses clean water and sanitation.", "clean water", True),
    ("Outcome D.4-2 is linked to no poverty and zero hunger.", "no poverty", False),
    ("Outcome D.4-2 is linked to no poverty and zero hunger.", "zero hunger", True),
    ("Outcome D.2-1 contributes to the action line on capacity building.", "capacity building", False),
    ("Outcome D.2-1 contributes to the action line on media.", "media", True),
    ("The goal on energy is linked to D.4-1.", "goal on energy", True),
    ("The infrastructure action line (C2) is supported by Outcome D.2-2.", "infrastructure action line", False),
    ("Outcome D.2-3 contributes to SDG 9, on industry, innovation and infrastructure.", "SDG 9", False),
    ("Outcome D.2-3 contributes to SDG 13 (climate action) and SDG 3 (good health and well-being).", "SDG 3", True),
    ("Gender equality is a Goal of Outcome D.2-3 but not of Outcome D.2-2.", "Gender equality", True),
    ("Gender equality is a Goal of Outcome D.4-3 but not of Outcome D.4-4.", "Outcome D.4-4", False),
    ("Zero hunger is among the Goals of D.3-3. Climate action is among them too. So is life on land.", "So is", False),
    ("Outcome D.4-4 contributes to climate action. It also contributes to clean energy.", "climate action", True),
)


@pytest.mark.parametrize(("draft", "words", "right"), CLAIMS)
def test_a_name_is_read_as_its_code(checker: Checker, draft: str, words: str, right: bool) -> None:
    start = draft.index(words)
    found = {one.verdict for one in checker.check(draft).findings if one.start < start + len(words) and start < one.end}
    assert found == {"supported"} if right else "contradicted" in found
