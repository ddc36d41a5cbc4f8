"""Readings: what one partner makes of the signals of a round, before seeing what the others do."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.reader import reader_of
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import EDITION, Privacy
from knooppunt.topics.models import Lens
from knooppunt.trends.models.round import Round
from knooppunt.trends.models.signed import Signed
from knooppunt.trends.words import Confidence


class ReadingQuerySet(models.QuerySet["Reading"]):
    """Readings by who may see them: the one place where a round is blind."""

    def visible_to(self, user: Any) -> Self:
        """Keep one's own, and at the table those of the others for who gave one and for who opened the round.

        Who was invited and gave none sees none, also at the table: they can still give theirs blind.
        """
        person = reader_of(user).person
        known = Round.objects.visible_to(user)
        gave = Reading.objects.filter(person=person).values("joint")
        at_table = known.filter(table_on__isnull=False).filter(Q(opener=person) | Q(pk__in=gave))
        return self.filter(Q(person=person, joint__in=known) | Q(joint__in=at_table))

    def given_by(self, user: Any) -> Self:
        """Keep this user's own."""
        return self.filter(person=reader_of(user).person)


class Reading(Signed, Versioned):
    """What one partner makes of the signals; ``is_late`` when the table had been opened already."""

    joint = models.ForeignKey(Round, models.PROTECT, related_name="readings")
    meaning = models.TextField(_("what does it mean?"))
    grounds = models.TextField(_("what supports this?"))
    counter_grounds = models.TextField(_("what speaks against it?"))
    confidence = models.CharField(_("how sure are you?"), max_length=20, choices=Confidence.choices)
    would_change = models.TextField(_("what would change your mind?"))
    lens = models.CharField(_("between whom is the tension?"), max_length=20, choices=Lens.choices)
    is_late = models.BooleanField(default=False)

    objects = ReadingQuerySet.as_manager()

    privacy: ClassVar = Privacy(
        neutral="joint meaning grounds counter_grounds confidence would_change lens is_late organisation role given_on",
        personal={"person": EDITION}, words=_("Reading in a joint interpretation"),
        readers=_("who gave a reading in the same round and who opened it, once the table is open"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["joint", "person"], name="trends_reading_once")]

    def __str__(self) -> str:
        return f"{self.joint}"

    def get_absolute_url(self) -> str:
        """Give the address of its round."""
        return self.joint.get_absolute_url()
