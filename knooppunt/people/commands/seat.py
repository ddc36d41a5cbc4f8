"""The verbs of seats."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.models import Organisation, Person, Seat
from knooppunt.people.permissions import demand_register
from knooppunt.shared.clock import today


@transaction.atomic
def give_seat(*, by: User | None, person: Person, organisation: Organisation, **more: Any) -> Seat:
    """Give a person a seat; ``more``: role, layer, theme, function, start, end."""
    demand_register(by)
    seat = Seat.objects.create(person=person, organisation=organisation, **more)
    record(facts.SeatGiven(seat.pk, person=person.pk), by=by)
    return seat


@transaction.atomic
def end_seat(*, by: User | None, seat: Seat, last_day: date | None = None) -> None:
    """End a seat; its rights are gone the day after its last day."""
    demand_register(by)
    seat.end = last_day or today()
    seat.save(update_fields=["end"])
    record(facts.SeatEnded(seat.pk, person=seat.person_id), by=by)
