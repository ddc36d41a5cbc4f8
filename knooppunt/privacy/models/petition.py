"""What somebody asks about their own data, and what became of it."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts.models import User
from knooppunt.people.models import Person
from knooppunt.privacy.words import TWO_YEARS, Wish
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.privacy import Privacy


class PetitionQuerySet(models.QuerySet["Petition"]):
    """Petitions by their state."""

    def waiting(self) -> "PetitionQuerySet":
        """Keep what has no answer yet."""
        return self.filter(answered_on__isnull=True)


class Petition(models.Model):
    """A wish of one person about their own data; the law gives a month to answer."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="petitions")
    wish = models.CharField(_("wish"), max_length=20, choices=Wish.choices)
    words = models.TextField(_("what was asked"))
    new_email = models.EmailField(_("new e-mail address"), blank=True)
    asked_on = models.DateField(_("asked on"))
    answer = models.TextField(_("answer"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="answered_petitions")

    objects = PetitionQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="wish asked_on answered_on",
        personal={
            "person": TWO_YEARS, "words": TWO_YEARS, "new_email": TWO_YEARS, "answer": TWO_YEARS,
            "answered_by": TWO_YEARS,
        },
        words=_("Request about own data"),
        readers=_("the person themself, the privacy officer and, for a correction, the administrator"),
        began="PetitionMade", ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.get_wish_display())

    def get_absolute_url(self) -> str:
        """Give the address where it is answered."""
        return reverse("privacy:petition", args=[self.pk])

    @property
    def due(self) -> date:
        """Give the last day to answer: a month after it was asked."""
        return months_before(self.asked_on, -1)

    @property
    def is_late(self) -> bool:
        """Tell whether the month is over without an answer."""
        return self.answered_on is None and self.due < today()
