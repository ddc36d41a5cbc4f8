"""Key figures: who knows a community well, there by explicit consent only."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Area, Person
from knooppunt.people.models.reader import reader_of
from knooppunt.people.words import Role
from knooppunt.shared.privacy import Privacy
from knooppunt.topics.models import Topic

UNTIL_WITHDRAWN = _("until the key figure takes the consent back; without an answer thirty days")
READERS = _("the analyst, the specialist of the area and the person who asked")


class KeyFigureQuerySet(models.QuerySet["KeyFigure"]):
    """Key figures by their answer and by who may know of them."""

    def visible_to(self, user: Any) -> Self:
        """Keep what this user may know of: the analyst all, the specialist their area, who asked their own."""
        reader = reader_of(user)
        if any(seat.role == Role.ANALYST for seat in reader.seats):
            return self
        near = reader.specialised_areas()
        return self.filter(Q(asked_by=reader.person) | Q(area__in=near) | Q(area__parent__in=near))

    def consenting(self) -> Self:
        """Keep who said yes."""
        return self.filter(answered_on__isnull=False)

    def unanswered(self) -> Self:
        """Keep who did not answer yet."""
        return self.filter(answered_on__isnull=True)


class KeyFigure(models.Model):
    """Somebody who was asked, and after a yes what they want to be reached for; a no leaves nothing."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="key_figure")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="asked_key_figures")
    asked_on = models.DateField(_("asked on"))
    text_version = models.PositiveSmallIntegerField(_("version of the consent text"))
    answered_on = models.DateField(_("consent given on"), null=True)
    community = models.CharField(_("community"), max_length=120, blank=True)
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, related_name="key_figures")
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="key_figures")

    objects = KeyFigureQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="asked_on text_version answered_on topic area",
        personal={"person": UNTIL_WITHDRAWN, "asked_by": UNTIL_WITHDRAWN, "community": UNTIL_WITHDRAWN},
        words=_("Key figure"), readers=READERS, began="KeyFigureAsked", ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.person.name
