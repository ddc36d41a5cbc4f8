"""The verbs of seats."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.commands.handover import open_handover
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.words import Duty
from knooppunt.shared.clock import today
from knooppunt.shared.editing import Conflict, save_if_unchanged

_CARRIED = ("person", "organisation", "role", "layer", "theme", "function", "duty", "end")


@transaction.atomic
def give_seat(*, by: Any, person: Person, organisation: Organisation, **more: Any) -> Seat:
    """Give a person a seat; ``more``: role, layer, theme, function, duty, start, end."""
    permissions.may_give_seat(by, organisation, more["role"], more.get("theme", ""), person).demand()
    seat = Seat.objects.create(person=person, organisation=organisation, **more)
    record(facts.SeatGiven(seat.pk, person=person.pk), by=by)
    return seat


@transaction.atomic
def change_seat(*, by: Any, seat: Seat, read_version: int, since: date | None = None, **values: Any) -> Seat:
    """Change a seat; ``values``: role, layer, theme, function, duty, start, each if it is given.

    Without ``since`` this corrects what was never right. With it the seat was right until the day before: it ends
    there and goes on as another row, so that who asks about an earlier day is answered as it was.
    """
    permissions.may_change_seat(by, seat, values).demand()
    if since and (seat.start is None or seat.start < since):
        return _go_on(by, seat, read_version, since, values)
    for name, value in values.items():
        setattr(seat, name, value)
    save_if_unchanged(seat, read_version, values)
    record(facts.SeatChanged(seat.pk, person=seat.person_id), by=by)
    return seat


def _go_on(by: Any, seat: Seat, read_version: int, since: date, values: dict[str, Any]) -> Seat:
    """End the row the day before and let the seat go on with its new values: nobody leaves, so nothing opens."""
    carried = {name: getattr(seat, name) for name in _CARRIED} | values | {"start": since}
    seat.end = since - timedelta(days=1)
    save_if_unchanged(seat, read_version, ["end"])
    onward = Seat.objects.create(**carried)
    record(facts.SeatChanged(onward.pk, person=seat.person_id, was=seat.pk), by=by)
    return onward


@transaction.atomic
def end_seat(*, by: Any, seat: Seat, last_day: date | None = None, read_version: int | None = None) -> None:
    """End a seat; its rights are gone the day after its last day, and what hung on it opens as a hand-over list."""
    permissions.may_end_seat(by, seat).demand()
    if read_version not in (None, seat.version):
        raise Conflict(seat)
    seat.end = last_day or today()
    save_if_unchanged(seat, seat.version, ["end"])
    record(facts.SeatEnded(seat.pk, person=seat.person_id), by=by)
    open_handover(by=by, seat=seat)


@transaction.atomic
def give_duty(*, by: Any, seat: Seat, duty: str) -> Seat:
    """Make somebody first contact or deputy of their organisation in a theme from today; who was, is no more."""
    permissions.may_give_duty(by, seat).demand()
    for other in _holders(seat, duty):
        assign_duty(by, other, "")
    return assign_duty(by, seat, duty)


def _holders(seat: Seat, duty: str) -> list[Seat]:
    if not duty:
        return []
    rows = Seat.objects.current().filter(organisation=seat.organisation_id, theme=seat.theme, duty=duty)
    return list(rows.exclude(pk=seat.pk))


def assign_duty(by: Any, seat: Seat, duty: str) -> Seat:
    """Give a seat a duty (or none) from today; who asks may, was asked before."""
    if seat.duty == duty:
        return seat
    if seat.start is None or seat.start < today():
        return _go_on(by, seat, seat.version, today(), {"duty": Duty(duty) if duty else ""})
    seat.duty = duty
    save_if_unchanged(seat, seat.version, ["duty"])
    record(facts.SeatChanged(seat.pk, person=seat.person_id), by=by)
    return seat
