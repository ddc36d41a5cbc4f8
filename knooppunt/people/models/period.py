"""Rows that hold for a period, both days included; an open end holds until further notice."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.shared.clock import today


class PeriodQuerySet(models.QuerySet[Any]):
    """Rows by the day on which they hold."""

    def on(self, day: date) -> Self:
        """Keep what holds on this day."""
        begun = Q(start__isnull=True) | Q(start__lte=day)
        return self.filter(begun, Q(end__isnull=True) | Q(end__gte=day))

    def current(self) -> Self:
        """Keep what holds today."""
        return self.on(today())

    def not_ended(self) -> Self:
        """Keep what holds today or is still to come."""
        return self.filter(Q(end__isnull=True) | Q(end__gte=today()))


class Periodic(models.Model):
    """Something that begins and may end; ``same_when`` names what makes two overlapping rows say the same."""

    start = models.DateField(_("first day"), null=True, blank=True)
    end = models.DateField(_("last day"), null=True, blank=True)

    same_when: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def overlaps(self, other: "Periodic") -> bool:
        """Tell whether there is a day on which both hold."""
        begins = max(self.start or date.min, other.start or date.min)
        return begins <= min(self.end or date.max, other.end or date.max)

    def holds_on(self, day: date) -> bool:
        """Tell whether it holds on this day."""
        return (self.start is None or self.start <= day) and (self.end is None or self.end >= day)
