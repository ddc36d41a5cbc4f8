"""Ticking with evidence, and taking a tick back."""

from datetime import date
from typing import Any

from django.db import transaction

from knooppunt.audit.recording import record
from knooppunt.plan import facts, permissions
from knooppunt.plan.models import Evidence, Target
from knooppunt.shared.clock import today


@transaction.atomic
def tick(*, by: Any, target: Target, on: date, what: str, **more: Any) -> Evidence:
    """Say that something is there, or planned, and how one can see it.

    ``more``: url, number, area, is_planned, is_public.
    """
    permissions.may_tick(by, target).demand()
    evidence = Evidence.objects.create(target=target, on=on, what=what, by=by, **more)
    record(facts.TargetTicked(target.pk, evidence=evidence.pk), by=by)
    return evidence


@transaction.atomic
def confirm_tick(*, by: Any, evidence: Evidence, on: date) -> None:
    """Say that what was planned is there now."""
    permissions.may_confirm(by, evidence).demand()
    evidence.on, evidence.is_planned, evidence.by = on, False, by
    evidence.save(update_fields=["on", "is_planned", "by"])
    record(facts.TargetTicked(evidence.target_id, evidence=evidence.pk), by=by)


@transaction.atomic
def withdraw_tick(*, by: Any, evidence: Evidence, why: str) -> None:
    """Take a tick back; it stays in sight with its reason and counts no more."""
    permissions.may_withdraw(by, evidence).demand()
    evidence.withdrawn_on, evidence.withdrawn_why = today(), why
    evidence.save(update_fields=["withdrawn_on", "withdrawn_why"])
    record(facts.TickWithdrawn(evidence.target_id, evidence=evidence.pk), by=by)
