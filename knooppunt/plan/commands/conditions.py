"""Recording how a condition stands."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.plan import facts, permissions
from knooppunt.plan.commands.amending import amend, differences
from knooppunt.plan.models import Condition
from knooppunt.plan.models.amendment import Act
from knooppunt.shared.editing import save_if_unchanged


@transaction.atomic
def set_condition(
    *, by: Any, condition: Condition, read_version: int, state: str, expected: date | None, reason: str
) -> None:
    """Say how a condition stands; what hangs on it follows."""
    permissions.may_set_condition(by, condition).demand()
    values = {"state": state, "expected": expected}
    changes = differences(condition, values)
    condition.state, condition.expected = state, expected
    save_if_unchanged(condition, read_version, values)
    amend(condition, Act.CHANGED, changes, by=by, reason=reason)
    record(facts.ConditionSet(condition.pk, plan=condition.plan_id), by=by)
