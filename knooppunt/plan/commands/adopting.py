"""The verbs of a whole plan: adopt, publish, and the multi-year frame it stands in."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.plan import facts, permissions
from knooppunt.plan.models import Plan
from knooppunt.shared.clock import today


@transaction.atomic
def adopt(*, by: Any, plan: Plan, on: date | None = None) -> None:
    """Fix the plan: from now on every change keeps what stood there first."""
    permissions.may_adopt(by, plan).demand()
    plan.adopted_on = on or today()
    plan.save(update_fields=["adopted_on"])
    record(facts.PlanAdopted(plan.pk), by=by)


@transaction.atomic
def publish(*, by: Any, plan: Plan) -> None:
    """Let everybody read the plan and its progress."""
    permissions.may_publish(by, plan).demand()
    plan.published_on = today()
    plan.save(update_fields=["published_on"])
    record(facts.PlanPublished(plan.pk), by=by)


@transaction.atomic
def unpublish(*, by: Any, plan: Plan) -> None:
    """Take the plan off the public pages."""
    permissions.may_unpublish(by, plan).demand()
    plan.published_on = None
    plan.save(update_fields=["published_on"])
    record(facts.PlanUnpublished(plan.pk), by=by)


@transaction.atomic
def extend_frame(*, by: Any, plan: Plan, until: date, because: str) -> None:
    """Give the multi-year frame a later end; its first end stays."""
    permissions.may_extend_frame(by, plan).demand()
    frame = plan.frame
    if frame is None or until <= frame.last_day:
        message = "an extension ends later than the frame"
        raise ValueError(message)
    frame.extended_until, frame.extended_because = until, because
    frame.save(update_fields=["extended_until", "extended_because"])
    record(facts.FrameExtended(frame.pk, plan=plan.pk), by=by)
