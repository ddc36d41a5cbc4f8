"""Makes people and places for tests, by the product's own commands."""

from datetime import date
from itertools import count
from typing import Any

from knooppunt.people import commands
from knooppunt.people.models import Area, Organisation, Person
from knooppunt.people.words import AreaKind, Domain, Layer, Role

_number = count(1)
PASSWORD = "a-long-enough-password"


def make_area(name: str = "Zaanstad", kind: str = AreaKind.MUNICIPALITY, **more: Any) -> Area:
    """Give the area of this name, made when it is new; a municipality lies in a region in the unit."""
    found = Area.objects.filter(name=name).first()
    return found or commands.add_area(by=None, code=f"A{next(_number):04}", name=name, kind=kind, **more)


def make_region(name: str = "Zaanstreek-Waterland") -> Area:
    """Give a safety region in the police unit."""
    unit = make_area("Eenheid Noord-Holland", AreaKind.POLICE_UNIT)
    return make_area(name, AreaKind.SAFETY_REGION, parent=unit)


def make_municipality(name: str = "Zaanstad", region: str = "Zaanstreek-Waterland") -> Area:
    """Give a municipality in a safety region."""
    return make_area(name, AreaKind.MUNICIPALITY, parent=make_region(region))


def make_organisation(name: str = "Gemeente Zaanstad", area: Area | None = None, **more: Any) -> Organisation:
    """Give the organisation of this name, made when it is new."""
    found = Organisation.objects.filter(name=name).first()
    values = {"kind": "gemeente", "domain": Domain.GOVERNMENT, "area": area or make_municipality(), **more}
    return found or commands.add_organisation(by=None, code=f"organisation-{next(_number)}", name=name, **values)


def make_person(
    name: str, role: Role = Role.MUNICIPAL_OFFICIAL, organisation: Organisation | None = None, **seat: Any
) -> Person:
    """Make a person with one seat (in the theme CTER unless told otherwise) and an account."""
    person = commands.add_person(by=None, name=name, email=f"person{next(_number)}@example.org")
    values = {"layer": Layer.CIVIL, "theme": "CTER", "start": date(2023, 1, 1), "role": role, **seat}
    commands.give_seat(by=None, person=person, organisation=organisation or make_organisation(), **values)
    commands.open_account(by=None, person=person, password=PASSWORD)
    return person
