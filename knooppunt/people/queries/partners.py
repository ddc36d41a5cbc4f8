"""Organisations and groups with the people in them, by their function."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django_stubs_ext import StrOrPromise

from knooppunt.people import permissions
from knooppunt.people.models import Group, Membership, Organisation, Person, Seat
from knooppunt.people.words import GroupKind, Layer
from knooppunt.shared.verdict import Verdict


@dataclass(frozen=True)
class OrganisationPage:
    """One organisation, whether its people may be seen, and if so who they are, by layer, and their groups."""

    organisation: Organisation
    may_see_people: Verdict
    layers: list[tuple[StrOrPromise, list[Seat]]]
    groups: list[Group]


def organisation_page(user: Any, organisation: Organisation) -> OrganisationPage:
    """Read what the page of this organisation shows to this reader."""
    verdict = permissions.may_see_people(user, organisation)
    seats = Seat.objects.seen_today(user).filter(organisation=organisation)
    shown = list(seats.select_related("person").order_by("function", "person__name"))
    members = Membership.objects.current().filter(person__in={seat.person_id for seat in shown})
    groups = Group.objects.current().filter(pk__in=members.values("group")) if shown else ()
    return OrganisationPage(organisation, verdict, _by_layer(shown), list(groups))


def _by_layer(seats: Iterable[Seat]) -> list[tuple[StrOrPromise, list[Seat]]]:
    found = defaultdict(list)
    for seat in seats:
        found[seat.layer].append(seat)
    return [(layer.label, found[layer]) for layer in Layer if found[layer]]


@dataclass(frozen=True)
class Member:
    """Somebody in a group, with the seat from which they take part if that may be shown."""

    person: Person
    seat: Seat | None

    @property
    def function(self) -> StrOrPromise:
        """Say what this member does."""
        return (self.seat.function or self.seat.get_role_display()) if self.seat else ""


@dataclass(frozen=True)
class GroupPage:
    """One group and its members of today, by function."""

    group: Group
    members: list[Member]


def group_page(user: Any, group: Group) -> GroupPage:
    """Read what the page of this group shows to this reader: a member whom they may not see is left out."""
    seats = Seat.objects.seen_today(user).select_related("organisation")
    rows = Membership.objects.current().filter(group=group, person__in=Person.objects.visible_to(user))
    rows = rows.select_related("person")
    rows = rows.prefetch_related(Prefetch("person__seats", queryset=seats, to_attr="seats_today"))
    members = [Member(row.person, _seat_in(group, row.person.seats_today)) for row in rows]
    return GroupPage(group, sorted(members, key=lambda member: (str(member.function) or "~", member.person.name)))


def _seat_in(group: Group, seats: list[Seat]) -> Seat | None:
    ours = [seat for seat in seats if seat.theme == group.theme and seat.layer == group.layer]
    return next(iter([*ours, *seats]), None)


def groups_by_kind() -> list[tuple[StrOrPromise, list[Group]]]:
    """Give the groups of today under the words of their kind."""
    found = defaultdict(list)
    for group in Group.objects.current().select_related("area"):
        found[group.kind].append(group)
    return [(kind.label, found[kind]) for kind in GroupKind if found[kind]]
