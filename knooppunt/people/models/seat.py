"""Seats: a person in an organisation, with a role, in a layer, for a period."""

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models.organisation import Organisation
from knooppunt.people.models.period import Periodic, PeriodQuerySet
from knooppunt.people.models.person import Person
from knooppunt.people.models.sight import hidden_organisations, sees_former, sees_people
from knooppunt.people.words import Duty, Layer, Role
from knooppunt.shared.editing import Versioned
from knooppunt.shared.privacy import SEAT, Privacy


class SeatQuerySet(PeriodQuerySet):
    """Seats by who may see who sits there."""

    def visible_to(self, user: Any) -> Self:
        """Keep the seats of today whose people this user may see; keepers of the register see those of other days."""
        return self._shown(user) if sees_former(user) else self.seen_today(user)

    def seen_today(self, user: Any) -> Self:
        """Keep the seats of today whose people this user may see, whatever they keep."""
        return self._shown(user).current() if sees_people(user) else self.none()

    def _shown(self, user: Any) -> Self:
        hidden = hidden_organisations(user)
        return self.exclude(organisation__in=hidden) if hidden else self


class Seat(Versioned, Periodic):
    """One place in the network; ``theme`` is the code of the theme it belongs to, if any."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="seats")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="seats")
    role = models.CharField(_("role in Knooppunt"), max_length=30, choices=Role.choices)
    layer = models.CharField(_("layer"), max_length=20, choices=Layer.choices)
    theme = models.CharField(_("theme"), max_length=20, blank=True)
    function = models.CharField(_("function"), max_length=150, blank=True)
    duty = models.CharField(_("duty"), max_length=20, choices=Duty.choices, blank=True)

    objects = SeatQuerySet.as_manager()
    same_when: ClassVar = ("person", "organisation", "role", "layer", "theme")

    privacy: ClassVar = Privacy(
        neutral="organisation role layer theme duty start end version",
        personal={"person": SEAT, "function": SEAT},
        words=_("Seat"), readers=_("everybody with a seat in the network"), began="SeatGiven",
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            # The directory looks at every seat when it must, but never at its words: this index holds what it asks.
            models.Index(
                fields=["organisation", "role", "layer", "theme", "duty", "start", "end", "person"],
                name="people_seat_directory",
            ),
            models.Index(fields=["function", "person"], name="people_seat_by_function"),
            models.Index(fields=["role", "organisation", "person"], name="people_seat_of_role"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.function or self.get_role_display()}"
