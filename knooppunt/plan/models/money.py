"""The money of a plan: where it comes from and what it is for. An amount may be unknown."""

from typing import ClassVar

from django.db import models

from knooppunt.plan.models.item import COMMON, PlanItem, codes
from knooppunt.plan.models.part import Part
from knooppunt.plan.models.plan import Plan
from knooppunt.plan.models.result import Result
from knooppunt.shared.privacy import Privacy


class Source(PlanItem):
    """Where money comes from; ``text`` holds its terms, ``conditions`` what it waits for."""

    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    conditions = codes()

    privacy: ClassVar = Privacy(neutral=f"{COMMON} amount start end conditions")

    class Meta(PlanItem.Meta):
        pass


class BudgetLine(models.Model):
    """Money for a part or a result."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="budget")
    part = models.ForeignKey(Part, models.CASCADE, null=True, related_name="budget")
    result = models.ForeignKey(Result, models.CASCADE, null=True, related_name="budget")
    title = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=40, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    rows = codes()
    position = models.PositiveIntegerField()

    privacy: ClassVar = Privacy(neutral="plan part result title source amount rows position")

    class Meta:
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return self.title
