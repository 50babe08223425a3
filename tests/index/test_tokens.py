from concurrent.futures import ThreadPoolExecutor

import pytest

from index.tokens import tokens


@pytest.mark.parametrize("code", ["D.2-2", "M.2160-0", "70/125", "SG1RGQ/258", "WTDC-17", "C11", "Q3/2", "COVID-19"])
def test_codes_stay_whole(code: str) -> None:
    assert code.casefold() in tokens(f"See {code}, please.")


def test_the_longer_parts_of_a_code_can_be_found_alone() -> None:
    assert {"wtdc", "17"} <= set(tokens("WTDC-17"))
    assert "d" not in tokens("D.2-2")


@pytest.mark.parametrize("written", ["SDG 4", "SDG4", "SDG-4", "sdg 04", "SDG Goal 4", "SDGs 4 and 5"])
def test_spellings_of_a_goal_share_a_token(written: str) -> None:
    assert "sdg4" in tokens(written)


def test_a_goal_is_not_a_part_of_another() -> None:
    assert "sdg1" not in tokens("SDG 17")
    assert "sdg4" not in tokens("XSDG 4")


@pytest.mark.parametrize(
    ("one", "other"),
    [("forums", "Forum"), ("contributes", "contributing"), ("région", "region"), ("SDGs", "SDG"), ("D.2–2", "D.2-2")],
)
def test_spellings_that_mean_the_same(one: str, other: str) -> None:
    assert set(tokens(other)) <= set(tokens(one))


def test_stop_words_go_but_names_in_capitals_stay() -> None:
    assert tokens("Which of the outcomes is it") == ["outcom"]
    assert "who" in tokens("The WHO takes part")
    assert "who" not in tokens("who takes part")
    assert "who" not in tokens("WHO TAKES PART")


def test_text_without_spaces_becomes_pairs() -> None:
    assert tokens("区域论坛") == ["区域", "域论", "论坛"]
    assert tokens("   …!") == []


def test_many_threads_give_the_same_tokens() -> None:
    text = "Implementation of telecommunications infrastructures " * 50
    with ThreadPoolExecutor(8) as pool:
        assert len(set(map(tuple, pool.map(tokens, [text] * 64)))) == 1
