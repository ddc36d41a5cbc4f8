"""Writes what the rows of a list of contacts bring, and takes it back: the register's own verbs, by the batch."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from knooppunt.imports.kinds import Made
from knooppunt.imports.sheet.rows import shown
from knooppunt.network.intake.judging import Change
from knooppunt.network.intake.known import House, KnownSeat
from knooppunt.network.models import Expertise
from knooppunt.people.commands import intake as people
from knooppunt.people.commands.bulk import add_rows
from knooppunt.people.permissions import demand_register


@transaction.atomic
def write_contacts(*, by: Any, changes: Sequence[Change], origin: str) -> Made:
    """Write what some rows bring; give what that made and changed, for taking it back."""
    houses = list({id(house): house for change in changes for house in change.houses if house.pk is None}.values())
    organisations = people.take_in_organisations(by=by, rows=[_house(house) for house in houses])
    for house, pk in zip(houses, organisations, strict=True):
        house.pk = pk
    added = [change.person for change in changes if change.is_new]
    rows = [(one.name, one.email, one.phone, f"{origin} {shown(one.row)}"[-200:]) for one in added]
    persons = people.take_in_persons(by=by, rows=rows)
    for person, pk in zip(added, persons, strict=True):
        person.pk = pk
    made = {"organisations": organisations, "persons": persons, **_seats(by, changes), **_more(by, changes)}
    return {**made, **_corrected(by, changes)}


def _house(house: House) -> tuple[Any, ...]:
    return house.code, house.name, house.kind, house.domain, house.area


def _seats(by: Any, changes: Sequence[Change]) -> Made:
    seats = [(change.person.pk, seat) for change in changes for seat in change.seats]
    rows = [_seat(person, seat) for person, seat in seats]
    ids = people.take_in_seats(by=by, rows=rows)
    for (_person, seat), pk in zip(seats, ids, strict=True):
        seat.pk = pk
    return {"seats": ids}


def _seat(person: int | None, seat: KnownSeat) -> tuple[Any, ...]:
    return person, seat.house.pk, seat.role, seat.layer, seat.theme, seat.function, seat.start, seat.end


def _more(by: Any, changes: Sequence[Change]) -> Made:
    languages = [(change.person.pk, code) for change in changes for code in change.languages]
    topics = [(change.person.pk, topic) for change in changes for topic in change.topics]
    made = {"languages": people.take_in_languages(by=by, rows=languages)}
    return {**made, "expertises": add_rows(Expertise, ("person_id", "topic_id"), topics)}


def _corrected(by: Any, changes: Sequence[Change]) -> Made:
    fields = {change.person.pk: change.fields for change in changes if change.fields and change.person.pk}
    new = {pk: {name: pair[1] for name, pair in pairs.items()} for pk, pairs in fields.items()}
    people.correct_persons(by=by, changes=new)
    ends = [(seat, old) for change in changes for seat, old in change.ends if seat.pk]
    people.move_ends(by=by, ends={seat.pk: seat.end for seat, _old in ends if seat.pk})
    moved = [[seat.pk, _day(old), _day(seat.end)] for seat, old in ends]
    return {
        "fields": [[pk, {name: list(pair) for name, pair in pairs.items()}] for pk, pairs in fields.items()],
        "ends": moved,
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


@transaction.atomic
def take_contacts_back(by: Any, made: Made) -> None:
    """Undo one batch: what it made goes, what it changed gets its old value."""
    demand_register(by)
    Expertise.objects.filter(pk__in=made.get("expertises", ())).delete()
    people.take_back(by=by, made=made)
