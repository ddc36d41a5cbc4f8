"""What the register hands upward: who fills the posts that a plan promises, and where passwords were guessed."""

from collections import Counter
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
from knooppunt.people.models import Person, Seat
from knooppunt.people.permissions import REGISTER
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Ask, AskRow, Indicator, Row, Scope, asks, indicators


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
