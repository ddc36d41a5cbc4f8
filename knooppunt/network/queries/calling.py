"""Whom to call about a topic in a place: the best first, each with the reason in words. Nobody gets a score."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Q, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from knooppunt.network.models import Expertise
from knooppunt.people.models import Area, Seat
from knooppunt.people.models.seat import SeatQuerySet
from knooppunt.people.words import Duty, Role
from knooppunt.topics.models import Topic

MOST, MOST_OF_ONE = 9, 3
_DUTIES = Case(When(duty=Duty.LEAD, then=Value(0)), When(duty=Duty.DEPUTY, then=Value(1)), default=Value(2))


@dataclass(frozen=True)
class Called:
    """Somebody to call, by a seat, and why."""

    seat: Seat
    reason: Promise


@dataclass(frozen=True)
class _Reason:
    words: Promise
    narrowed: Callable[[SeatQuerySet, Topic, Area], SeatQuerySet]


def _knows(rows: SeatQuerySet, topic: Topic) -> SeatQuerySet:
    return rows.filter(person__in=Expertise.objects.filter(topic=topic).order_by().values("person"))


def _works_in(rows: SeatQuerySet, area: Area) -> SeatQuerySet:
    return rows.filter(organisation__area=area)


def _specialists(rows: SeatQuerySet, _topic: Topic, area: Area) -> SeatQuerySet:
    return rows.filter(role=Role.SPECIALIST, organisation__area__in=[area.pk, area.region.pk])


def _first_contacts(rows: SeatQuerySet, _topic: Topic, area: Area) -> SeatQuerySet:
    return _works_in(rows, area).exclude(duty="")


def _neighbours(rows: SeatQuerySet, topic: Topic, area: Area) -> SeatQuerySet:
    around = Q(organisation__area__parent=area.region.pk) | Q(organisation__area=area.region.pk)
    return _knows(rows, topic).filter(around)


def _wider(rows: SeatQuerySet, topic: Topic, area: Area) -> SeatQuerySet:
    return _knows(rows, topic).filter(organisation__area=area.region.parent_id)


_REASONS = (
    _Reason(
        _("Knows this topic and works in this place."), lambda rows, topic, area: _works_in(_knows(rows, topic), area)
    ),
    _Reason(_("Supports this place as a specialist."), _specialists),
    _Reason(_("Is the first contact or deputy here, and knows the way."), _first_contacts),
    _Reason(_("Knows this topic and works nearby, in the same region."), _neighbours),
    _Reason(_("Knows this topic and works for the whole area around it."), _wider),
)


def whom_to_call(user: Any, topic: Topic, area: Area) -> list[Called]:
    """Give a few people to call, each once, the nearest to topic and place first."""
    seen: dict[int, Called] = {}
    for called in _candidates(user, topic, area):
        seen.setdefault(called.seat.person_id, called)
    return list(seen.values())[:MOST]


def _candidates(user: Any, topic: Topic, area: Area) -> Iterator[Called]:
    rows = Seat.objects.seen_today(user).select_related("person", "organisation__area")
    for reason in _REASONS:
        found = reason.narrowed(rows, topic, area).order_by(_DUTIES, "person__sort_name", "pk")
        yield from (Called(seat, reason.words) for seat in found[:MOST_OF_ONE])
