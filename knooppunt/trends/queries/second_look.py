"""The second pair of eyes: who may be it, and what waits for it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Seat
from knooppunt.people.models.reader import reader_of
from knooppunt.trends.models import Signal
from knooppunt.trends.permissions import APPROVE, SECOND_LOOK, themes_to_approve_in
from knooppunt.trends.queries.circle import Circle
from knooppunt.trends.queries.readers import persons_in
from knooppunt.trends.words import NO_SECOND_LOOK


@dataclass(frozen=True)
class SecondLook:
    """Whether a circle asks for a second pair of eyes, and how many of its people may be that."""

    is_asked: bool
    people: int = 0

    @property
    def is_possible(self) -> bool:
        """Tell whether it can be shared: not asked, or there is somebody."""
        return not self.is_asked or self.people > 0

    @property
    def reason(self) -> StrOrPromise:
        """Say what can be done when there is nobody."""
        return NO_SECOND_LOOK


def not_asked(circle: Circle) -> SecondLook:
    """Ask for nobody else, whatever the circle."""
    return SecondLook(is_asked=False)


def second_look(by: Any, circle: Circle) -> SecondLook:
    """Say what sharing with this circle asks of somebody else; nobody is their own second pair of eyes."""
    if circle.level not in SECOND_LOOK:
        return SecondLook(is_asked=False)
    others = persons_in(circle) - {reader_of(by).person}
    seats = Seat.objects.current().filter(person__in=others, theme=circle.theme, role__in=APPROVE.roles)
    return SecondLook(is_asked=True, people=len(set(seats.values_list("person", flat=True))))


def to_look_at(user: Any) -> QuerySet[Signal]:
    """Give what waits for a second pair of eyes that may be this user's, the longest first."""
    themes = themes_to_approve_in(user)
    found: QuerySet[Signal] = Signal.objects.to_look_at(user, themes) if themes else Signal.objects.none()
    return found.select_related("theme", "area__parent", "topic", "organisation", "sharer", "intended").order_by("pk")
