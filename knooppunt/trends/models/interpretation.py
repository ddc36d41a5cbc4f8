"""Interpretations: what signals mean, why one thinks so, and how sure one is."""

from datetime import date, timedelta
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Person, Withdrawable
from knooppunt.people.models.audienced import WithdrawableQuerySet
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Lens, Theme
from knooppunt.trends.models.round import Round
from knooppunt.trends.models.signal import Signal
from knooppunt.trends.models.weighed import Weighed
from knooppunt.trends.words import Confidence

DISSENT_TERM = timedelta(days=14)


class InterpretationQuerySet(WithdrawableQuerySet):
    """Interpretations by what came of them."""

    def without_advice(self) -> Self:
        """Keep those that no standing advice follows from."""
        return self.exclude(pk__in=self.filter(advices__isnull=False, advices__withdrawn_on__isnull=True).values("pk"))

    def still_open(self) -> Self:
        """Keep those that were not closed."""
        return self.filter(closed_on__isnull=True)


class Interpretation(Versioned, Weighed, Withdrawable):
    """The reading of one or more signals; nobody may read it who may not read each of its signals.

    ``joint`` is the round in which partners agreed on it, when it was not made by somebody alone. It is closed with
    what a municipality can do: ``perspectives``, or advice that carries one.
    """

    title = models.CharField(_("title"), max_length=150)
    signals = models.ManyToManyField(Signal, related_name="interpretations")
    reading = models.TextField(_("what does it mean?"))
    grounds = models.TextField(_("what supports this?"))
    counter_grounds = models.TextField(_("what speaks against it?"))
    confidence = models.CharField(_("how sure are you?"), max_length=20, choices=Confidence.choices)
    lens = models.CharField(_("between whom is the tension?"), max_length=20, choices=Lens.choices)
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="interpretations")
    author = models.ForeignKey(Person, models.PROTECT, related_name="interpretations")
    interpreted_on = models.DateField(editable=False)
    joint = models.ForeignKey(Round, models.PROTECT, null=True, editable=False, related_name="interpretations")
    closed_on = models.DateField(null=True, editable=False)
    perspectives = models.ManyToManyField(
        ActionPerspective, verbose_name=_("what can a municipality do?"), related_name="interpretations"
    )
    reopened_on = models.DateField(null=True, editable=False)
    reopened_why = models.TextField(blank=True, editable=False)

    objects = InterpretationQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="title signals reading grounds counter_grounds confidence lens theme interpreted_on joint "
        "closed_on perspectives reopened_on reopened_why proportionality subsidiarity",
        personal={"author": EDITION},
        words=_("Written interpretation"), began="SignalsInterpreted",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(
                fields=["audience", "-id"],
                condition=models.Q(withdrawn_on__isnull=True),
                name="trends_interpretation_newest",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["joint"], condition=models.Q(withdrawn_on__isnull=True), name="trends_round_agreed_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("trends:interpretation", args=[self.pk])

    @property
    def is_closed(self) -> bool:
        """Tell whether it was closed."""
        return self.closed_on is not None

    @property
    def dissent_until(self) -> date:
        """Give the last day on which dissent from this agreed reading can be given; closing does not cut it off."""
        return self.interpreted_on + DISSENT_TERM
