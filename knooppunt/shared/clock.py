"""The product's clock: the demo year fixes its day, everywhere else it is the real one."""

import calendar
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

FIRST, LAST = date(1990, 1, 1), date(2100, 12, 31)
_moved: ContextVar[date | None] = ContextVar("moved", default=None)


@contextmanager
def moved_to(day: date) -> Iterator[None]:
    """Let the product believe, inside this block, that it is another day; for the demo year and tests."""
    token = _moved.set(day)
    try:
        yield
    finally:
        _moved.reset(token)


def is_fixed() -> bool:
    """Tell whether the product's day stands still, as in the demo."""
    return settings.PRODUCT_DAY is not None


def today() -> date:
    """Give the day on which the product's business takes place."""
    return _moved.get() or settings.PRODUCT_DAY or timezone.localdate()


def is_sensible(day: date) -> bool:
    """Tell whether a day lies in a year that plans and gatherings can be about."""
    return FIRST <= day <= LAST


def now() -> datetime:
    """Give the product's day with the real time of day."""
    moment = timezone.localtime()
    return moment.replace(year=today().year, month=today().month, day=today().day)


def months_before(day: date, months: int) -> date:
    """Give the same day so many months earlier, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
