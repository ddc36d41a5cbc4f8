"""Areas: police unit, safety regions and municipalities, each for as long as it existed."""

from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from knooppunt.people.models.period import Periodic, PeriodQuerySet
from knooppunt.people.words import AreaKind
from knooppunt.shared.privacy import Privacy


class AreaQuerySet(PeriodQuerySet):
    """Areas by kind and by the area they lie in."""

    def municipalities(self) -> Self:
        """Keep the municipalities."""
        return self.filter(kind=AreaKind.MUNICIPALITY)

    def safety_regions(self) -> Self:
        """Keep the safety regions, which are the regions of the care-and-safety houses too."""
        return self.filter(kind=AreaKind.SAFETY_REGION)

    def within(self, area: "Area") -> Self:
        """Keep this area and what lies in it, at most two steps down."""
        inside = models.Q(pk=area.pk) | models.Q(parent=area) | models.Q(parent__parent=area)
        return self.filter(inside)


class Area(Periodic):
    """A place with a boundary; a merged municipality ends and names its successor."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=AreaKind.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="predecessors")

    objects = AreaQuerySet.as_manager()

    privacy: ClassVar = Privacy(neutral="code name kind parent successor start end")

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of this area's page."""
        return reverse("people:area", args=[self.code])

    @property
    def region(self) -> "Area":
        """Give the safety region it lies in, or the area itself when it is larger than that."""
        is_municipality = self.kind == AreaKind.MUNICIPALITY and self.parent is not None
        return self.parent if is_municipality and self.parent else self
