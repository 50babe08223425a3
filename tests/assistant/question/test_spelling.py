from assistant.question.spelling import Speller

SPELLER = Speller(["outcomes", "goals", "action"], ["which", "golds"])


def test_a_slip_is_read_as_the_word_it_resembles() -> None:
    assert SPELLER.read("outcoems") == "outcomes"
    assert SPELLER.read("gaols") == "goals"
    assert SPELLER.read("acton") == "action"


def test_long_words_may_have_two_slips_and_short_ones_one() -> None:
    assert SPELLER.read("outcmoess") == "outcomes"
    assert SPELLER.read("gxxls") == "gxxls"


def test_right_words_are_never_changed() -> None:
    assert SPELLER.read("golds") == "golds"
    assert SPELLER.read("goals") == "goals"


def test_what_is_no_long_word_is_left() -> None:
    for word in ("", "gol", "12345", "go4ls"):
        assert SPELLER.read(word) == word


def test_the_first_letter_must_be_right() -> None:
    assert SPELLER.read("yoals") == "yoals"
