"""Persons who look alike and are not the same."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.person import Person
from knooppunt.shared.privacy import SEAT, Privacy


class Apart(models.Model):
    """Two persons of whom somebody looked and said that they are two; the one with the lower id first."""

    one = models.ForeignKey(Person, models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, models.CASCADE, related_name="+")

    privacy: ClassVar = Privacy(
        personal={"one": SEAT, "other": SEAT},
        words=_("Somebody looked and said that another person is not you"), readers=_("who keeps the register"),
        began="PersonsKeptApart", ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["one", "other"], name="people_apart_once")]

    def __str__(self) -> str:
        return f"{self.one} ≠ {self.other}"
