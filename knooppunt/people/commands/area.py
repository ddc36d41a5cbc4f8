"""The verbs of areas."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.accounts.models import User
from knooppunt.audit.recording import record
from knooppunt.people import facts
from knooppunt.people.models import Area
from knooppunt.people.permissions import demand_register


@transaction.atomic
def add_area(*, by: User | None, code: str, name: str, kind: str, **more: Any) -> Area:
    """Add an area; ``by`` is nobody when the region is set up. ``more``: parent, start, end."""
    demand_register(by)
    area = Area.objects.create(code=code, name=name, kind=kind, **more)
    record(facts.AreaAdded(area.pk), by=by)
    return area


@transaction.atomic
def merge_area(*, by: User | None, area: Area, into: Area, last_day: date) -> None:
    """End a municipality that goes into another; what was counted stays on the old name."""
    demand_register(by)
    area.end, area.successor = last_day, into
    area.save(update_fields=["end", "successor"])
    record(facts.AreasMerged(area.pk, into=into.pk), by=by)
