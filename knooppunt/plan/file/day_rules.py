"""What must hold for the days in a plan file: they exist, they are in order, they lie inside the frame."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from knooppunt.plan.file.lines import Path
from knooppunt.plan.file.spots import Document, Spot
from knooppunt.plan.file.values import end_of, start_of
from knooppunt.shared.clock import FIRST, LAST, is_sensible

Said = Iterator[tuple[Path, str]]


def _days_exist(document: Document) -> Said:
    for path, value, read in _days(document):
        if _day(value, read) is None:
            words = _("«%(given)s» is not a day. Write it as 2023-10-31, or as a year.")
            yield path, words % {"given": value}


def _days_are_sensible(document: Document) -> Said:
    for path, value, read in _days(document):
        day = _day(value, read)
        if day and not is_sensible(day):
            words = _("«%(given)s» is no day for a plan: the year lies before %(first)s or after %(last)s.")
            yield path, words % {"given": value, "first": FIRST.year, "last": LAST.year}


def _periods_run_forward(document: Document) -> Said:
    for spot in _all(document):
        start, end = _bounds(spot)
        if start and end and start > end:
            yield (*spot.path, "period", "until"), _("This period ends before it begins.")


def _extension_is_later(document: Document) -> Said:
    extended = _day(document.frame.data.get("extended_until"), end_of)
    end = _bounds(document.frame)[1]
    if extended and end and extended <= end:
        yield (
            (*document.frame.path, "extended_until"),
            _("The frame is not longer by this: it ended on that day or later."),
        )


def _year_is_inside_frame(document: Document) -> Said:
    start, end = _frame(document)
    year = document.plan.data.get("year")
    if isinstance(year, int) and not start.year <= year <= end.year:
        words = _("The year %(year)s lies outside the frame (%(start)s to %(end)s).")
        yield (*document.plan.path, "year"), words % {"year": year, "start": start, "end": end}


def _days_are_inside_frame(document: Document) -> Said:
    start, end = _frame(document)
    for spot in [document.plan, *document.things("part", "result", "target")]:
        for path, value, read in _own_days(spot):
            day = _day(value, read)
            if day and not start <= day <= end:
                words = _("%(day)s lies outside the frame (%(start)s to %(end)s).")
                yield path, words % {"day": day, "start": start, "end": end}


def _all(document: Document) -> list[Spot]:
    return [document.frame, document.plan, *document.things()]


Written = tuple[Path, Any, Callable[[Any], date]]


def _days(document: Document) -> Iterator[Written]:
    for spot in _all(document):
        yield from _own_days(spot)


def _own_days(spot: Spot) -> Iterator[Written]:
    period = spot.data.get("period")
    for name, read in (("from", start_of), ("until", end_of)):
        if isinstance(period, dict) and name in period:
            yield (*spot.path, "period", name), period[name], read
    for name in ("due", "expected", "extended_until"):
        if name in spot.data:
            yield (*spot.path, name), spot.data[name], end_of


def _bounds(spot: Spot) -> tuple[date | None, date | None]:
    period = spot.data.get("period")
    if not isinstance(period, dict):
        return None, None
    return _day(period.get("from"), start_of), _day(period.get("until"), end_of)


def _frame(document: Document) -> tuple[date, date]:
    start, end = _bounds(document.frame)
    extended = _day(document.frame.data.get("extended_until"), end_of)
    return start or date.min, extended or end or date.max


def _day(value: Any, read: Callable[[Any], date]) -> date | None:
    try:
        return read(value)
    except (ValueError, OverflowError):
        return None


day_rules: list[Callable[[Document], Said]] = [
    _days_exist,
    _days_are_sensible,
    _periods_run_forward,
    _extension_is_later,
    _year_is_inside_frame,
    _days_are_inside_frame,
]
