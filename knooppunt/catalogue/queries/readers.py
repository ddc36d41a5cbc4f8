"""Who would read an item of the catalogue: shown before it is added to a limited circle."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from knooppunt.catalogue.permissions import theme_of
from knooppunt.people.models import Organisation, Seat
from knooppunt.people.words import Level, Role


@dataclass(frozen=True)
class Readers:
    """How many people read along, and at which organisations."""

    people: int
    organisations: list[str]


def readers(user: Any, level: Level, owner: Organisation) -> Readers:
    """Give who would read what this user adds for this owner; the mirror of ``people.commands.audience``."""
    theme = theme_of(user)
    region = owner.area.region
    belongs = Q(organisation=owner) | Q(theme=theme, role=Role.ANALYST)
    if level == Level.AMBER:
        near = Q(organisation__area=region) | Q(organisation__area__parent=region)
        belongs |= near & Q(theme=theme, role=Role.SPECIALIST)
    seats = Seat.objects.current().exclude(role=Role.ADMINISTRATOR).filter(belongs)
    rows = set(seats.values_list("person", "organisation__name"))
    return Readers(len({person for person, _name in rows}), sorted({name for _person, name in rows}))
