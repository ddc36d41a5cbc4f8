"""Pages that only show: progress, the plan as a tree, one target with its rows, the changes, the paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.look.map import Scale
from knooppunt.plan import permissions
from knooppunt.plan.models import Plan
from knooppunt.plan.queries.continued import earlier_results
from knooppunt.plan.queries.outline import outline_of
from knooppunt.plan.queries.plans import changes_of, current_plan, evidence_of, other_plans
from knooppunt.plan.queries.progress import overview_of
from knooppunt.plan.queries.rows import account_of
from knooppunt.plan.showing import changes_shown, map_of, paper_of, sections_of, summary_of
from knooppunt.plan.views.finding import find_plan, find_result, find_target, plan_of_year
from knooppunt.plan.words import full_number, indicator_words, promise_words, state_words, tile_of
from knooppunt.shared.clock import today


def plans(request: HttpRequest) -> HttpResponseBase:
    """Go to the plan of this year."""
    permissions.may_read(request.user).demand()
    plan = current_plan(request.user)
    return redirect(plan.get_absolute_url()) if plan else render(request, "plan/plans.html")


def plan(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Go to the progress page of one plan."""
    return redirect(find_plan(request, pk).get_absolute_url())


def progress(request: HttpRequest, year: int) -> HttpResponse:
    """Show a tile for every target."""
    plan = plan_of_year(request, year)
    overview = overview_of(plan)
    context = {
        **_frame_of_page(plan, "progress"),
        "sections": sections_of(overview),
        "summary": summary_of(overview),
        "others": other_plans(request.user, plan),
        "may_add_past": permissions.may_add_past(request.user),
        "may_adopt": permissions.may_adopt(request.user, plan),
        "may_publish": permissions.may_publish(request.user, plan),
        "may_unpublish": permissions.may_unpublish(request.user, plan),
    }
    return render(request, "plan/progress.html", context)


def outline(request: HttpRequest, year: int) -> HttpResponse:
    """Show the plan as a tree."""
    plan = plan_of_year(request, year)
    context = {
        **_frame_of_page(plan, "outline"),
        "outline": outline_of(plan, earlier_results(plan, Plan.objects.visible_to(request.user))),
        "may_write": permissions.may_write(request.user, plan),
        "may_extend": permissions.may_extend_frame(request.user, plan),
    }
    return render(request, "plan/outline.html", context)


def changes(request: HttpRequest, year: int) -> HttpResponse:
    """Show what changed, with what stood there first and why."""
    plan = plan_of_year(request, year)
    context = {**_frame_of_page(plan, "changes"), "changes": changes_shown(changes_of(plan))}
    return render(request, "plan/changes.html", context)


def steering(request: HttpRequest, year: int) -> HttpResponse:
    """Show the one page for the steering group, made to be printed."""
    plan = plan_of_year(request, year)
    overview = overview_of(plan)
    context = {
        **_frame_of_page(plan, "steering"),
        "paper": paper_of(overview),
        "summary": summary_of(overview),
        "today": today(),
        "changes": changes_shown(changes_of(plan)),
    }
    return render(request, "plan/steering.html", context)


def result(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Go to the place of a result in the tree of its plan."""
    return redirect(find_result(request, pk).get_absolute_url())


def target(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one target with the list that its number counts."""
    target = find_target(request, pk)
    account = account_of(target)
    evidence = evidence_of(target) if target.is_ticked else []
    context = {
        "plan": target.plan,
        "target": target,
        "progress": account.progress,
        "tile": tile_of(account.progress),
        "number": full_number(account.progress),
        "promised": promise_words(target),
        "counted": indicator_words(target),
        "waits": state_words(account.progress),
        "account": account,
        "standing": [tick for tick in evidence if tick.withdrawn_on is None and not tick.is_planned],
        "to_come": [tick for tick in evidence if tick.withdrawn_on is None and tick.is_planned],
        "withdrawn": [tick for tick in evidence if tick.withdrawn_on is not None],
        "map": map_of(account.progress),
        "map_scale": Scale([1], [_("Not yet"), _("Done")]),
        "may_adjust": permissions.may_adjust_target(request.user, target),
        "may_tick": permissions.may_tick(request.user, target),
    }
    return render(request, "plan/target.html", context)


def _frame_of_page(plan: Plan, current: str) -> dict[str, Any]:
    pages = [
        ("progress", _("Progress")),
        ("outline", _("The plan")),
        ("changes", _("Changes")),
        ("steering", _("For the steering group")),
    ]
    links = [
        (label, f"{reverse(f'plan:{name}', args=[plan.year])}?thema={plan.theme.code}", name == current)
        for name, label in pages
    ]
    return {"plan": plan, "pages": links}
