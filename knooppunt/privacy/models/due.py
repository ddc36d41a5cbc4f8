"""What has to be erased because its term has ended, and the readings of the clock that say so."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts.models import User
from knooppunt.shared.clock import today
from knooppunt.shared.privacy import Privacy


class ClockReading(models.Model):
    """The day as a round read it, with what tells a clock that jumped from time that passed.

    ``uptime`` counts the seconds since the machine was started, by a counter that nobody can set; ``boot`` tells one
    start from the next.
    """

    at = models.DateTimeField()
    day = models.DateField()
    uptime = models.FloatField()
    boot = models.CharField(max_length=40, blank=True)
    is_trusted = models.BooleanField(default=False)

    privacy: ClassVar = Privacy(neutral="at day uptime boot is_trusted")

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.day} {self.is_trusted}"


class DueQuerySet(models.QuerySet["Due"]):
    """What is due by its state."""

    def standing(self) -> "DueQuerySet":
        """Keep what is not erased yet."""
        return self.filter(erased_on__isnull=True)

    def waiting(self) -> "DueQuerySet":
        """Keep what somebody must still decide about, holds that are over included."""
        free = Q(held_until__isnull=True) | Q(held_until__lt=today())
        return self.standing().filter(free, approved_on__isnull=True, is_automatic=False)

    def held(self) -> "DueQuerySet":
        """Keep what is not erased yet for a reason."""
        return self.standing().filter(held_until__gte=today())

    def to_erase(self) -> "DueQuerySet":
        """Keep what may be erased: approved or automatic, and not held."""
        decided = Q(approved_on__isnull=False) | Q(is_automatic=True)
        return self.standing().filter(decided).exclude(held_until__gte=today())


class Due(models.Model):
    """One record whose term has ended: the code of its kind and its id there."""

    kind = models.CharField(max_length=60)
    subject = models.BigIntegerField()
    ended_on = models.DateField()
    is_automatic = models.BooleanField(default=False)
    listed = models.ForeignKey(ClockReading, models.PROTECT, related_name="+")
    approved_on = models.DateField(null=True)
    held_until = models.DateField(_("until when"), null=True)
    held_why = models.CharField(_("why"), max_length=300, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    erased_on = models.DateField(null=True)

    objects = DueQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="kind subject ended_on is_automatic listed approved_on held_until held_why erased_on",
        personal={"decided_by": _("as long as the product: who decided about erasing")},
        words=_("Decision about erasing"), readers=_("the privacy officer"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["ended_on", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "subject"], condition=Q(erased_on__isnull=True), name="privacy_due_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @property
    def days_late(self) -> int:
        """Count the days since the term ended."""
        return (today() - self.ended_on).days

    @property
    def is_held(self) -> bool:
        """Tell whether erasing waits for a reason."""
        return self.held_until is not None and self.held_until >= today()
