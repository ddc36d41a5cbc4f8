"""The plan of a year, and what in it waits for others."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.reader import reader_of
from knooppunt.plan.models.frame import Frame
from knooppunt.plan.models.item import COMMON, PlanItem, codes
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import Privacy
from knooppunt.topics.models import Theme


class PlanQuerySet(models.QuerySet["Plan"]):
    """Plans by who may know of them."""

    def visible_to(self, user: Any) -> Self:
        """Keep the plans of the themes in which this user has a seat."""
        return self.filter(theme__code__in=reader_of(user).themes())

    def published(self) -> Self:
        """Keep the plans that everybody may read."""
        return self.filter(published_on__isnull=False)

    def on_paper(self) -> Self:
        """Fetch with them what every page of a plan names."""
        return self.select_related("theme", "frame")


class Plan(Versioned):
    """The plan of one theme for one year: a draft until it is adopted, public only after its own verb.

    ``themes`` names the themes that the plan speaks of, as pairs of code and name in the order of the file;
    ``digest`` tells which file came in last.
    """

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="plans")
    frame = models.ForeignKey(Frame, models.PROTECT, null=True, related_name="plans")
    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(_("title"), max_length=200)
    year = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    themes = models.JSONField(default=list)
    continues = codes()
    rows = codes()
    texts = models.JSONField(default=list)
    digest = models.CharField(max_length=64)
    adopted_on = models.DateField(_("adopted on"), null=True)
    published_on = models.DateField(_("public since"), null=True)

    objects = PlanQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="theme frame code title year text start end themes continues rows texts digest"
        " adopted_on published_on version"
    )

    class Meta:
        ordering: ClassVar = ["-year", "theme__code"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["theme", "year"], name="plan_plan_theme_year")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its progress page."""
        return f"{reverse('plan:progress', args=[self.year])}?thema={self.theme.code}"

    def theme_name(self, code: str) -> str:
        """Give the name of a theme that the plan speaks of."""
        return str(dict(self.themes).get(code, code))

    @property
    def first_day(self) -> date:
        return self.start or date(self.year, 1, 1)

    @property
    def last_day(self) -> date:
        return self.end or date(self.year, 12, 31)


class ConditionKind(models.TextChoices):
    """What kind of thing others decide."""

    GRANT = "grant", _("grant")
    BILL = "bill", _("bill")
    DECISION = "decision", _("decision")
    OTHER = "other", _("other condition")


class ConditionState(models.TextChoices):
    """How it stands with a condition."""

    OPEN = "open", _("not decided yet")
    SLIPPED = "slipped", _("delayed")
    MET = "met", _("it is there")
    LAPSED = "lapsed", _("it will not come")


class Condition(PlanItem):
    """Something outside the project that a result waits for, and the body that decides."""

    kind = models.CharField(_("kind"), max_length=20, choices=ConditionKind.choices)
    state = models.CharField(_("state"), max_length=20, choices=ConditionState.choices)
    decided_by = models.CharField(_("who decides"), max_length=200, blank=True)
    expected = models.DateField(_("expected on"), null=True, blank=True)

    privacy: ClassVar = Privacy(neutral=f"{COMMON} kind state decided_by expected")

    class Meta(PlanItem.Meta):
        pass

    def get_absolute_url(self) -> str:
        """Give the address where its state is set."""
        return reverse("plan:condition", args=[self.pk])

    @property
    def holds_up(self) -> bool:
        """Tell whether what hangs on it still waits."""
        return self.state in (ConditionState.OPEN, ConditionState.SLIPPED)
