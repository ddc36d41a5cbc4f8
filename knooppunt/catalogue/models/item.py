"""What every item of the catalogue has: an owner, readers, topics, evidence, and a yearly check."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from knooppunt.catalogue.models.vocabulary import Intervention, TargetGroup
from knooppunt.catalogue.words import WORDINGS, Evidence, Wording
from knooppunt.people.models import Organisation, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.people.words import Level
from knooppunt.shared.clock import months_before, today
from knooppunt.shared.editing import Versioned
from knooppunt.topics.models import Topic

SHARED = "title organisation function topics target_groups intervention evidence source source_link checked_on check_by"
_A_YEAR = 12


def in_a_year(day: date | None = None) -> date:
    """Give the day a year after this one, or after today."""
    return months_before(day or today(), -_A_YEAR)


class ItemQuerySet(WithdrawableQuerySet):
    """Items by what they are about and by who looks after them."""

    def about(self, topic: int) -> Self:
        """Keep those for this topic."""
        return self.filter(topics=topic)

    def owned_by(self, organisations: Iterable[int]) -> Self:
        """Keep those that one of these organisations looks after."""
        return self.filter(organisation__in=organisations)

    def to_check(self) -> Self:
        """Keep those whose day to be checked has come."""
        return self.filter(check_by__lte=today())


class Item(Versioned, Withdrawable):
    """One thing in the catalogue; ``function`` says who at the owner looks after it, never by name."""

    title = models.CharField(_("title"), max_length=150)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name=_("owner"), related_name="%(class)ss"
    )  # fmt: skip
    function = models.CharField(_("who at the owner looks after this"), max_length=100, blank=True)
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), related_name="%(class)ss")
    target_groups = models.ManyToManyField(TargetGroup, verbose_name=_("target groups"), related_name="%(class)ss")
    intervention = models.ForeignKey(
        Intervention, models.PROTECT, verbose_name=_("kind of intervention"), null=True, related_name="%(class)ss"
    )
    evidence = models.PositiveSmallIntegerField(_("evidence"), choices=Evidence.choices, default=Evidence.NONE)
    source = models.CharField(_("source"), max_length=300, blank=True)
    source_link = models.URLField(_("address of the source"), max_length=500, blank=True)
    checked_on = models.DateField(_("last checked on"), default=today)
    check_by = models.DateField(default=in_a_year, editable=False, db_index=True)

    objects = ItemQuerySet.as_manager()
    slot: ClassVar[str]

    class Meta:
        abstract = True
        ordering: ClassVar = ["title"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(evidence=Evidence.NONE) | ~Q(source="") | ~Q(source_link=""),
                name="%(app_label)s_%(class)s_source",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse(f"catalogue:{self.slot}", args=[self.pk])

    @property
    def wording(self) -> Wording:
        """Give what this kind of item is called."""
        return WORDINGS[self.slot]

    @property
    def is_limited(self) -> bool:
        """Tell whether its readers are fewer than a theme."""
        return self.level.strictness > Level.GREEN.strictness

    @property
    def is_stale(self) -> bool:
        """Tell whether its yearly check is overdue."""
        return self.check_by < today()

    @property
    def unchecked(self) -> str:
        """Say for how long nobody checked it."""
        day = today()
        months = (day.year - self.checked_on.year) * 12 + day.month - self.checked_on.month
        months -= day.day < self.checked_on.day
        return ngettext("Not checked for %d month", "Not checked for %d months", months) % months
