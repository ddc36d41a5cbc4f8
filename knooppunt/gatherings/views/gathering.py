"""The verbs of a gathering itself."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.gatherings import commands, permissions
from knooppunt.gatherings.forms import AlreadyHeldForm, CancelForm, CorrectForm, HoldForm, PlanForm
from knooppunt.gatherings.models import Gathering
from knooppunt.shared.clock import today

_SAID = (
    "kind", "title", "day", "starts", "ends", "place", "link", "area", "lead", "organiser", "part_of", "for_whom",
    "description", "version",
)  # fmt: skip


def find(request: HttpRequest, pk: int) -> Gathering:
    """Give the gathering, or a 404 when there is none that this reader may know of."""
    rows = Gathering.objects.visible_to(request.user).select_related("audience").prefetch_related("themes")
    found: Gathering = get_object_or_404(rows, pk=pk)
    return found


def plan(request: HttpRequest) -> HttpResponse:
    """Put a gathering on the calendar."""
    permissions.may_plan(request.user).demand()
    form = PlanForm(request.user, request.POST or None, initial={"kind": request.GET.get("soort", "")})
    if form.is_valid():
        planned = commands.plan_gathering(by=request.user, **form.cleaned_data)
        return redirect(planned)
    return render(request, "gatherings/plan.html", {"form": form})


def already_held(request: HttpRequest) -> HttpResponse:
    """Write down a gathering of the past, in half a minute."""
    permissions.may_plan(request.user).demand()
    form = AlreadyHeldForm(request.user, request.POST or None, initial={"kind": request.GET.get("soort", "")})
    if form.is_valid():
        held = commands.already_held(by=request.user, **form.cleaned_data)
        return redirect(held)
    return render(request, "gatherings/already_held.html", {"form": form})


def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of a gathering."""
    gathering = find(request, pk)
    permissions.may_correct(request.user, gathering).demand()
    initial = {name: getattr(gathering, name) for name in _SAID} | {"themes": gathering.themes.all()}
    form = CorrectForm(request.user, request.POST or None, gathering=gathering, initial=initial)
    if form.is_valid():
        commands.correct_gathering(by=request.user, gathering=gathering, **form.cleaned_data)
        return redirect(gathering)
    return render(request, "gatherings/correct.html", {"form": form, "gathering": gathering})


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that a gathering took place."""
    gathering = find(request, pk)
    permissions.may_hold(request.user, gathering).demand()
    initial = {
        "day": min(gathering.day, today()), "headcount": gathering.headcount, "link": gathering.link,
        "version": gathering.version, "expected": list(gathering.attendances.values_list("person", flat=True)),
    }  # fmt: skip
    form = HoldForm(gathering, request.POST or None, initial=initial)
    if form.is_valid():
        commands.hold_gathering(by=request.user, gathering=gathering, **form.cleaned_data)
        return redirect(gathering)
    return render(request, "gatherings/hold.html", {"form": form, "gathering": gathering})


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Call a gathering off, with the reason."""
    gathering = find(request, pk)
    permissions.may_cancel(request.user, gathering).demand()
    form = CancelForm(request.POST or None)
    if form.is_valid():
        commands.cancel_gathering(by=request.user, gathering=gathering, **form.cleaned_data)
        return redirect(gathering)
    return render(request, "gatherings/cancel.html", {"form": form, "gathering": gathering})


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a gathering back to planned."""
    gathering = find(request, pk)
    permissions.may_reopen(request.user, gathering).demand()
    title, text = _("Back to planned"), _("The gathering is planned again and does not count as held.")
    return confirm(request, gathering, commands.reopen_gathering, title, text)


def make_public(request: HttpRequest, pk: int) -> HttpResponse:
    """Let everybody know of a gathering."""
    gathering = find(request, pk)
    permissions.may_publish(request.user, gathering).demand()
    title = _("Make public")
    text = _("Everybody may then know of this gathering. What is on its agenda keeps its own level.")
    return confirm(request, gathering, commands.make_public, title, text)


def make_private(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a gathering within its themes again."""
    gathering = find(request, pk)
    permissions.may_unpublish(request.user, gathering).demand()
    title, text = _("No longer public"), _("Only the seats of its themes then know of this gathering.")
    return confirm(request, gathering, commands.make_private, title, text)


def confirm(
    request: HttpRequest, gathering: Gathering, command: Callable[..., Any], title: str, text: str
) -> HttpResponse:
    """Ask whether it is meant, and do it."""
    if request.method == "POST":
        command(by=request.user, gathering=gathering)
        return redirect(gathering)
    return render(request, "gatherings/confirm.html", {"gathering": gathering, "title": title, "text": text})
