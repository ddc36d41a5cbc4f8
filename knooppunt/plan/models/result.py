"""What a part wants to reach and what will be there at the end of the year."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.plan.models.item import COMMON, SHARED, PlanItem, Shared, codes
from knooppunt.plan.models.part import Part
from knooppunt.shared.privacy import Privacy


class Goal(PlanItem):
    """What the plan wants to reach, in words; ``serves`` names programme goals."""

    part = models.ForeignKey(Part, models.CASCADE, null=True, related_name="goals")
    serves = codes()
    continues = codes()

    privacy: ClassVar = Privacy(neutral=f"{COMMON} part serves continues")

    class Meta(PlanItem.Meta):
        pass


class Result(PlanItem, Shared):
    """An intended result: what is there at the end of the year; ``goals`` names what it works for."""

    part = models.ForeignKey(Part, models.CASCADE, null=True, related_name="results")
    owner = models.CharField(_("who takes care of it"), max_length=200, blank=True)
    partners = codes()
    goals = codes()
    share = models.TextField(_("our share"), blank=True)

    privacy: ClassVar = Privacy(neutral=f"{COMMON} {SHARED} part owner partners goals share")

    class Meta(PlanItem.Meta):
        pass

    def get_absolute_url(self) -> str:
        """Give the place of this result in the tree of its plan."""
        year = reverse("plan:outline", args=[self.plan.year])
        return f"{year}?thema={self.plan.theme.code}#{self.code}"
