"""Counting in working days: from Monday to Friday, except the days of the Dutch law on terms."""

from datetime import date, timedelta
from functools import cache

_DAY = timedelta(days=1)
_WEEKEND = 5
_SUNDAY = 6
# Algemene termijnenwet, article 3: Good Friday, Easter Monday, Ascension and Whit Monday, as days from Easter.
_AROUND_EASTER = (-2, 1, 39, 50)


def is_working_day(day: date) -> bool:
    """Tell whether people work on this day."""
    return day.weekday() < _WEEKEND and day not in _holidays(day.year)


def after_working_days(day: date, number: int) -> date:
    """Give the day that comes so many working days after another; before it when the number is negative."""
    step, left = (_DAY if number >= 0 else -_DAY), abs(number)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def working_days_until(day: date, due: date) -> int:
    """Count the working days after a day up to and including another; below zero when that day has passed."""
    first, last = min(day, due), max(day, due)
    number = sum(is_working_day(first + ahead * _DAY) for ahead in range(1, (last - first).days + 1))
    return number if due >= day else -number


@cache
def _holidays(year: int) -> frozenset[date]:
    easter = _easter(year)
    kings_day = date(year, 4, 27)
    fixed = {date(year, 1, 1), date(year, 5, 5), date(year, 12, 25), date(year, 12, 26)}
    moved = kings_day - _DAY if kings_day.weekday() == _SUNDAY else kings_day
    return frozenset(fixed | {moved} | {easter + days * _DAY for days in _AROUND_EASTER})


def _easter(year: int) -> date:
    """Give Easter Sunday, by the method of Meeus, Jones and Butcher for the Gregorian calendar."""
    century, within = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (within // 4) - moon - within % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
