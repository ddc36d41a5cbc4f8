"""What the register lets the plan count: who fills the posts that a plan promises."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.models import Seat
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.shared.offers import Indicator, Row, Scope, indicators


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


_offer("people.specialist", _("municipal specialists"), Role.SPECIALIST)
_offer("people.analyst", _("analysts"), Role.ANALYST)
