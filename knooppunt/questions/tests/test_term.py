"""Counting in working days."""

from datetime import date

import pytest

from knooppunt.questions.term import _easter, after_working_days, is_working_day, working_days_until


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1997, date(1997, 3, 30)), (2000, date(2000, 4, 23)), (2008, date(2008, 3, 23)), (2011, date(2011, 4, 24)),
        (2019, date(2019, 4, 21)), (2023, date(2023, 4, 9)), (2024, date(2024, 3, 31)), (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)  # fmt: skip
def test_easter_falls_on_its_day(year: int, day: date) -> None:
    assert _easter(year) == day


@pytest.mark.parametrize(
    "day",
    [
        date(2023, 1, 1), date(2023, 4, 7), date(2023, 4, 10), date(2023, 4, 27), date(2023, 5, 5), date(2023, 5, 18),
        date(2023, 5, 29), date(2023, 12, 25), date(2023, 12, 26), date(2025, 4, 26), date(2023, 9, 16),
        date(2023, 9, 17),
    ],
)  # fmt: skip
def test_nobody_works_on_feast_days_and_in_the_weekend(day: date) -> None:
    assert not is_working_day(day)


def test_ten_working_days_are_two_weeks_and_longer_around_feasts() -> None:
    assert after_working_days(date(2023, 9, 18), 10) == date(2023, 10, 2)
    assert after_working_days(date(2023, 9, 16), 10) == date(2023, 9, 29), "asked on a Saturday"
    assert after_working_days(date(2023, 4, 3), 10) == date(2023, 4, 19), "Good Friday and Easter Monday"
    assert after_working_days(date(2023, 9, 18), 0) == date(2023, 9, 18)
    assert after_working_days(date(2023, 9, 18), -3) == date(2023, 9, 13)


def test_what_is_left_and_what_is_late() -> None:
    assert working_days_until(date(2023, 9, 18), date(2023, 10, 2)) == 10
    assert working_days_until(date(2023, 9, 18), date(2023, 9, 18)) == 0
    assert working_days_until(date(2023, 9, 18), date(2023, 9, 15)) == -1
    assert working_days_until(date(2023, 9, 17), date(2023, 9, 15)) == 0, "late from the next working day"


@pytest.mark.parametrize("number", range(-12, 13))
def test_going_there_and_counting_agree(number: int) -> None:
    day = date(2023, 4, 26)
    assert working_days_until(day, after_working_days(day, number)) == number
