"""The page of one person: their seats and groups now and before, and what happened to what is known of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.audit.models import Entry
from knooppunt.people import permissions
from knooppunt.people.models import HandOver, Membership, Person, Seat
from knooppunt.people.models.sight import sees_former
from knooppunt.shared.clock import today
from knooppunt.shared.verdict import Verdict

SHOWN = 40
_PARTS = {
    "new_name": _("name"), "new_email": _("e-mail address"), "new_phone": _("telephone number"),
    "new_languages": _("languages"),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One line of the history: when, who, what."""

    at: datetime
    who: str
    what: StrOrPromise
    parts: str


@dataclass(frozen=True)
class PersonPage:
    """One person as this reader may see them; the past is for those who keep the register and for the person."""

    person: Person
    seats: list[Seat]
    former: list[Seat]
    memberships: list[Membership]
    former_memberships: list[Membership]
    languages: list[Any]
    history: list[Line]
    handovers: list[HandOver]
    may_change: Verdict
    sees_all: bool
    may_add: Verdict


def person_page(user: Any, person: Person) -> PersonPage:
    """Read what the page of this person shows to this reader."""
    sees_all = sees_former(user) or person.user_id == user.pk
    seats = _seats(user, person, sees_all=sees_all)
    memberships = list(Membership.objects.filter(person=person).select_related("group").order_by("-start", "pk"))
    return PersonPage(
        person=person,
        seats=[seat for seat in seats if not _is_past(seat)],
        former=[seat for seat in seats if _is_past(seat)],
        memberships=[one for one in memberships if not _is_past(one)],
        former_memberships=[one for one in memberships if _is_past(one)] if sees_all else [],
        languages=list(person.languages.all()),
        history=history(person, seats, memberships) if sees_all else [],
        handovers=list(person.handovers.filter(is_open=True).select_related("organisation")) if sees_all else [],
        may_change=permissions.may_change_person(user, person),
        sees_all=sees_all,
        may_add=permissions.may_add_contact(user),
    )


def _seats(user: Any, person: Person, *, sees_all: bool) -> list[Seat]:
    rows = Seat.objects.filter(person=person) if sees_all else Seat.objects.visible_to(user).filter(person=person)
    return list(rows.select_related("organisation__area__parent", "person").order_by("-start", "-pk"))


def _is_past(row: Any) -> bool:
    return row.end is not None and row.end < today()


def history(person: Person, seats: list[Seat], memberships: list[Membership]) -> list[Line]:
    """Give what was done to somebody's place in the register, newest first, from the audit lines."""
    entries = Entry.objects.filter(
        _about(["PersonAdded", "PersonChanged", "AccountOpened", "PersonsMerged", "PersonMergeUndone",
                "PersonConfirmed"], [person.pk])
        | _about(["SeatGiven", "SeatChanged", "SeatEnded"], [seat.pk for seat in seats])
        | _about(["MemberJoined", "MemberLeft"], [one.pk for one in memberships])
    )  # fmt: skip
    found = list(entries.order_by("-pk")[:SHOWN])
    names = dict(Person.objects.filter(user__in={entry.actor for entry in found}).values_list("user", "name"))
    return [Line(one.at, names.get(one.actor, ""), one.sentence, _parts(one)) for one in found]


def _about(kinds: list[str], subjects: list[int]) -> Q:
    return Q(kind__in=[f"people.{kind}" for kind in kinds], subject__in=subjects)


def _parts(entry: Entry) -> str:
    return ", ".join(str(_PARTS[name]) for name, changed in entry.ids.items() if changed and name in _PARTS)
