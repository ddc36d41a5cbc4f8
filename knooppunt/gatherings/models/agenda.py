"""The agenda: what a gathering talks about, and what came of it."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from knooppunt.gatherings.models.gathering import Gathering
from knooppunt.people.models.reader import audience_ids
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import Privacy
from knooppunt.trends.models import Advice, Interpretation, Signal

NAME_LENGTH = 90
SUBJECTS = ("about_signal", "about_interpretation", "about_advice")
OUTCOMES = ("led_to_interpretation", "led_to_advice")


class AgendaItemQuerySet(models.QuerySet["AgendaItem"]):
    """Agenda items by who may know of them."""

    def visible_to(self, user: Any) -> Self:
        """Keep what this user may know of: the gathering, and the thing that is talked about, if any.

        An item has no level of its own, so it follows its subject wherever that goes.
        """
        mine = audience_ids(user)
        found = self.filter(gathering__audience__in=mine)
        for name in SUBJECTS:
            found = found.filter(Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__audience__in": mine}))
        return found


def subject_field(about: models.Model) -> str:
    """Give the field of an agenda item that points at this kind of thing."""
    return f"about_{about._meta.model_name}"


def _at_most_one() -> Q:
    """Give the condition that two of the three subjects are empty."""
    first, second, third = (Q(**{f"{name}__isnull": True}) for name in SUBJECTS)
    return (first & second) | (first & third) | (second & third)


class AgendaItem(Versioned):
    """One point on the agenda: a question, or a signal, interpretation or advice, with the decision taken."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="agenda")
    order = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=150, blank=True)
    question = models.TextField(_("question"), blank=True)
    about_signal = models.ForeignKey(Signal, models.PROTECT, null=True, related_name="agenda_items")
    about_interpretation = models.ForeignKey(Interpretation, models.PROTECT, null=True, related_name="agenda_items")
    about_advice = models.ForeignKey(Advice, models.PROTECT, null=True, related_name="agenda_items")
    decision = models.TextField(_("decision"), blank=True)
    led_to_interpretation = models.ForeignKey(Interpretation, models.PROTECT, null=True, related_name="came_from")
    led_to_advice = models.ForeignKey(Advice, models.PROTECT, null=True, related_name="came_from")

    objects = AgendaItemQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="gathering order title question about_signal about_interpretation about_advice decision "
        "led_to_interpretation led_to_advice"
    )

    class Meta:
        ordering: ClassVar = ["order", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=_at_most_one(), name="agenda_item_one_subject"),
        ]

    def __str__(self) -> str:
        return self.title or self._name_of_subject() or Truncator(self.question).chars(NAME_LENGTH)

    def _name_of_subject(self) -> str:
        """Give the title of what is talked about; what was withdrawn keeps its words to itself."""
        if self.subject is None:
            return ""
        return gettext("(withdrawn)") if self.subject.is_withdrawn else str(self.subject)

    def get_absolute_url(self) -> str:
        """Give the address of this item, on the page of its gathering."""
        return reverse("gatherings:agenda_item", args=[self.pk])

    @property
    def subject(self) -> Signal | Interpretation | Advice | None:
        """Give what is talked about, unless it is a question only."""
        return self.about_signal or self.about_interpretation or self.about_advice
