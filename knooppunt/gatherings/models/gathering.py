"""Gatherings: who meets when, where and for whom."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.words import Kind, State
from knooppunt.people.models import Area, Audienced, AudiencedQuerySet, Person
from knooppunt.people.words import Level
from knooppunt.shared.clock import today
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Theme


class GatheringQuerySet(AudiencedQuerySet):
    """Gatherings by kind, theme and moment."""

    def of_theme(self, code: str) -> Self:
        """Keep what belongs to this theme, alone or with others; no theme named means every theme."""
        return self.filter(themes__code=code) if code else self

    def within(self, areas: frozenset[int] | None) -> Self:
        """Keep what takes place for one of these areas; nothing named means everywhere."""
        return self if areas is None else self.filter(area__in=areas)

    def held_in(self, start: date, end: date) -> Self:
        """Keep what was held in this period, both days included."""
        return self.filter(state=State.HELD, day__range=(start, end))

    def planned_in(self, start: date, end: date) -> Self:
        """Keep what is still to come in this period."""
        return self.filter(state=State.PLANNED, day__range=(max(start, today()), end))

    def unfinished(self) -> Self:
        """Keep what is still called planned although its day has passed."""
        return self.filter(state=State.PLANNED, day__lt=today())

    def coming(self) -> Self:
        """Keep what lies ahead."""
        return self.filter(day__gte=today()).exclude(state=State.HELD)

    def past(self) -> Self:
        """Keep what lies behind."""
        return self.filter(Q(day__lt=today()) | Q(state=State.HELD))


class Gathering(Versioned, Audienced):
    """A meeting of the network; that it exists is known to its themes, its papers have their own level."""

    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    title = models.CharField(_("title"), max_length=150)
    day = models.DateField(_("day"))
    starts = models.TimeField(_("starts at"), null=True, blank=True)
    ends = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("area"), related_name="gatherings")
    part_of = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("part of"), null=True, blank=True, related_name="parts"
    )
    organiser = models.ForeignKey(Person, models.PROTECT, verbose_name=_("organiser"), related_name="organised")
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), related_name="gatherings")
    lead = models.ForeignKey(Theme, models.PROTECT, verbose_name=_("leading theme"), related_name="led_gatherings")
    for_whom = models.CharField(_("for whom"), max_length=200, blank=True)
    description = models.TextField(_("description"), blank=True)
    state = models.CharField(max_length=20, choices=State.choices, default=State.PLANNED, editable=False)
    headcount = models.PositiveIntegerField(_("how many people were there"), null=True, editable=False)
    cancelled_why = models.TextField(blank=True, editable=False)

    objects = GatheringQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="kind title day starts ends place link area part_of themes lead for_whom description state headcount "
        "cancelled_why",
        personal={"organiser": EDITION},
        words=_("Organised gathering"), began="GatheringPlanned",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["day", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["audience", "day", "id"], name="gathering_day"),
            models.Index(fields=["kind", "state", "day"], name="gathering_count"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state=State.HELD, headcount__isnull=False) | ~Q(state=State.HELD),
                name="gathering_held_has_headcount",
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=models.F("id")), name="gathering_not_part_of_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of this gathering's page."""
        return reverse("gatherings:gathering", args=[self.pk])

    @property
    def is_planned(self) -> bool:
        """Tell whether it still has to take place."""
        return self.state == State.PLANNED

    @property
    def is_held(self) -> bool:
        """Tell whether it took place."""
        return self.state == State.HELD

    @property
    def is_cancelled(self) -> bool:
        """Tell whether it was called off."""
        return self.state == State.CANCELLED

    @property
    def is_unfinished(self) -> bool:
        """Tell whether its day has passed while nobody said that it was held."""
        return self.is_planned and self.day < today()

    @property
    def is_public(self) -> bool:
        """Tell whether everybody may know of it."""
        return self.level == Level.CLEAR
