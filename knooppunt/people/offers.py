"""What the register hands upward: who fills the posts that a plan promises, and where passwords were guessed."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.accounts.facts import LoginsRefused
from knooppunt.audit.models import Entry
from knooppunt.people.commands.passing import pass_duty, pass_membership
from knooppunt.people.models import Group, HandOver, Membership, Person, Seat
from knooppunt.people.permissions import REGISTER, may_register
from knooppunt.people.queries.doubles import likely_doubles
from knooppunt.people.queries.handovers import handovers_for
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Ask, AskRow, Held, Indicator, Row, Scope, asks, held, indicators

ASKED = 10


def _filled(role: Role, scope: Scope) -> QuerySet[Seat]:
    """Give the seats with this role that are filled at the end of the scope, or today when that is sooner."""
    seats = Seat.objects.on(min(scope.end, today())).filter(role=role, theme=scope.theme).select_related("organisation")
    return seats if scope.areas is None else seats.filter(organisation__area__in=scope.areas)


def _to_be_filled(role: Role, scope: Scope) -> QuerySet[Seat]:
    coming = Seat.objects.filter(start__gt=today(), start__lte=scope.end)
    seats = coming.filter(role=role, theme=scope.theme).select_related("organisation")
    return seats if scope.areas is None else seats.filter(organisation__area__in=scope.areas)


def _row(seat: Seat) -> Row:
    words = format_lazy("{function}, {organisation}", function=seat.get_role_display(), organisation=seat.organisation)
    return Row(str(words), seat.start, seat.organisation.area_id, seat.organisation.get_absolute_url())


def _offer(code: str, label: StrOrPromise, role: Role) -> None:
    indicators.add(
        Indicator(
            code=code,
            label=label,
            model=Seat,
            items=partial(_filled, role),
            planned=partial(_to_be_filled, role),
            public=_everybody_may_know,
            row=_row,
            area_field="organisation__area",
        )
    )


def _everybody_may_know(seats: QuerySet[Any]) -> QuerySet[Any]:
    """Leave the rows as they are: a post is public, it is named by its function and never by who fills it."""
    return seats


GUESSED_LATELY = timedelta(days=7)


def _guessed_at(user: Any) -> list[AskRow]:
    """Give, to who keeps the register, the accounts at which somebody tried too many passwords this week."""
    if not REGISTER.held_by(user):
        return []
    entries = Entry.objects.filter(kind=LoginsRefused.name(), at__gte=timezone.now() - GUESSED_LATELY, subject__gt=0)
    counts = Counter(entries.values_list("subject", flat=True))
    people = Person.objects.filter(user__in=counts).order_by("name")
    words = _("{name}: logging in was refused {number} times after wrong passwords")
    where = reverse("people:organisations")
    return [AskRow(words.format(name=one.name, number=counts[one.user_id]), where) for one in people]


asks.add(Ask("people.guessed_at", _("Accounts at which somebody tried many passwords"), _guessed_at, 15))

_offer("people.specialist", _("municipal specialists"), Role.SPECIALIST)
_offer("people.analyst", _("analysts"), Role.ANALYST)


def _groups_of(person: int, _seat: int) -> Iterable[int]:
    return Membership.objects.current().filter(person=person).values_list("group", flat=True)


def _group_rows(_user: Any, ids: set[int]) -> dict[int, Row]:
    groups = Group.objects.filter(pk__in=ids)
    return {group.pk: Row(group.name, None, group.area_id, group.get_absolute_url()) for group in groups}


def _duty_of(_person: int, seat: int) -> Iterable[int]:
    return Seat.objects.filter(pk=seat).exclude(duty="").values_list("pk", flat=True)


def _duty_rows(_user: Any, ids: set[int]) -> dict[int, Row]:
    return {seat.pk: _duty_row(seat) for seat in Seat.objects.filter(pk__in=ids).select_related("organisation")}


def _duty_row(seat: Seat) -> Row:
    words = format_lazy("{duty}, {organisation}", duty=seat.get_duty_display(), organisation=seat.organisation)
    return Row(str(words), seat.end, seat.organisation.area_id, seat.organisation.get_absolute_url())


held.add(Held("people.duty", _("called first, or standing in"), _duty_of, _duty_rows, pass_duty))
held.add(Held("people.group", _("a place in a group"), _groups_of, _group_rows, pass_membership))


def _open_handovers(user: Any) -> list[AskRow]:
    rows = handovers_for(user).filter(is_open=True).order_by("last_day", "pk")[:ASKED]
    return [AskRow(_handover_words(row), row.get_absolute_url(), row.last_day) for row in rows]


def _handover_words(handover: HandOver) -> StrOrPromise:
    words = _("Hand over the work of {person} at {organisation}")
    return format_lazy(words, person=handover.person or _("somebody who left"), organisation=handover.organisation)


def _doubles_to_judge(user: Any) -> list[AskRow]:
    number = len(likely_doubles()) if may_register(user) else 0
    words = format_lazy(_("Look at persons who may be the same: {number}"), number=number)
    return [AskRow(words, reverse("people:doubles"))] if number else []


asks.add(Ask("people.handover", _("Hand-overs"), _open_handovers, order=15))
asks.add(Ask("people.double", _("Doubles in the register"), _doubles_to_judge, order=85))
