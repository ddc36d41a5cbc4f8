"""Audiences: who may read a thing. Every item points at one."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import keys
from knooppunt.people.models.area import Area
from knooppunt.people.models.group import Group
from knooppunt.people.models.organisation import Organisation
from knooppunt.people.models.person import Person
from knooppunt.people.words import Level
from knooppunt.shared.privacy import EDITION, Privacy


def marked(theme: str) -> str:
    """Write a theme code as it stands in ``Audience.themes``."""
    return f"+{theme}+"


class AudienceQuerySet(models.QuerySet["Audience"]):
    """Audiences by who belongs to them."""

    def known_to_network(self, theme: str) -> "AudienceQuerySet":
        """Keep those that every seat of this theme belongs to: up to GREEN."""
        return self.filter(keys__word__in=[keys.SEAT, keys.theme(theme)])


class Audience(models.Model):
    """A level and its circle: the same circle is one row, whatever points at it.

    ``themes`` holds the codes between plus signs (``+CTER+ZV+``), ``region`` is the safety region whose
    specialist reads along, and ``key`` spells the whole circle out so that it exists once. An audience is
    never changed: who belongs to it stands in its ``keys``, written when it is made.
    """

    level = models.CharField(max_length=20, choices=Level.choices)
    themes = models.CharField(max_length=100, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="own_audiences")
    region = models.ForeignKey(Area, models.PROTECT, null=True, related_name="audiences")
    groups = models.ManyToManyField(Group, related_name="audiences")
    houses = models.ManyToManyField(Organisation, related_name="audiences")
    persons = models.ManyToManyField(Person, related_name="audiences")
    key = models.CharField(max_length=64, unique=True)

    objects = AudienceQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="level themes organisation region groups houses key", personal={"persons": EDITION},
        words=_("Circle of named readers"), readers=_("who is in the circle"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.level

    @property
    def strictness(self) -> int:
        """Rank from 0 (CLEAR) to 4 (RED)."""
        return Level(self.level).strictness


class AudienceKey(models.Model):
    """A word that opens an audience to everybody who carries it, such as ``theme:CTER`` or ``organisation:7``."""

    audience = models.ForeignKey(Audience, models.CASCADE, related_name="keys", db_index=False)
    word = models.CharField(max_length=60)

    privacy: ClassVar = Privacy(neutral="audience word")

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["word", "audience"], name="people_key_once")]

    def __str__(self) -> str:
        return self.word
