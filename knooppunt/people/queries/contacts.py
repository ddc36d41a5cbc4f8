"""Who was the contact for a place, an organisation or a group, on any day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Area, Group, Membership, Organisation, Person, Seat
from knooppunt.people.models.sight import hidden_organisations, sees_former, sees_people
from knooppunt.people.words import Layer
from knooppunt.shared.clock import today


@dataclass(frozen=True)
class Contact:
    """A seat as it was on a day; ``is_named`` tells whether this reader may know who had it."""

    seat: Seat
    is_named: bool


@dataclass(frozen=True)
class DayContacts:
    """The contacts of one day, by layer."""

    day: date
    layers: list[tuple[StrOrPromise, list[Contact]]]

    @property
    def is_today(self) -> bool:
        """Tell whether this is about today."""
        return self.day == today()

    @property
    def seats(self) -> list[Seat]:
        """Give every seat, whatever its layer."""
        return [contact.seat for _layer, contacts in self.layers for contact in contacts]


def places_on(area: Area, day: date) -> frozenset[int]:
    """Give the areas that on this day made up this one.

    A municipality that is no more counts for the one it went into; on a day before an area began, it was those that
    went into it.
    """
    merged = defaultdict(list)
    for one in Area.objects.filter(successor__isnull=False).select_related("successor"):
        merged[one.successor_id].append(one)
    return frozenset(_made_of(_standing_on(area, day), day, merged))


def _standing_on(area: Area, day: date) -> Area:
    """Follow an area to the one it had gone into by this day."""
    seen = {area.pk}
    while area.end and area.end < day and area.successor and area.successor_id not in seen:
        area = area.successor
        seen.add(area.pk)
    return area


def _made_of(area: Area, day: date, merged: dict[int | None, list[Area]]) -> Iterable[int]:
    """Give an area with those that had gone into it; all that ever did, when it had still to begin."""
    yield area.pk
    is_to_come = area.start is not None and area.start > day
    for one in merged[area.pk]:
        if is_to_come or (one.end and one.end < day):
            yield from _made_of(one, day, merged)


def seats_on(place: Area | Organisation, day: date) -> QuerySet[Seat]:
    """Give the seats that were held at this organisation, or in this area, on this day."""
    rows = Seat.objects.on(day).select_related("person", "organisation__area")
    if isinstance(place, Organisation):
        return rows.filter(organisation=place)
    return rows.filter(organisation__area__in=places_on(place, day))


def contacts_on(user: Any, place: Area | Organisation, day: date) -> DayContacts:
    """Say who was the contact on a day, first contacts first.

    Whoever has no seat today is named to those only who keep the register: to others the function has to do.
    """
    if not sees_people(user):
        return DayContacts(day, [])
    rows = seats_on(place, day).exclude(organisation__in=hidden_organisations(user))
    seats = sorted(rows, key=lambda seat: (_duty(seat), seat.function, seat.person.name))
    holders = {seat.person_id for seat in seats}
    named = holders if day == today() else _named(user, holders)
    return DayContacts(day, _by_layer(Contact(seat, seat.person_id in named) for seat in seats))


def members_on(user: Any, group: Group, day: date) -> list[tuple[Membership, bool]]:
    """Give who was a member of a group on a day, each with whether this reader may know their name."""
    rows = list(Membership.objects.on(day).filter(group=group).select_related("person").order_by("person__name"))
    named = _named(user, {row.person_id for row in rows})
    return [(row, row.person_id in named) for row in rows]


def _duty(seat: Seat) -> int:
    return ["lead", "deputy", ""].index(seat.duty)


def _named(user: Any, persons: set[int]) -> set[int]:
    """Give those of these persons whose name this reader may see."""
    if sees_former(user):
        return persons
    return set(Person.objects.visible_to(user).filter(pk__in=persons).values_list("pk", flat=True))


def _by_layer(contacts: Iterable[Contact]) -> list[tuple[StrOrPromise, list[Contact]]]:
    found = defaultdict(list)
    for contact in contacts:
        found[contact.seat.layer].append(contact)
    return [(layer.label, found[layer]) for layer in Layer if found[layer]]
