"""Turns of phrase: what each becomes, and what looks like one and stays."""

import pytest

from assistant.question.rewording import reworded


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("from goal 1 up to goal 9, which ones", "among goals 1 to 9, which ones"),
        ("sdg 10 through sdg 17", "among sdgs 10 to 17"),
        ("starting at sdg 3 and ending at sdg 9", "among sdgs 3 to 9"),
        ("the goals between 5 and 12", "among goals 5 to 12"),
        ("sdgs lower than 10", "among sdgs 1 to 9"),
        ("goals above 7", "among sdgs 8 to 17"),
        ("is c8 cited at least twice", "is c8 cited at least 2 outcomes"),
        ("how often does sdg 4 appear", "how many outcomes does sdg 4 appear"),
        ("which d.x-y outcomes", "which  outcomes"),
        ("sdgs in col 2", "sdgs in column"),
        ("leave d.4 alone", "except d.4"),
        ("left c5 out of d.2-2", "left out c5 of d.2-2"),
        ("the wsis one, not the sdg", "the wsis, not the sdg"),
    ],
)
def test_a_turn_of_phrase_is_read_as_a_plainer_one(said: str, plain: str) -> None:
    assert reworded(said) == plain


@pytest.mark.parametrize(
    "said",
    [
        "the forum is held once a year",
        "twice a year",
        "how often does the forum take place",
        "between sdg 4 and sdg 11, which has more outcomes",
        "apart from sdg 4",
        "goals above 17",
        "outcomes with goals over 3 outcomes",
        "goal one",
    ],
)
def test_what_only_looks_like_one_stays(said: str) -> None:
    assert reworded(said) == said


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("number thirteen of the sdgs: outcomes?", "sdg thirteen: outcomes?"),
        ("no. 5 on the list of goals", "sdg 5"),
        ("number 7 of the wsis action lines", "action line 7"),
        ("outcome number two of objective d.4", "d.4-2"),
        ("the second outcome under d.4", "d.4-2"),
        ("row 3 of d.1", "row 3 of d.1"),
        ("any beyond sdg 8?", "which of those are among sdgs 9 to 17"),
        ("beyond sdg 8, is there any?", "beyond sdg 8, is there any?"),
        ("the second outcome of d.4 by number of goals", "the second outcome of d.4 by number of goals"),
        ("codes?", "list them"),
        ("just the codes please", "list them"),
        ("codes of d.2-2?", "codes of d.2-2?"),
        ("list whoever does.", "list them."),
        ("the meeting starts in 5 min", "the meeting starts soon"),
        ("which have at least 5 minimum", "which have at least 5 minimum"),
        ("c1 (not c10, not c11)", "c1"),
        ("c1 (not c2)", "c1 (not c2)"),
    ],
)
def test_a_phrase_becomes_a_code_or_a_request_only_where_it_is_one(said: str, plain: str) -> None:
    assert reworded(said) == plain
