"""Keeping what stood there: every change of an adopted plan leaves an amendment."""

from datetime import date
from decimal import Decimal
from typing import Any

from knooppunt.plan.models import Amendment
from knooppunt.plan.models.amendment import Act
from knooppunt.plan.models.item import PlanItem
from knooppunt.shared.clock import today


def differences(thing: PlanItem, values: dict[str, Any]) -> dict[str, list[Any]]:
    """Give of each field that would change what stands there and what would stand there."""
    found = {name: (getattr(thing, name), value) for name, value in values.items()}
    return {name: [kept(old), kept(new)] for name, (old, new) in found.items() if old != new}


def kept(value: Any) -> Any:
    """Spell a value so that it can be kept."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) or hasattr(value, "pk") else value


def amend(thing: PlanItem, act: Act, changes: dict[str, list[Any]], *, by: Any, reason: str) -> None:
    """Keep one change."""
    Amendment.objects.create(
        plan=thing.plan,
        act=act,
        kind=str(thing._meta.model_name),
        code=thing.code,
        title=thing.title,
        changes=changes,
        reason=reason,
        on=today(),
        by=by,
    )
