"""Claims about Annex 1 in a delegate's prose: a right one is never called wrong, a wrong one is found.

Which is which was worked out from the table when `claims.json` was made.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.check.checker import Checker

DATA: dict[str, Any] = json.loads(Path(__file__).with_name("claims.json").read_text(encoding="utf-8"))
CLAIMS = [
    pytest.param(case["draft"], words, verdict == "right", id=f"{number}: {words[:60]}")
    for number, case in enumerate(DATA["drafts"])
    for verdict in ("right", "wrong")
    for words in case[verdict]
]


@pytest.mark.parametrize(("draft", "words", "right"), CLAIMS)
def test_a_claim_gets_the_verdict_that_the_table_gives(checker: Checker, draft: str, words: str, right: bool) -> None:
    start = draft.index(words)
    end = start + len(words)
    found = {one.verdict for one in checker.check(draft).findings if one.start < end and start < one.end}
    if not right:
        assert "contradicted" in found
    elif words in DATA["unread"]:
        assert "contradicted" not in found
    else:
        assert found == {"supported"}
