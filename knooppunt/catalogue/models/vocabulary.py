"""The words that the product ships: kinds of intervention, and target groups."""

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language

from knooppunt.catalogue.words import Stage
from knooppunt.shared.privacy import Privacy


class Intervention(models.Model):
    """A kind of intervention, such as a dialogue in the neighbourhood."""

    code = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    stage = models.CharField(max_length=30, choices=Stage.choices)

    privacy: ClassVar = Privacy(neutral="code name name_en stage")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name_en if get_language() == "en" else self.name


class TargetGroup(models.Model):
    """Whom something is meant for: by age or role, never by origin or belief."""

    code = models.SlugField(max_length=50, unique=True)
    name = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)

    privacy: ClassVar = Privacy(neutral="code name name_en")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name_en if get_language() == "en" else self.name
