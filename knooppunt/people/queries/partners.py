"""Organisations and groups with the people in them, by their function."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse
from django_stubs_ext import StrOrPromise

from knooppunt.people import permissions
from knooppunt.people.models import Group, Membership, Organisation, Person, Seat
from knooppunt.people.models.sight import hidden_organisations
from knooppunt.people.queries.contacts import DayContacts, contacts_on, members_on
from knooppunt.people.words import GroupKind
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import Verdict


@dataclass(frozen=True)
class OrganisationPage:
    """One organisation, whether its people may be seen, and if so who they were on a day, and their groups."""

    organisation: Organisation
    may_see_people: Verdict
    contacts: DayContacts
    groups: list[Group]
    may_change: Verdict

    @property
    def add_url(self) -> str:
        """Give the address at which a person is added here."""
        return f"{reverse('people:add_person')}?organisatie={self.organisation.pk}"


def organisation_page(user: Any, organisation: Organisation, day: date) -> OrganisationPage:
    """Read what the page of this organisation shows to this reader of this day."""
    contacts = contacts_on(user, organisation, day)
    members = Membership.objects.on(day).filter(person__in={seat.person_id for seat in contacts.seats})
    groups = Group.objects.on(day).filter(pk__in=members.values("group")) if contacts.seats else ()
    return OrganisationPage(
        organisation=organisation,
        may_see_people=permissions.may_see_people(user, organisation),
        contacts=contacts,
        groups=list(groups),
        may_change=permissions.may_keep_area(user, organisation.area),
    )


@dataclass(frozen=True)
class Member:
    """Somebody in a group, with the seat from which they take part if that may be shown."""

    membership: Membership
    is_named: bool
    seat: Seat | None

    @property
    def person(self) -> Person:
        """Give who this is."""
        return self.membership.person

    @property
    def function(self) -> StrOrPromise:
        """Say what this member does."""
        return (self.seat.function or self.seat.get_role_display()) if self.seat else ""


@dataclass(frozen=True)
class GroupPage:
    """One group and its members of a day, by function."""

    group: Group
    day: date
    members: list[Member]
    may_change: Verdict

    @property
    def is_today(self) -> bool:
        """Tell whether this is about today."""
        return self.day == today()


def group_page(user: Any, group: Group, on: date | None = None) -> GroupPage:
    """Read what the page of this group shows of a day; members of whom nothing may be seen are left out."""
    day = on or today()
    seats = Seat.objects.on(day).exclude(organisation__in=hidden_organisations(user)).select_related("organisation")
    rows = members_on(user, group, day)
    prefetch_related_objects([row.person for row, _named in rows], Prefetch("seats", seats, to_attr="seats_then"))
    members = [Member(row, is_named, _seat_in(group, vars(row.person)["seats_then"])) for row, is_named in rows]
    members = [one for one in members if one.is_named or (one.seat and day != today())]
    members.sort(key=lambda member: (str(member.function) or "~", member.person.name))
    return GroupPage(group, day, members, permissions.may_change_group(user, group))


def _seat_in(group: Group, seats: list[Seat]) -> Seat | None:
    ours = [seat for seat in seats if seat.theme == group.theme and seat.layer == group.layer]
    return next(iter([*ours, *seats]), None)


def groups_by_kind() -> list[tuple[StrOrPromise, list[Group]]]:
    """Give the groups of today under the words of their kind."""
    found = defaultdict(list)
    for group in Group.objects.current().select_related("area"):
        found[group.kind].append(group)
    return [(kind.label, found[kind]) for kind in GroupKind if found[kind]]
