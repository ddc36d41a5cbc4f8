"""Trend signals: what partners notice."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Area, Organisation, Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Theme, Topic
from knooppunt.trends.words import TITLE_LENGTH, Setting

_STANDING = Q(withdrawn_on__isnull=True)
_INTERPRETED = Q(interpretations__isnull=False, interpretations__withdrawn_on__isnull=True)


class SignalQuerySet(WithdrawableQuerySet):
    """Trend signals by theme and by what came of them."""

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


class Signal(Versioned, Withdrawable):
    """Something a partner noticed about a phenomenon in a place, never about a person.

    ``title`` is the first line of ``what``, kept so that lists need not read the whole text.
    """

    what = models.TextField(_("what do you notice?"))
    title = models.CharField(max_length=TITLE_LENGTH, editable=False)
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="signals", db_index=False)
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("where?"), related_name="signals", db_index=False)
    topic = models.ForeignKey(
        Topic, models.PROTECT, verbose_name=_("which topic?"), related_name="signals", db_index=False
    )
    setting = models.CharField(_("where does it show?"), max_length=10, choices=Setting.choices)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="signals", db_index=False)
    sharer = models.ForeignKey(Person, models.PROTECT, related_name="signals")
    shared_on = models.DateField(editable=False)

    objects = SignalQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="what title theme area topic setting organisation shared_on", personal={"sharer": EDITION},
        words=_("Shared trend signal"), began="SignalShared",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(fields=["audience", "-id"], condition=_STANDING, name="trends_signal_newest"),
            models.Index(fields=["audience", "topic", "-id"], condition=_STANDING, name="trends_signal_topic"),
            models.Index(fields=["audience", "area", "-id"], condition=_STANDING, name="trends_signal_area"),
            models.Index(fields=["audience", "topic", "area", "-id"], condition=_STANDING, name="trends_signal_both"),
            models.Index(fields=["theme", "shared_on"], name="trends_signal_day"),
            models.Index(fields=["shared_on", "id"], name="trends_signal_month"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("trends:signal", args=[self.pk])
