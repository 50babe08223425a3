import pytest

from corpus.codes import ACTION_LINES, SDGS, CodeError, Family, read_codes


@pytest.mark.parametrize(
    ("text", "family", "codes"),
    [
        ("4;9", "sdg", ("SDG 4", "SDG 9")),
        ("SDG 4, SDG 9", "sdg", ("SDG 4", "SDG 9")),
        ("SDG4 and sdg-09", "sdg", ("SDG 4", "SDG 9")),
        ("Goals 1, 3, and 17", "sdg", ("SDG 1", "SDG 3", "SDG 17")),
        ("9, 4", "sdg", ("SDG 4", "SDG 9")),
        ("1-3; 16", "sdg", ("SDG 1", "SDG 2", "SDG 3", "SDG 16")),
        ("SDG 16 to SDG 17", "sdg", ("SDG 16", "SDG 17")),
        ("", "sdg", ()),
        ("C5", "action_line", ("C5",)),
        ("C2 and C6 and C7", "action_line", ("C2", "C6", "C7")),
        ("C9–C11", "action_line", ("C9", "C10", "C11")),
        ("WSIS AL C1 / AL C11", "action_line", ("C1", "C11")),
        ("5", "action_line", ("C5",)),
    ],
)
def test_spellings(text: str, family: Family, codes: tuple[str, ...]):
    assert read_codes(text, family).codes == codes


def test_a_range_is_told_from_a_list():
    assert read_codes("1 - 17", "sdg").as_range
    assert read_codes("1 - 17", "sdg").codes == SDGS
    assert read_codes("C1 - C11", "action_line").codes == ACTION_LINES
    assert not read_codes("1, 2", "sdg").as_range
    assert not read_codes("C5", "action_line").as_range


@pytest.mark.parametrize(
    ("text", "family", "value", "problem"),
    [
        ("4, 18", "sdg", "18", "is not a known code"),
        ("0", "sdg", "0", "is not a known code"),
        ("C12", "action_line", "C12", "is not a known code"),
        ("C5", "sdg", "C5", "is not a known code"),
        ("SDG 5", "action_line", "SDG 5", "is not a known code"),
        ("health", "sdg", "health", "is not a known code"),
        ("4; 5; SDG 4", "sdg", "SDG 4", "is given twice"),
        ("1-4, 3", "sdg", "3", "is given twice"),
        ("9-4", "sdg", "9-4", "is not a range"),
        ("1-2-3", "sdg", "1-2-3", "is not a range"),
    ],
)
def test_refusals_say_what_was_read_and_what_is_allowed(text: str, family: Family, value: str, problem: str):
    with pytest.raises(CodeError) as caught:
        read_codes(text, family)
    assert caught.value.value == value
    assert problem in str(caught.value)
    assert {"sdg": "SDG 1 to SDG 17", "action_line": "C1 to C11"}[family] in str(caught.value)
