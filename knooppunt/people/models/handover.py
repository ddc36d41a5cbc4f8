"""Hand-overs: what hung on somebody whose seat ends, and what became of each piece."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.organisation import Organisation
from knooppunt.people.models.person import Person
from knooppunt.people.models.seat import Seat
from knooppunt.people.words import Outcome
from knooppunt.shared.privacy import SEAT, Privacy


class HandOver(models.Model):
    """The list that opens when a seat ends; it stays when the person is erased."""

    seat = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="handovers")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="handovers")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="handovers")
    theme = models.CharField(max_length=20, blank=True)
    last_day = models.DateField()
    is_open = models.BooleanField(default=True)

    privacy: ClassVar = Privacy(
        neutral="seat organisation theme last_day is_open", personal={"person": SEAT},
        words=_("Hand-over list"), readers=_("who keeps the register and the first contact"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-last_day", "-pk"]
        indexes: ClassVar = [models.Index(fields=["is_open", "last_day"], name="people_handover_open")]

    def __str__(self) -> str:
        return f"{self.organisation} {self.last_day}"

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("people:handover", args=[self.pk])


class HandOverItem(models.Model):
    """One thing that hung on the person: the code of its kind and its id there."""

    handover = models.ForeignKey(HandOver, models.CASCADE, related_name="items")
    kind = models.CharField(max_length=60)
    thing = models.BigIntegerField()
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True)
    taker = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="taken_over")
    settled_on = models.DateField(null=True, blank=True)

    privacy: ClassVar = Privacy(
        neutral="handover kind thing outcome settled_on", personal={"taker": SEAT},
        words=_("Taken over from somebody"), readers=_("who keeps the register and the first contact"),
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["handover", "kind", "thing"], name="people_handover_item_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.thing}"
