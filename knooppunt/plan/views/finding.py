"""Finding what a page is about: only what the reader may know of is there."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from knooppunt.plan.models import Condition, Evidence, Plan, Result, Target
from knooppunt.plan.queries.plans import plan_for


def plan_of_year(request: HttpRequest, year: int) -> Plan:
    """Find the plan of a year, of the theme in the address if it is there."""
    return plan_for(request.user, year, request.GET.get("thema", ""))


def find_plan(request: HttpRequest, pk: int) -> Plan:
    """Find a plan."""
    return get_object_or_404(Plan.objects.visible_to(request.user).on_paper(), pk=pk)


def find_result(request: HttpRequest, pk: int) -> Result:
    """Find an intended result."""
    plans = Plan.objects.visible_to(request.user)
    return get_object_or_404(Result.objects.filter(plan__in=plans).select_related("plan__theme", "plan__frame"), pk=pk)


def find_target(request: HttpRequest, pk: int) -> Target:
    """Find a target."""
    return get_object_or_404(Target.objects.visible_to(request.user).on_paper(), pk=pk)


def find_evidence(request: HttpRequest, pk: int) -> Evidence:
    """Find a piece of evidence."""
    return get_object_or_404(Evidence.objects.visible_to(request.user).select_related("target__plan__theme"), pk=pk)


def find_condition(request: HttpRequest, pk: int) -> Condition:
    """Find a condition."""
    plans = Plan.objects.visible_to(request.user)
    return get_object_or_404(Condition.objects.filter(plan__in=plans).select_related("plan__theme"), pk=pk)
