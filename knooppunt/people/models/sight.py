"""Who may see whom: the one rule about the people in the register.

Everybody with a seat sees the professionals of today by their function. A seat at an organisation that tells what
somebody believes is AMBER: its own people, the analyst and the specialist of its area see it. Who has no seat any more
is seen by those who keep the register and watch over it.
"""

from typing import Any

from django.db.models import Q

from knooppunt.people.models.organisation import SENSITIVE, Organisation
from knooppunt.people.models.reader import Reader, reader_of
from knooppunt.people.words import AreaKind, Role

_KEEPERS = frozenset({Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})


def sees_people(user: Any) -> bool:
    """Tell whether the user has a seat today: without one there is nobody to see."""
    return bool(reader_of(user).seats)


def sees_former(user: Any) -> bool:
    """Tell whether the user also sees the seats that have ended or not begun, and persons without a seat."""
    return any(seat.role in _KEEPERS for seat in reader_of(user).seats)


def hidden_organisations(user: Any) -> frozenset[int]:
    """Give the ids of the organisations whose people this user may not see; found once for a request."""
    known: frozenset[int] | None = getattr(user, "knooppunt_hidden", None)
    if known is None:
        known = user.knooppunt_hidden = _find(reader_of(user))
    return known


def _find(reader: Reader) -> frozenset[int]:
    if any(seat.role == Role.ANALYST for seat in reader.seats):
        return frozenset()
    near, areas = reader.organisations(), reader.specialised_areas()
    rows = Organisation.objects.filter(kind__in=SENSITIVE).exclude(pk__in=near)
    looked_after = Q(area__in=areas) | Q(area__kind=AreaKind.MUNICIPALITY, area__parent__in=areas)
    return frozenset((rows.exclude(looked_after) if areas else rows).values_list("pk", flat=True))
