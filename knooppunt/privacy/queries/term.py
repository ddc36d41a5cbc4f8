"""When the term of a person ends: two years after their last seat."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Max, Q
from django.db.models.functions import Coalesce

from knooppunt.people.models import Person, Seat
from knooppunt.shared.clock import months_before

TERM = 24  # months


def ended(day: date) -> Iterable[tuple[int, date]]:
    """Give who has no seat any more since two years before this day, each with the day on which the term ended."""
    last = _last_days().filter(last__lte=months_before(day, TERM))
    return [(pk, after(last_day)) for pk, last_day in last.values_list("pk", "last").order_by("last", "pk")]


def _last_days() -> Any:
    """Give the persons without a seat that goes on, each with the last day of their last seat."""
    holding = Seat.objects.filter(end__isnull=True).values("person")
    gone = Person.with_doubles.filter(left_on__isnull=True).exclude(pk__in=holding)
    return gone.annotate(last=Coalesce(Max("seats__end"), "added_on"))


def ends_on(pks: set[int]) -> date | None:
    """Give the day on which the term of a person ends, if all their seats have a last day."""
    if Seat.objects.filter(Q(end__isnull=True), person__in=pks).exists():
        return None
    last = _last_days().filter(pk__in=pks).values_list("last", flat=True)
    return after(max(last)) if last else None


def after(last_day: date) -> date:
    """Give the same day two years later; a leap day becomes the last of February."""
    return months_before(last_day, -TERM)
