"""Which plan a reader means, and what stands beside it."""

from typing import Any

from django.http import Http404

from knooppunt.plan.models import Amendment, Evidence, Plan, Target
from knooppunt.plan.models.plan import PlanQuerySet
from knooppunt.shared.clock import today


def plan_for(user: Any, year: int, theme: str = "") -> Plan:
    """Give the plan of a year that this user may know of, of one theme if it is named."""
    return _one(Plan.objects.visible_to(user), year, theme)


def public_plan(year: int, theme: str = "") -> Plan:
    """Give the plan of a year that everybody may read."""
    return _one(Plan.objects.published(), year, theme)


def _one(plans: PlanQuerySet, year: int, theme: str) -> Plan:
    found = plans.on_paper().filter(year=year).order_by("theme__code")
    plan = found.filter(theme__code=theme).first() if theme else found.first()
    if plan is None:
        raise Http404
    return plan


def current_plan(user: Any) -> Plan | None:
    """Give the plan of this year, else the newest, that this user may know of."""
    plans = list(Plan.objects.visible_to(user).on_paper())
    of_this_year = [plan for plan in plans if plan.year == today().year]
    return next(iter(of_this_year or plans), None)


def other_plans(user: Any, plan: Plan) -> list[Plan]:
    """Give the other plans that this user may know of."""
    return list(Plan.objects.visible_to(user).on_paper().exclude(pk=plan.pk))


def changes_of(plan: Plan) -> list[Amendment]:
    """Give every change of a plan, newest first, with who made it."""
    return list(plan.amendments.select_related("by"))


def evidence_of(target: Target) -> list[Evidence]:
    """Give all evidence of a target, also what was taken back."""
    return list(target.evidence.select_related("by", "area"))
