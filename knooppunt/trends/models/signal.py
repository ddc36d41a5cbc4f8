"""Trend signals: what partners notice."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Area, Audience, Organisation, Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.people.models.reader import audience_ids, reader_of
from knooppunt.people.words import Level
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Theme, Topic
from knooppunt.trends.words import TITLE_LENGTH, Freedom, Setting

_LISTED = Q(withdrawn_on__isnull=True, intended__isnull=True, archived_on__isnull=True)
_INTERPRETED = Q(interpretations__isnull=False, interpretations__withdrawn_on__isnull=True)


class SignalQuerySet(WithdrawableQuerySet):
    """Trend signals by theme and by what came of them."""

    def standing(self) -> Self:
        """Keep what was shared and not withdrawn: what waits for a second pair of eyes is not shared yet."""
        return super().standing().filter(intended__isnull=True)

    def listed(self) -> Self:
        """Keep of those what was not put in the archive."""
        return self.standing().filter(archived_on__isnull=True)

    def in_theme(self, code: str) -> Self:
        """Keep those of the theme with this code."""
        return self.filter(theme__code=code)

    def for_interpretation(self, user: Any, themes: list[str]) -> Self:
        """Keep what this user may read and can be interpreted, with what its interpretation needs."""
        found = self.visible_to(user).standing().filter(theme__code__in=themes)
        return found.select_related("theme", "audience", "area__parent", "topic")

    def unread(self) -> Self:
        """Keep those that no standing interpretation is about."""
        return self.exclude(pk__in=self.filter(_INTERPRETED).values("pk"))

    def to_look_at(self, user: Any, themes: list[str]) -> Self:
        """Keep what waits for a second pair of eyes that may be this user's: meant for them, and not their own."""
        waits = self.filter(withdrawn_on__isnull=True, sent_back_on__isnull=True, intended__in=audience_ids(user))
        return waits.filter(theme__code__in=themes).exclude(sharer=reader_of(user).person)

    def unsorted(self) -> Self:
        """Keep what is listed and has had no intake."""
        return self.listed().filter(sorted_on__isnull=True)

    def due(self, day: date) -> Self:
        """Keep what is listed and whose term has ended by this day."""
        return self.listed().filter(review_on__lte=day)


class Signal(Versioned, Withdrawable):
    """Something a partner noticed about a phenomenon in a place, never about a person.

    ``title`` is the first line of ``what``, kept so that lists need not read the whole text. While it waits for a
    second pair of eyes its ``audience`` is its sharer alone and ``intended`` holds its readers to be.
    """

    listed_while_empty: ClassVar = ("withdrawn_on", "intended_id", "archived_on")

    what = models.TextField(_("what do you notice?"))
    title = models.CharField(max_length=TITLE_LENGTH, editable=False)
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="signals", db_index=False)
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("where?"), related_name="signals", db_index=False)
    topic = models.ForeignKey(
        Topic, models.PROTECT, verbose_name=_("which topic?"), related_name="signals", db_index=False
    )
    setting = models.CharField(_("where does it show?"), max_length=10, choices=Setting.choices)
    freedom = models.CharField(max_length=10, choices=Freedom.choices, editable=False)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="signals", db_index=False)
    sharer = models.ForeignKey(Person, models.PROTECT, related_name="signals")
    shared_on = models.DateField(editable=False)
    intended = models.ForeignKey(Audience, models.PROTECT, null=True, editable=False, related_name="+", db_index=False)
    sent_back_on = models.DateField(null=True, editable=False)
    sent_back_why = models.TextField(blank=True, editable=False)
    sorted_on = models.DateField(null=True, editable=False)
    review_on = models.DateField(editable=False)
    kept_why = models.TextField(blank=True, editable=False)
    archived_on = models.DateField(null=True, editable=False)
    archived_why = models.TextField(blank=True, editable=False)

    objects = SignalQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="what title theme area topic setting freedom organisation shared_on intended sent_back_on "
        "sent_back_why sorted_on review_on kept_why archived_on archived_why",
        personal={"sharer": EDITION},
        words=_("Shared trend signal"), began="SignalShared",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(freedom=Freedom.ONLY), name="trends_signal_free"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["audience", "-id"], condition=_LISTED, name="trends_signal_newest"),
            models.Index(fields=["audience", "topic", "-id"], condition=_LISTED, name="trends_signal_topic"),
            models.Index(fields=["audience", "area", "-id"], condition=_LISTED, name="trends_signal_area"),
            models.Index(fields=["audience", "topic", "area", "-id"], condition=_LISTED, name="trends_signal_both"),
            models.Index(fields=["theme", "shared_on"], name="trends_signal_day"),
            models.Index(fields=["shared_on", "id"], name="trends_signal_month"),
            models.Index(fields=["intended"], condition=Q(intended__isnull=False), name="trends_signal_waits"),
            models.Index(fields=["id"], condition=_LISTED & Q(sorted_on__isnull=True), name="trends_signal_unsorted"),
            models.Index(fields=["review_on"], condition=_LISTED, name="trends_signal_review"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("trends:signal", args=[self.pk])

    @property
    def meant_for(self) -> Audience:
        """Give its readers: those to be as long as it waits."""
        return self.intended or self.audience

    @property
    def level(self) -> Level:
        """Give the level at which it is shared, or will be."""
        return Level(self.meant_for.level)

    @property
    def is_waiting(self) -> bool:
        """Tell whether it waits for a second pair of eyes."""
        return self.intended_id is not None

    @property
    def is_archived(self) -> bool:
        """Tell whether it was put in the archive."""
        return self.archived_on is not None
