"""What somebody's seats say of them today: found once for a request, since each request has its own user."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection

from knooppunt.people.models import keys
from knooppunt.people.words import Role
from knooppunt.shared.clock import today
from knooppunt.shared.prepared import ask

_NOBODY = -1

# Every page begins with these three questions, so they are asked as they stand: writing them anew takes longer than
# answering them.
_SEATS = """
SELECT {columns}, organisation.area_id, area.parent_id
FROM people_person person
JOIN people_seat seat ON seat.person_id = person.id
JOIN people_organisation organisation ON organisation.id = seat.organisation_id
JOIN people_area area ON area.id = organisation.area_id
WHERE person.user_id = %s AND {holds} ORDER BY seat.id
"""
_GROUPS = "SELECT seat.group_id FROM people_membership seat WHERE seat.person_id = %s AND {holds}"
_HOLDS = '(seat.start IS NULL OR seat.start <= %s) AND (seat."end" IS NULL OR seat."end" >= %s)'
_AUDIENCES = "SELECT audience_id FROM people_audiencekey WHERE word IN ({words})"


@dataclass(frozen=True)
class Reader:
    """A person with the seats and groups they have today; ``areas``: by organisation, its area and that around it.

    Who may see a seat depends on the reader, so the table of seats stands above this and is not named here.
    """

    person: int = _NOBODY
    seats: tuple[Any, ...] = ()
    groups: frozenset[int] = frozenset()
    areas: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def working_seats(self) -> list[Any]:
        """Give the seats that let one read: an administrator's seat does not."""
        return [seat for seat in self.seats if seat.role != Role.ADMINISTRATOR]

    def themes(self, *roles: str) -> set[str]:
        """Give the themes in which this reader has a seat, with one of these roles if any are named."""
        return {seat.theme for seat in self.working_seats() if seat.theme and (not roles or seat.role in roles)}

    def organisations(self) -> set[int]:
        """Give the ids of the organisations in which this reader has a working seat."""
        return {seat.organisation_id for seat in self.working_seats()}

    def specialised_areas(self) -> set[int]:
        """Give the ids of the areas of the organisations at which this reader is a specialist."""
        return {self.areas[seat.organisation_id][0] for seat in self.seats if seat.role == Role.SPECIALIST}

    def keys(self) -> set[str]:
        """Give the words of the audiences this reader belongs to; without a working seat there are none."""
        seats = self.working_seats()
        if not seats:
            return set()
        everywhere = {keys.SEAT, keys.person(self.person), *map(keys.group, self.groups)}
        return everywhere.union(*(_keys_of(seat, self.areas) for seat in seats))

    def home(self, theme: str = "") -> Any:
        """Give the seat from which this reader acts: the first in this theme, else the first."""
        ours = [seat for seat in self.seats if not theme or seat.theme == theme]
        return next(iter(ours or self.seats), None)


def reader_of(user: Any) -> Reader:
    """Find the reader behind a user; somebody not logged in, or without a person, has no seats."""
    known = getattr(user, "knooppunt_reader", None)
    if known is None:
        known = _find(user)
        user.knooppunt_reader = known
    return known


def _find(user: Any) -> Reader:
    if not user.is_authenticated:
        return Reader()
    seat_table = _seat_table()
    names = [one.attname for one in seat_table._meta.concrete_fields]
    rows = ask(_seats_of_user(), [user.pk, today(), today()])
    if not rows:
        return Reader()
    seats = tuple(seat_table.from_db(connection.alias, names, row[:-2]) for row in rows)
    areas = {seat.organisation_id: tuple(filter(None, row[-2:])) for seat, row in zip(seats, rows, strict=True)}
    person = seats[0].person_id
    groups = ask(_GROUPS.format(holds=_HOLDS), [person, today(), today()])
    return Reader(person, seats, frozenset(group for (group,) in groups), areas)


def _seat_table() -> Any:
    return apps.get_model("people", "Seat")


@cache
def _seats_of_user() -> str:
    columns = ", ".join(f"seat.{connection.ops.quote_name(one.column)}" for one in _seat_table()._meta.concrete_fields)
    return _SEATS.format(columns=columns, holds=_HOLDS)


def audience_ids(user: Any) -> frozenset[int]:
    """Give the ids of the audiences this user belongs to today, in one query."""
    known = getattr(user, "knooppunt_audiences", None)
    if known is None:
        known = _opened_by(reader_of(user).keys())
        user.knooppunt_audiences = known
    return known


def _opened_by(words: set[str]) -> frozenset[int]:
    if not words:
        return frozenset()
    question = _AUDIENCES.format(words=", ".join(["%s"] * len(words)))
    return frozenset(audience for (audience,) in ask(question, words))


def _keys_of(seat: Any, areas: Mapping[int, tuple[int, ...]]) -> set[str]:
    """Give the words that one working seat carries."""
    found = {keys.organisation(seat.organisation_id)}
    if seat.theme:
        found.add(keys.theme(seat.theme))
    if seat.theme and seat.role == Role.ANALYST:
        found.add(keys.analyst(seat.theme))
    if seat.theme and seat.role == Role.SPECIALIST:
        found |= {keys.specialist(seat.theme, pk) for pk in areas[seat.organisation_id]}
    return found
