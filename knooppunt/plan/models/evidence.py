"""Evidence: what somebody ticked, and how one can see that it is so."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Area
from knooppunt.people.models.reader import reader_of
from knooppunt.plan.models.target import Target
from knooppunt.shared.privacy import EDITION, Privacy


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """Evidence by who may know of it and whether it stands."""

    def visible_to(self, user: Any) -> Self:
        """Keep the evidence of plans that this user may know of."""
        return self.filter(target__plan__theme__code__in=reader_of(user).themes())

    def standing(self) -> Self:
        """Keep what was not taken back."""
        return self.filter(withdrawn_on__isnull=True)

    def done(self) -> Self:
        """Keep what is there and was not taken back: the rows that a number counts."""
        return self.standing().filter(is_planned=False)

    def to_come(self) -> Self:
        """Keep what stands as planned."""
        return self.standing().filter(is_planned=True)

    def public(self) -> Self:
        """Keep what everybody may know."""
        return self.filter(is_public=True)


class Evidence(models.Model):
    """One tick: when, what, where, how many, and who says so; taken back with a reason, never removed.

    What is still to come can be written down too: it counts as planned until somebody says that it is there.
    """

    target = models.ForeignKey(Target, models.PROTECT, related_name="evidence")
    on = models.DateField(_("day"))
    what = models.CharField(_("what is there to see"), max_length=300)
    url = models.URLField(_("link"), blank=True)
    number = models.PositiveIntegerField(_("number"), default=1)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("area"))
    is_planned = models.BooleanField(_("this is still to come"), default=False)
    is_public = models.BooleanField(_("everybody may know this"), default=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    withdrawn_on = models.DateField(null=True)
    withdrawn_why = models.TextField(_("reason"), blank=True)

    objects = EvidenceQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="target on what url number area is_planned is_public withdrawn_on withdrawn_why",
        personal={"by": EDITION},
        words=_("Ticked evidence"), readers=_("everybody with a seat in the theme of the plan"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["on", "pk"]

    def __str__(self) -> str:
        return self.what
