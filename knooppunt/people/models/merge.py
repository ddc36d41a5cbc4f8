"""Doubles: two rows of one person or organisation that were made one, with what it takes to undo that."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.organisation import Organisation
from knooppunt.people.models.person import Person
from knooppunt.shared.privacy import SEAT, Privacy


class Merge(models.Model):
    """Which row was kept, which one was its double, and every row that moved.

    ``moves`` lists in order what was done, as ids and, for a row that was folded into its twin, that row;
    ``swapped`` names the fields that were taken from the double, blank-separated: the double holds what was there.
    """

    moves = models.JSONField(default=list)
    swapped = models.CharField(max_length=100, blank=True)
    merged_on = models.DateField()
    undone_on = models.DateField(null=True)

    kept: Any
    double: Any

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.double} → {self.kept}"


_NEUTRAL = "swapped merged_on undone_on"


class PersonMerge(Merge):
    """A person who stood in the register twice."""

    kept = models.ForeignKey(Person, models.CASCADE, related_name="+")
    double = models.ForeignKey(Person, models.CASCADE, related_name="+")

    privacy: ClassVar = Privacy(
        neutral=_NEUTRAL, personal={"kept": SEAT, "double": SEAT, "moves": SEAT},
        words=_("Double that was merged"), readers=_("who keeps the register"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]


class OrganisationMerge(Merge):
    """An organisation that stood in the register twice."""

    kept = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    double = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    privacy: ClassVar = Privacy(
        neutral=f"kept double {_NEUTRAL}", personal={"moves": SEAT},
        words=_("Merged organisation"), readers=_("who keeps the register"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
