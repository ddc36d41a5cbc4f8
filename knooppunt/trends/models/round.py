"""Rounds: partners interpret signals together, each blind first."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.people.models.reader import reader_of
from knooppunt.shared.clock import today
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Theme
from knooppunt.trends.models.signal import Signal

TITLE_LENGTH = 90


class RoundQuerySet(WithdrawableQuerySet):
    """Rounds by how far they are and by who takes part."""

    def read_by(self, audiences: Iterable[int]) -> Self:
        """Keep those whose circle one belongs to, as long as one may read every one of their signals."""
        mine = list(audiences)
        return super().read_by(mine).exclude(signals__in=Signal.objects.exclude(audience__in=mine))

    def blind(self) -> Self:
        """Keep those in which readings are still given blind."""
        return self.standing().filter(table_on__isnull=True)

    def at_table(self) -> Self:
        """Keep those whose readings lie side by side."""
        return self.standing().filter(table_on__isnull=False)

    def agreed(self) -> Self:
        """Keep those that led to an agreed reading that stands."""
        return self.filter(interpretations__isnull=False, interpretations__withdrawn_on__isnull=True)

    def not_agreed(self) -> Self:
        """Keep those that led to no agreed reading yet."""
        return self.exclude(pk__in=self.model._default_manager.agreed().values("pk"))

    def opened_by(self, user: Any) -> Self:
        """Keep those that this user opened."""
        return self.filter(opener=reader_of(user).person)


class Round(Versioned, Withdrawable):
    """A question about signals, put to named partners; its circle is who takes part: the opener and whom they invite.

    A round that was stopped is a round that was withdrawn.
    """

    question = models.TextField(_("what do you want to know together?"))
    signals = models.ManyToManyField(Signal, related_name="rounds")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="rounds")
    due = models.DateField(_("by which day?"))
    opener = models.ForeignKey(Person, models.PROTECT, related_name="rounds")
    opened_on = models.DateField(editable=False)
    table_on = models.DateField(null=True, editable=False)

    objects = RoundQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="question signals theme due opened_on table_on", personal={"opener": EDITION},
        words=_("Opened a joint interpretation"), began="RoundOpened",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["audience", "-id"], name="trends_round_newest")]

    def __str__(self) -> str:
        return Truncator(self.question.strip().splitlines()[0]).chars(TITLE_LENGTH)

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("trends:round", args=[self.pk])

    @property
    def is_blind(self) -> bool:
        """Tell whether readings are still given blind."""
        return self.table_on is None and not self.is_withdrawn

    @property
    def has_passed(self) -> bool:
        """Tell whether the day by which readings were asked is over."""
        return today() > self.due
