"""Themes of the multi-year plan, and the phenomena that a trend can be about."""

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from knooppunt.shared.privacy import Privacy


class Lens(models.TextChoices):
    """Between whom the tension runs."""

    HORIZONTAL = "horizontal", _("between groups")
    VERTICAL = "vertical", _("towards government")
    BOTH = "both", _("between groups and towards government")
    NEITHER = "neither", _("no tension between groups or towards government")


class Family(models.TextChoices):
    """The families in which topics are shown."""

    POLARISATION = "polarisatie", _("polarisation")
    EXTREMISM = "terrorisme-extremisme", _("terrorism and extremism")
    ONLINE = "online", _("online")
    AUDIENCE = "doelgroep", _("target groups")
    RESILIENCE = "weerbaarheid", _("resilience")


class Theme(models.Model):
    """A theme on which a region works for years, such as CTER."""

    code = models.SlugField(max_length=20, unique=True)
    name = models.CharField(max_length=150)

    privacy: ClassVar = Privacy(neutral="code name")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Topic(models.Model):
    """A phenomenon, never a person or a group by origin."""

    code = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    family = models.CharField(max_length=30, choices=Family.choices)
    caution = models.CharField(max_length=150, blank=True)

    privacy: ClassVar = Privacy(neutral="code name name_en family caution")

    class Meta:
        ordering: ClassVar = ["family", "name"]

    def __str__(self) -> str:
        return self.name_en if get_language() == "en" else self.name
