"""Persons: professionals and key figures, known by their role."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from knooppunt.people.words import Language
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import SEAT, Privacy


class Person(Versioned):
    """Somebody in the network; what they may do follows from their seats.

    ``origin`` says in words where this came from, such as the name of a list and its row; ``confirmed_on`` is the day
    on which the person last said that it is right.
    """

    name = models.CharField(max_length=150)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    origin = models.CharField(max_length=200, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person")

    privacy: ClassVar = Privacy(
        neutral="user origin confirmed_on version", personal={"name": SEAT, "email": SEAT, "phone": SEAT}
    )

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class SpokenLanguage(models.Model):
    """A language that a person can be spoken to in, by its ISO 639 code."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="languages")
    code = models.CharField(max_length=3, choices=Language.choices)

    privacy: ClassVar = Privacy(neutral="", personal={"person": SEAT, "code": SEAT})

    class Meta:
        ordering: ClassVar = ["code"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["code", "person"], name="people_language_once")]

    def __str__(self) -> str:
        return str(self.get_code_display())
