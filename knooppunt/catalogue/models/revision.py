"""What was done to an item, from the day it came in."""

from typing import ClassVar, Self

from django.db import models

from knooppunt.catalogue.models.about import AboutItem, AboutQuerySet
from knooppunt.catalogue.words import Deed
from knooppunt.people.models import Organisation
from knooppunt.shared.privacy import Privacy


class RevisionQuerySet(AboutQuerySet):
    """What was done, by the deed."""

    def added(self) -> Self:
        """Keep how each item came in: one row for every item, over all kinds in one order."""
        return self.filter(deed=Deed.ADDED)

    def checked(self) -> Self:
        """Keep the yearly checks."""
        return self.filter(deed=Deed.CHECKED)


class Revision(AboutItem):
    """A deed on an item with the reason, by an organisation; the person stands in the log of deeds only."""

    deed = models.CharField(max_length=20, choices=Deed.choices)
    why = models.TextField(blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="revisions")
    on = models.DateField()

    objects = RevisionQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="perspective card guide deed why organisation on")

    class Meta(AboutItem.Meta):
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(fields=["-id"], condition=models.Q(deed=Deed.ADDED), name="catalogue_newest"),
            models.Index(fields=["deed", "on"], name="catalogue_deed_day"),
        ]

    def __str__(self) -> str:
        return f"{self.get_deed_display()}: {self.item}"
