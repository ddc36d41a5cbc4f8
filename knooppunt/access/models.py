"""Asking to take a lost second factor away."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from knooppunt.accounts.models import User
from knooppunt.shared.privacy import ACCOUNT, Privacy

FRESH = timedelta(days=7)


class Loss(models.TextChoices):
    """Why somebody cannot show a second factor; a choice, so that nothing personal is written."""

    LOST = "lost", _("the phone or key was lost or stolen")
    REPLACED = "replaced", _("there is a new phone, and the old one is gone")
    BROKEN = "broken", _("the phone or key is broken")
    WIPED = "wiped", _("the app or the passkey was removed by mistake")


class Outcome(models.TextChoices):
    """What became of a request."""

    OPEN = "open", pgettext_lazy("request", "waits for a second person")
    DONE = "done", pgettext_lazy("request", "done")
    REFUSED = "refused", pgettext_lazy("request", "refused")


class FactorReset(models.Model):
    """A request of one person, to be settled by another, to take the second factors of an account away."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    why = models.CharField(max_length=10, choices=Loss.choices)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    settled_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    privacy: ClassVar = Privacy(
        neutral="outcome asked_at settled_at",
        personal={"user": ACCOUNT, "why": ACCOUNT, "asked_by": ACCOUNT, "settled_by": ACCOUNT},
        words=_("Lost second step"),
        readers=_("the administrator and the privacy officer"),
        ends_with_person=True,
    )

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user"], condition=models.Q(outcome="open"), name="access_reset_open_once")
        ]

    def __str__(self) -> str:
        return str(self.get_outcome_display())

    @property
    def is_open(self) -> bool:
        """Tell whether somebody can still settle it."""
        return self.outcome == Outcome.OPEN and timezone.now() - self.asked_at < FRESH
