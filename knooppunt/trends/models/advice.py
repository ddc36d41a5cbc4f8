"""Advice: what partners can do about what was interpreted."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Group, Organisation, Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.trends.models.interpretation import Interpretation
from knooppunt.trends.models.weighed import Weighed


class Advice(Versioned, Weighed, Withdrawable):
    """What the addressed organisations and groups can do, with an action perspective from the catalogue.

    ``reminded_on`` is the day on which those who had not replied were last asked to.
    """

    interpretation = models.ForeignKey(Interpretation, models.PROTECT, related_name="advices")
    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("what do you advise?"))
    organisations = models.ManyToManyField(Organisation, verbose_name=_("organisations"), related_name="advices")
    groups = models.ManyToManyField(Group, verbose_name=_("groups"), related_name="advices")
    perspective = models.ForeignKey(
        ActionPerspective, models.PROTECT, verbose_name=_("action perspective"), related_name="advices"
    )
    author = models.ForeignKey(Person, models.PROTECT, related_name="advices")
    advised_on = models.DateField(editable=False)
    reminded_on = models.DateField(null=True, editable=False)

    objects = WithdrawableQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="interpretation title text organisations groups perspective advised_on reminded_on "
        "proportionality subsidiarity",
        personal={"author": EDITION},
        words=_("Written advice"), began="AdviceIssued",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(
                fields=["audience", "-id"],
                condition=models.Q(withdrawn_on__isnull=True),
                name="trends_advice_newest",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def addressee_count(self) -> int:
        """Count whom it addresses, of the addressees that were fetched along."""
        return len(self.groups.all()) + len(self.organisations.all())

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("trends:advice", args=[self.pk])
