"""Targets: the numbers and the products that a plan promises."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person
from knooppunt.people.models.reader import reader_of
from knooppunt.plan.file.things import BY_HAND, Promise
from knooppunt.plan.models.item import COMMON, SHARED, PlanItem, Shared, codes
from knooppunt.plan.models.result import Goal, Result
from knooppunt.shared.privacy import EDITION, Privacy


class TargetQuerySet(models.QuerySet["Target"]):
    """Targets by who may know of them."""

    def visible_to(self, user: Any) -> Self:
        """Keep the targets of plans that this user may know of."""
        return self.filter(plan__theme__code__in=reader_of(user).themes())

    def on_paper(self) -> Self:
        """Fetch with them what every page of a target names."""
        return self.select_related("plan__theme", "plan__frame", "result__part__parent", "goal__part__parent", "ticker")


class Target(PlanItem, Shared):
    """A number over an indicator, or a deliverable that a named person ticks.

    It hangs on one result or one goal. ``low`` to ``high`` is the promise: in ``each`` area of a kind,
    or as a number or a percentage ``of`` the areas of a kind; without ``low`` nothing is promised.
    """

    result = models.ForeignKey(Result, models.CASCADE, null=True, related_name="targets")
    goal = models.ForeignKey(Goal, models.CASCADE, null=True, related_name="targets")
    indicator = models.CharField(_("what is counted"), max_length=60, blank=True)
    low = models.PositiveIntegerField(_("at least"), null=True, blank=True)
    high = models.PositiveIntegerField(_("at most"), null=True, blank=True)
    is_share = models.BooleanField(default=False)
    each = models.CharField(max_length=20, blank=True)
    of = models.CharField(max_length=20, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    is_deliverable = models.BooleanField(default=False)
    ticked_by = models.CharField(_("function that ticks it"), max_length=150, blank=True)
    ticker = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    area = codes()
    due = models.DateField(_("due on"), null=True, blank=True)

    objects = TargetQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral=f"{COMMON} {SHARED} result goal indicator low high is_share each of unit is_deliverable"
        " ticked_by area due",
        personal={"ticker": EDITION},
        words=_("Target to tick off"), readers=_("everybody with a seat in the theme of the plan"),
    )  # fmt: skip

    class Meta(PlanItem.Meta):
        constraints: ClassVar = [
            *PlanItem.Meta.constraints,
            models.CheckConstraint(
                condition=Q(result__isnull=False, goal__isnull=True) | Q(result__isnull=True, goal__isnull=False),
                name="plan_target_has_one_holder",
            ),
            models.CheckConstraint(
                condition=Q(indicator="", is_deliverable=True) | (~Q(indicator="") & Q(is_deliverable=False)),
                name="plan_target_counts_or_is_ticked",
            ),
        ]

    def get_absolute_url(self) -> str:
        """Give the address of the list it counts."""
        return reverse("plan:target", args=[self.pk])

    @property
    def holder(self) -> Result | Goal:
        """Give the result or the goal it hangs on."""
        holder = self.result or self.goal
        assert holder is not None  # noqa: S101 - a constraint of the table says so
        return holder

    @property
    def is_by_hand(self) -> bool:
        """Tell whether its number is ticked piece by piece."""
        return self.indicator == BY_HAND

    @property
    def is_ticked(self) -> bool:
        """Tell whether evidence is added to it by hand."""
        return self.is_by_hand or self.is_deliverable

    @property
    def promise(self) -> Promise:
        """Give the number that it promises."""
        return Promise(self.low, self.high, self.is_share, self.each, self.of)
