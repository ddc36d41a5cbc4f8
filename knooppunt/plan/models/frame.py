"""The multi-year frame and its programme goals."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.plan.models.item import codes
from knooppunt.shared.privacy import Privacy
from knooppunt.topics.models import Theme


class Frame(models.Model):
    """What a theme works towards over several years; an extension keeps the first end."""

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="frames")
    code = models.CharField(max_length=40)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(blank=True)
    start = models.DateField()
    end = models.DateField()
    extended_until = models.DateField(_("extended until"), null=True, blank=True)
    extended_because = models.TextField(_("reason"), blank=True)
    rows = codes()

    privacy: ClassVar = Privacy(neutral="theme code title text start end extended_until extended_because rows")

    class Meta:
        ordering: ClassVar = ["start"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["theme", "code"], name="plan_frame_code")]

    def __str__(self) -> str:
        return self.title

    @property
    def last_day(self) -> date:
        """Give the day on which it ends, extension included."""
        return self.extended_until or self.end


class ProgrammeGoal(models.Model):
    """A goal of the frame: the same for every year in it."""

    frame = models.ForeignKey(Frame, models.CASCADE, related_name="goals")
    code = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    position = models.PositiveIntegerField()
    rows = codes()

    privacy: ClassVar = Privacy(neutral="frame code title text position rows")

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["frame", "code"], name="plan_programmegoal_code")]

    def __str__(self) -> str:
        return self.title
