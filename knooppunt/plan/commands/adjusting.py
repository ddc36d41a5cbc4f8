"""Changing a plan in the year: with a reason, and with what stood there first kept beside it."""

import re
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from knooppunt.audit.recording import record
from knooppunt.plan import facts, permissions
from knooppunt.plan.commands.amending import amend, differences
from knooppunt.plan.models import Part, Plan, Result, Target
from knooppunt.plan.models.amendment import Act
from knooppunt.plan.models.item import PlanItem
from knooppunt.shared.editing import save_if_unchanged

LONGEST = 34


@transaction.atomic
def add_result(*, by: Any, plan: Plan, part: Part | None, reason: str, **values: Any) -> Result:
    """Add an intended result; ``values``: title, text, owner."""
    permissions.may_write(by, plan).demand()
    added = Result.objects.create(plan=plan, part=part, **_place(Result, plan, values["title"]), **values)
    amend(added, Act.ADDED, {}, by=by, reason=reason)
    record(facts.ResultAdded(added.pk, plan=plan.pk), by=by)
    return added


@transaction.atomic
def adjust_result(*, by: Any, result: Result, read_version: int, reason: str, **values: Any) -> None:
    """Change the words of a result; raises ``Conflict`` when somebody else did so meanwhile."""
    permissions.may_adjust_result(by, result).demand()
    if _change(result, read_version, values, by=by, reason=reason):
        record(facts.ResultAdjusted(result.pk, plan=result.plan_id), by=by)


@transaction.atomic
def add_target(*, by: Any, result: Result, reason: str, **values: Any) -> Target:
    """Give a result another target; ``values``: the fields of a target."""
    permissions.may_adjust_result(by, result).demand()
    place = _place(Target, result.plan, values["title"])
    target = Target.objects.create(plan=result.plan, result=result, **place, **values)
    amend(target, Act.ADDED, {}, by=by, reason=reason)
    record(facts.TargetAdded(target.pk, plan=result.plan_id), by=by)
    return target


@transaction.atomic
def adjust_target(*, by: Any, target: Target, read_version: int, reason: str, **values: Any) -> None:
    """Change what a target promises; raises ``Conflict`` when somebody else did so meanwhile."""
    permissions.may_adjust_target(by, target).demand()
    if _change(target, read_version, values, by=by, reason=reason):
        record(facts.TargetAdjusted(target.pk, plan=target.plan_id), by=by)


def _change(thing: PlanItem, read_version: int, values: dict[str, Any], *, by: Any, reason: str) -> bool:
    changes = differences(thing, values)
    for name, value in values.items():
        setattr(thing, name, value)
    save_if_unchanged(thing, read_version, values)
    if changes:
        amend(thing, Act.CHANGED, changes, by=by, reason=reason)
    return bool(changes)


def _place(model: type[PlanItem], plan: Plan, title: str) -> dict[str, Any]:
    last = model._default_manager.filter(plan=plan).aggregate(last=Max("position"))["last"] or 0
    return {"code": _code(plan, title), "position": last + 1}


def _code(plan: Plan, title: str) -> str:
    wanted = re.sub(r"-+$", "", slugify(title).upper()[:LONGEST]) or "NIEUW"
    taken = {
        code
        for model in (Part, Result, Target, plan.goals.model, plan.conditions.model, plan.sources.model)
        for code in model._default_manager.filter(plan=plan, code__startswith=wanted).values_list("code", flat=True)
    }
    candidates = (wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3)))
    return next(code for code in candidates if code not in taken)
