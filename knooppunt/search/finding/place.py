"""The place of a document in the index: the newest highest."""

from datetime import date

BITS = 32
NUMBER = (1 << BITS) - 1
# Days are counted as SQLite's julianday() does, which begins long before the first day of Python.
_BEFORE_PYTHON = 1_721_424


def first_of(day: date) -> int:
    """Give the lowest place on this day."""
    return (day.toordinal() + _BEFORE_PYTHON) << BITS


def year_of(place: int) -> int:
    """Give the year in which this place lies."""
    return date.fromordinal((place >> BITS) - _BEFORE_PYTHON).year
