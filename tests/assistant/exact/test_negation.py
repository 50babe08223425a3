"""Where a "not" belongs: to the whole claim, or to one of the codes in it."""

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Are there any outcomes without SDG 17?", True),
        ("Are there any outcomes with C7 and not C2?", True),
        ("Are there any D.1 outcomes with C10 and not C4?", False),
        ("Is there an outcome without SDG 5 and without SDG 3?", True),
        ("Does any D.1 outcome not list SDG 3?", True),
        ("Is there no outcome with SDG 15?", False),
        ("Is SDG 5 not in any outcome?", False),
        ("Does no D.1 outcome have C7?", True),
        ("Is there any objective without SDG 13?", True),
        ("Does D.2-2 list SDG 4 but not SDG 5?", True),
        ("Does D.2-3 list SDG 4 but not SDG 6?", False),
        ("Does D.2-2 not list SDG 4?", False),
        ("Does every outcome list SDG 17 but not SDG 1?", False),
        ("Do all D.1 outcomes have SDG 17 but not SDG 4?", True),
        ("Is C7 missing from D.1?", True),
    ],
)
def test_a_denial_is_judged_where_it_stands(assistant: Assistant, question: str, value: bool) -> None:
    answer = assistant.ask(question)
    assert answer.value is value, answer.interpretation


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Which outcomes list C3 without SDG 15 or C4?", ("D.2-1",)),
        ("Which outcomes list C3 without SDG 15 and C4?", ("D.2-1",)),
        ("Which outcomes list SDG 14 or C5 but not SDG 1?", ("D.2-2", "D.4-3")),
    ],
)
def test_without_this_or_that_means_neither(assistant: Assistant, question: str, values: tuple[str, ...]) -> None:
    assert assistant.ask(question).values == values
