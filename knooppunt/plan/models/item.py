"""What the things of a plan have in common: a code, a title, a place in the order, a version."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.shared.editing import Versioned

COMMON = "plan code title text rows position version"


def codes() -> Any:
    """Make a field for a short list of codes, which are unique in their plan and checked when they come in."""
    return models.JSONField(default=list, blank=True)


class PlanItem(Versioned):
    """A thing in a plan, found by its code."""

    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="%(class)ss")
    code = models.CharField(max_length=40)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("explanation"), blank=True)
    rows = codes()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["plan", "code"], name="plan_%(class)s_code")]

    def __str__(self) -> str:
        return self.title


class Shared(models.Model):
    """What can be done together with other themes, wait for something, and have a period of its own."""

    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    with_themes = codes()
    lead = models.CharField(max_length=20, blank=True)
    conditions = codes()
    continues = codes()

    class Meta:
        abstract = True


SHARED = "start end with_themes lead conditions continues"
