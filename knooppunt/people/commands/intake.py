"""The register's verbs for whole lists: what one batch brings, and taking that back.

Each demands the right to keep the register; the audit line is the batch's, which calls them in its transaction.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F

from knooppunt.accounts.models import User
from knooppunt.people.commands.bulk import add_rows
from knooppunt.people.models import Organisation, Person, Seat, SpokenLanguage
from knooppunt.people.permissions import demand_register

ORGANISATION = ("code", "name", "kind", "domain", "area_id")
PERSON = ("name", "email", "phone", "origin")
SEAT = ("person_id", "organisation_id", "role", "layer", "theme", "function", "start", "end")
LANGUAGE = ("person_id", "code")
Rows = Sequence[Sequence[Any]]


@transaction.atomic
def take_in_organisations(*, by: User | None, rows: Rows) -> list[int]:
    """Add organisations; a row gives the columns of ``ORGANISATION``."""
    demand_register(by)
    return add_rows(Organisation, ORGANISATION, rows)


@transaction.atomic
def take_in_persons(*, by: User | None, rows: Rows) -> list[int]:
    """Add persons; a row gives the columns of ``PERSON``."""
    demand_register(by)
    return add_rows(Person, PERSON, rows)


@transaction.atomic
def take_in_seats(*, by: User | None, rows: Rows) -> list[int]:
    """Add seats; a row gives the columns of ``SEAT``."""
    demand_register(by)
    return add_rows(Seat, SEAT, rows)


@transaction.atomic
def take_in_languages(*, by: User | None, rows: Rows) -> list[int]:
    """Add spoken languages; a row gives the columns of ``LANGUAGE``."""
    demand_register(by)
    return add_rows(SpokenLanguage, LANGUAGE, rows)


@transaction.atomic
def correct_persons(*, by: User | None, changes: Mapping[int, Mapping[str, str]]) -> None:
    """Set fields (name, email, phone) of persons by their ids."""
    demand_register(by)
    for pk, values in changes.items():
        Person.objects.filter(pk=pk).update(**values, version=F("version") + 1)


@transaction.atomic
def move_ends(*, by: User | None, ends: Mapping[int, date | None]) -> None:
    """Set the last day of seats by their ids."""
    demand_register(by)
    for pk, end in ends.items():
        Seat.objects.filter(pk=pk).update(end=end, version=F("version") + 1)


@transaction.atomic
def take_back(*, by: User | None, made: Mapping[str, Any]) -> None:
    """Undo what one batch brought: its rows go, and what it corrected gets its old value again.

    Nobody may have built on it: see ``queries.intake.hindrances``. The database refuses what is still pointed at.
    """
    demand_register(by)
    for pk, values in made.get("fields", ()):
        old = {name: pair[0] for name, pair in values.items()}
        Person.objects.filter(pk=pk).update(**old, version=F("version") + 1)
    for pk, before, _after in made.get("ends", ()):
        Seat.objects.filter(pk=pk).update(end=before, version=F("version") + 1)
    SpokenLanguage.objects.filter(pk__in=made.get("languages", ())).delete()
    Seat.objects.filter(pk__in=made.get("seats", ())).delete()
    Person.objects.filter(pk__in=made.get("persons", ())).delete()
    Organisation.objects.filter(pk__in=made.get("organisations", ())).delete()
