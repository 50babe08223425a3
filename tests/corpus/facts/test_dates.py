"""Dates as the report writes them."""

from datetime import date

import pytest

from corpus.facts.dates import read_dates, years_in


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("held from 29 October to 16 November 2018 in Dubai", date(2018, 10, 29), date(2018, 11, 16)),
        ("24–27 February 2020, Victoria Falls Town", date(2020, 2, 24), date(2020, 2, 27)),
        ("took place on 19 March 2019 in Beirut", date(2019, 3, 19), date(2019, 3, 19)),
        ("In 2020, to be held from 6 to 9 April in Geneva", date(2020, 4, 6), date(2020, 4, 9)),
    ],
)
def test_days(text: str, first: date, last: date) -> None:
    (found,) = read_dates(text)
    assert (found.first, found.last, found.whole_month) == (first, last, False)


def test_a_month_alone_is_the_whole_month() -> None:
    (found,) = read_dates("planned for March 2020")
    assert (found.first, found.last, found.whole_month) == (date(2020, 3, 1), date(2020, 3, 31), True)


def test_a_day_whose_year_nobody_names_is_left_out() -> None:
    assert read_dates("from 6 to 9 April in Geneva") == ()
    assert read_dates("Questions 4 and 5 of 9") == ()


def test_offsets_and_length() -> None:
    text = "It ran from 2 to 3 October 2019 in Bishkek."
    (found,) = read_dates(text)
    assert text[found.start : found.end] == "2 to 3 October 2019"
    assert found.days == 2
    assert found.overlaps(date(2019, 10, 3), date(2019, 10, 9))
    assert not found.overlaps(date(2019, 10, 4), date(2019, 10, 9))


def test_years_leave_out_agendas_goals_and_ranges() -> None:
    assert years_in("In 2019 the plan for 2020-2023 and the 2030 Agenda, by 2030") == (2019,)
