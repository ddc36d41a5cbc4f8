"""Lessons: what was learned, and from what."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Min, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.models import AgendaItem, Gathering
from knooppunt.gatherings.words import Kind, State
from knooppunt.people.models import Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.people.words import Level
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Theme
from knooppunt.trends.models import Advice, Interpretation

SOURCES = ("gathering", "interpretation", "advice")


class LessonQuerySet(WithdrawableQuerySet):
    """Lessons by what they were learned from, and by who may read them."""

    def from_source(self, kind: str) -> Self:
        """Keep those learned from a gathering, an interpretation or an advice."""
        return self.filter(**{f"{kind}__isnull": False})

    def public(self) -> Self:
        """Keep what everybody may read, also without logging in."""
        return self.standing().filter(is_public=True, audience__level=Level.CLEAR)

    def first_of_each_living_lab(self) -> Self:
        """Keep one lesson for each living lab that was held."""
        labs = self.filter(gathering__kind=Kind.LIVING_LAB, gathering__state=State.HELD).order_by()
        return self.filter(pk__in=labs.values("gathering").annotate(first=Min("pk")).values("first"))


class Lesson(Versioned, Withdrawable):
    """What was learned from a gathering, an interpretation or an advice, so that others need not learn it again."""

    title = models.CharField(_("title"), max_length=150)
    situation = models.TextField(_("what was going on?"))
    lesson = models.TextField(_("what was learned?"))
    tips = models.TextField(_("tips"), blank=True)
    gathering = models.ForeignKey(Gathering, models.PROTECT, null=True, related_name="lessons")
    agenda_item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, related_name="lessons")
    interpretation = models.ForeignKey(Interpretation, models.PROTECT, null=True, related_name="lessons")
    advice = models.ForeignKey(Advice, models.PROTECT, null=True, related_name="lessons")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="lessons")
    author = models.ForeignKey(Person, models.PROTECT, related_name="lessons")
    published_on = models.DateField(editable=False)
    is_public = models.BooleanField(default=False, editable=False)

    objects = LessonQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="title situation lesson tips gathering agenda_item interpretation advice theme published_on is_public",
        personal={"author": EDITION},
        words=_("Written lesson"), began="LessonPublished",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(
                fields=["audience", "-id"], condition=Q(withdrawn_on__isnull=True), name="knowledge_lesson_newest"
            ),
            models.Index(fields=["theme", "published_on"], name="knowledge_lesson_day"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(gathering__isnull=False) | Q(interpretation__isnull=False) | Q(advice__isnull=False),
                name="lesson_has_a_source",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("knowledge:lesson", args=[self.pk])
