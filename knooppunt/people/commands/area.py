"""The verbs of areas."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.people import facts, permissions
from knooppunt.people.commands.succession import carry_over, end_with
from knooppunt.people.models import Area
from knooppunt.people.permissions import demand_register


@transaction.atomic
def add_area(*, by: Any, code: str, name: str, kind: str, **more: Any) -> Area:
    """Add an area; ``by`` is nobody when the region is set up. ``more``: parent, start, end."""
    demand_register(by)
    area = Area.objects.create(code=code, name=name, kind=kind, **more)
    record(facts.AreaAdded(area.pk), by=by)
    return area


@transaction.atomic
def merge_area(*, by: Any, area: Area, into: Area, last_day: date, keeps_seats: bool = False) -> None:
    """End a municipality that goes into another; what was counted stays on the old name.

    Its own organisation ends with it. Its seats and groups go on at the other one from the day after
    (``keeps_seats``), or end too. Other partners stay where they are, and count for the other one from then on.
    """
    permissions.may_merge_areas(by, area, into, last_day).demand()
    area.end, area.successor = last_day, into
    area.save(update_fields=["end", "successor"])
    record(facts.AreasMerged(area.pk, into=into.pk), by=by)
    if keeps_seats:
        carry_over(by=by, area=area, into=into, last_day=last_day)
    end_with(by=by, area=area, last_day=last_day, opens_lists=not keeps_seats)


@transaction.atomic
def merge_municipality(
    *, by: Any, area: Area, into: Area | None, last_day: date, keeps_seats: str = "yes", **new: str
) -> Area:
    """Let a municipality go into another one, or into a new one (``new``: name, code) that begins the day after."""
    permissions.may_merge_areas(by, area, into, last_day).demand()
    begins = last_day + timedelta(days=1)
    into = into or add_area(by=by, **new, kind=area.kind, parent=area.parent, start=begins)
    merge_area(by=by, area=area, into=into, last_day=last_day, keeps_seats=keeps_seats == "yes")
    return into
