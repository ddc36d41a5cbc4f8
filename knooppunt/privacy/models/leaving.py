"""Somebody leaves: after a time in which they may come back on it, their name and contact details are erased."""

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person
from knooppunt.privacy.words import COOLING_OFF
from knooppunt.shared.privacy import Privacy


class LeavingQuerySet(models.QuerySet["Leaving"]):
    """Leavings by their state."""

    def standing(self) -> "LeavingQuerySet":
        """Keep what was neither taken back nor done."""
        return self.filter(taken_back_on__isnull=True, erased_on__isnull=True)


class Leaving(models.Model):
    """One person's wish to leave; the row stays when it is done, and then says nothing of who it was."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="leavings")
    asked_on = models.DateField(_("asked on"))
    taken_back_on = models.DateField(_("taken back on"), null=True)
    erased_on = models.DateField(_("erased on"), null=True)

    objects = LeavingQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="asked_on taken_back_on erased_on",
        personal={"person": _("as long as the product: after the erasing it names nobody")},
        words=_("Wish to leave"), readers=_("the person themself and the privacy officer"),
        began="LeavingAsked",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(taken_back_on__isnull=True, erased_on__isnull=True),
                name="privacy_leaving_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.asked_on}"

    @property
    def until(self) -> date:
        """Give the last day on which it can be taken back."""
        return self.asked_on + timedelta(days=COOLING_OFF)
