"""Organisations: the partners of the network."""

from typing import ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.area import Area
from knooppunt.people.models.double import Mergeable
from knooppunt.people.models.period import Periodic, PeriodQuerySet
from knooppunt.people.words import Domain
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import Privacy

HOUSE = "zorg-en-veiligheidshuis"
MUNICIPALITY = "gemeente"
SENSITIVE = frozenset({"religieuze-instelling"})
_SHORT = frozenset(["boa", "ccv", "dji", "ess", "ggd", "ggz", "kmar", "mbo", "nctv", "riec", "ror", "vng"])


class OrganisationQuerySet(PeriodQuerySet):
    """Organisations by kind."""

    def houses(self) -> Self:
        """Keep the care-and-safety houses."""
        return self.filter(kind=HOUSE)


class _Organisations(models.Manager["Organisation"]):
    """Leaves out the doubles: an organisation stands in a list once."""

    def get_queryset(self) -> models.QuerySet["Organisation"]:
        return super().get_queryset().filter(merged_into__isnull=True)


class Organisation(Versioned, Mergeable, Periodic):
    """A partner: a body with a kind, a domain and a place; one that is no more has an end."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=150)
    kind = models.CharField(_("kind"), max_length=50)
    domain = models.CharField(_("domain"), max_length=20, choices=Domain.choices)
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("area"), related_name="organisations")

    objects = _Organisations.from_queryset(OrganisationQuerySet)()
    with_doubles = OrganisationQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="code name kind domain area start end version merged_into")

    class Meta:
        ordering: ClassVar = ["name"]
        indexes: ClassVar = [models.Index(fields=["kind"], name="people_organisation_of_kind")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of this organisation's page."""
        return reverse("people:organisation", args=[self.code])

    @property
    def kind_name(self) -> str:
        """Give its kind as words: the codes of the partner kinds are Dutch words with hyphens."""
        words = self.kind.split("-")
        return " ".join(word.upper() if word in _SHORT else word for word in words)

    @property
    def is_sensitive(self) -> bool:
        """Tell whether a seat here says something of what a person believes."""
        return self.kind in SENSITIVE
