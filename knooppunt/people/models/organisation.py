"""Organisations: the partners of the network."""

from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from knooppunt.people.models.area import Area
from knooppunt.people.words import Domain
from knooppunt.shared.privacy import Privacy

HOUSE = "zorg-en-veiligheidshuis"
MUNICIPALITY = "gemeente"
SENSITIVE = frozenset({"religieuze-instelling"})
_SHORT = frozenset(["boa", "ccv", "dji", "ess", "ggd", "ggz", "kmar", "mbo", "nctv", "riec", "ror", "vng"])


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Organisations by kind."""

    def houses(self) -> Self:
        """Keep the care-and-safety houses."""
        return self.filter(kind=HOUSE)


class Organisation(models.Model):
    """A partner: a body with a kind, a domain and a place."""

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=150)
    kind = models.CharField(max_length=50)
    domain = models.CharField(max_length=20, choices=Domain.choices)
    area = models.ForeignKey(Area, models.PROTECT, related_name="organisations")

    objects = OrganisationQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="code name kind domain area")

    class Meta:
        ordering: ClassVar = ["name"]

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
