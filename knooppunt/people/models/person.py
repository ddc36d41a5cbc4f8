"""Persons: professionals and key figures, known by their role."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from knooppunt.shared.privacy import SEAT, Privacy


class Person(models.Model):
    """Somebody in the network; what they may do follows from their seats."""

    name = models.CharField(max_length=150)
    email = models.EmailField(blank=True)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person")

    privacy: ClassVar = Privacy(neutral="user", personal={"name": SEAT, "email": SEAT})

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name
