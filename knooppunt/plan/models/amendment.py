"""Amendments: every change of an adopted plan beside what stood there first."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.plan.models.plan import Plan
from knooppunt.shared.privacy import EDITION, Privacy


class Act(models.TextChoices):
    """What was done to a thing in the plan."""

    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    DROPPED = "dropped", _("dropped")


class Amendment(models.Model):
    """One change of one thing, with its reason; ``changes`` gives of each field what stood there and what stands."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="amendments")
    act = models.CharField(max_length=10, choices=Act.choices)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    changes: models.JSONField[dict[str, list[Any]], dict[str, list[Any]]] = models.JSONField(default=dict)
    reason = models.TextField(_("reason"))
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    privacy: ClassVar = Privacy(
        neutral="plan act kind code title changes reason on", personal={"by": EDITION},
        words=_("Change of the plan"), readers=_("everybody with a seat in the theme of the plan"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_act_display()}"
