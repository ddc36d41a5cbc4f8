"""Whole months, in which overviews count and by which lists are narrowed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knooppunt.shared.clock import is_sensible, months_before

_WRITTEN = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Months:
    """Some months in a row, each by its first day."""

    first: date
    last: date

    def __iter__(self) -> Iterator[date]:
        month = self.first
        while month <= self.last:
            yield month
            month = month_after(month)

    @property
    def end(self) -> date:
        """Give the last day."""
        return month_after(self.last) - timedelta(days=1)


def up_to(last: date, number: int) -> Months:
    """Give so many months, of which this is the last."""
    return Months(months_before(last, number - 1), last)


def month_after(month: date) -> date:
    """Give the next month."""
    return months_before(month, -1)


def month_of(day: date) -> date:
    """Give the month of a day."""
    return day.replace(day=1)


def written(month: date) -> str:
    """Write a month as it stands in an address: 2023-09."""
    return f"{month:%Y-%m}"


def read(text: str) -> date | None:
    """Read a month from an address; whatever is no month is nothing."""
    found = _WRITTEN.fullmatch(text)
    month = date(int(found[1]), int(found[2]), 1) if found and int(found[1]) else None
    return month if month and is_sensible(month) else None
