"""The parts of a plan: subprojects, as many levels as the plan wants."""

from typing import ClassVar

from django.db import models

from knooppunt.plan.models.item import COMMON, SHARED, PlanItem, Shared, codes
from knooppunt.shared.privacy import Privacy


class Part(PlanItem, Shared):
    """A subproject, or a piece of one."""

    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="parts")
    owner = models.CharField(max_length=200, blank=True)
    partners = codes()
    serves = codes()
    share = models.TextField(blank=True)
    texts = models.JSONField(default=list)

    privacy: ClassVar = Privacy(neutral=f"{COMMON} {SHARED} parent owner partners serves share texts")

    class Meta(PlanItem.Meta):
        pass
