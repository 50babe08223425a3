"""The door: two at once, the others in order, nothing held by a page that left."""

import threading

import pytest

from ui.busy import ASKED_LIMIT, Door, TooManyError


def test_so_many_at_once_and_the_others_are_told_their_number() -> None:
    door = Door(at_once=1)
    first, second, third = (door.knock(page) for page in "abc")
    assert door.place(first, 0) == 0
    assert door.place(second, 0) == 1
    assert door.place(third, 0) == 2
    door.leave(first)
    assert door.place(third, 0) == 2
    assert door.place(second, 0) == 0
    door.leave(second)
    assert door.place(third, 0) == 0


def test_a_page_that_was_stopped_holds_no_place() -> None:
    door = Door(at_once=1)
    assert door.place(door.knock("a"), 0) == 0
    assert door.place(door.knock("a"), 0) == 0


def test_a_place_is_given_back_in_any_case() -> None:
    door = Door(at_once=1)

    def fail() -> None:
        with door.line("a") as ticket:
            assert door.place(ticket, 0) == 0
            raise ValueError("told to")

    with pytest.raises(ValueError, match="told to"):
        fail()
    assert door.place(door.knock("b"), 0) == 0


def test_one_waits_until_the_other_leaves() -> None:
    door = Door(at_once=1)
    first, second = door.knock("a"), door.knock("b")
    assert door.place(first, 0) == 0
    threading.Timer(0.05, door.leave, [first]).start()
    assert door.place(second, 5) == 0


def test_a_page_that_asks_too_fast_is_told_so_and_others_are_not() -> None:
    door = Door()
    for _ in range(ASKED_LIMIT):
        door.leave(door.knock("a"))
    with pytest.raises(TooManyError, match="faster than a person"):
        door.knock("a")
    door.knock("b")
