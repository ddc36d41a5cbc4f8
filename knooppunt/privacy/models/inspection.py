"""The privacy officer looks at what is held of a person, with a reason."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.privacy.words import TWO_YEARS
from knooppunt.shared.clock import today
from knooppunt.shared.privacy import Privacy

OPEN_FOR = timedelta(hours=1)


class Inspection(models.Model):
    """One look, by whom and why; it stays open for an hour of real time."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="inspections")
    by = models.ForeignKey(User, models.PROTECT, related_name="inspections")
    reason = models.CharField(_("reason"), max_length=300)
    opened_at = models.DateTimeField(_("looked at"), default=timezone.now)
    opened_on = models.DateField(_("looked on"), default=today)

    privacy: ClassVar = Privacy(
        neutral="opened_at opened_on", personal={"person": TWO_YEARS, "by": TWO_YEARS, "reason": TWO_YEARS},
        words=_("Look at the data by the privacy officer"),
        readers=_("the person themself and the privacy officer"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return self.reason

    def get_absolute_url(self) -> str:
        """Give the address of what is seen."""
        return reverse("privacy:inspection", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Tell whether the look is still open."""
        return self.opened_at > timezone.now() - OPEN_FOR
