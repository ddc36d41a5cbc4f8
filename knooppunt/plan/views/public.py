"""The plan and its progress for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from knooppunt.plan.queries.plans import public_plan
from knooppunt.plan.queries.progress import overview_of
from knooppunt.plan.showing import sections_of, summary_of
from knooppunt.shared.clock import today


@login_not_required
def public(request: HttpRequest, year: int) -> HttpResponse:
    """Show what was promised and how far it is, counting only what everybody may know."""
    plan = public_plan(year, request.GET.get("thema", ""))
    overview = overview_of(plan, is_public=True)
    context = {
        "plan": plan,
        "outline": overview.outline,
        "sections": sections_of(overview),
        "summary": summary_of(overview),
        "today": today(),
        "is_public": True,
        "may_write": False,
        "may_extend": None,
    }
    return render(request, "plan/public.html", context)
