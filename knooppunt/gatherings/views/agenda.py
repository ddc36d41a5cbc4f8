"""Putting things on the agenda, and what came of them."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from knooppunt.gatherings import commands, permissions
from knooppunt.gatherings.forms import AgendaItemForm, DecisionForm, MoveForm, OutcomeForm, ScheduleForm
from knooppunt.gatherings.models import AgendaItem
from knooppunt.gatherings.models.agenda import SUBJECTS
from knooppunt.gatherings.views.gathering import find
from knooppunt.trends.models import Advice, Interpretation, Signal


def _find_item(request: HttpRequest, pk: int) -> AgendaItem:
    rows = AgendaItem.objects.visible_to(request.user).select_related("gathering__audience", *SUBJECTS)
    rows = rows.prefetch_related("gathering__themes")
    return get_object_or_404(rows, pk=pk)


def agenda_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to the item, on the page of its gathering."""
    item = _find_item(request, pk)
    return redirect(f"{item.gathering.get_absolute_url()}#agendapunt-{item.pk}")


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put something on the agenda of a gathering."""
    gathering = find(request, pk)
    permissions.may_set_agenda(request.user, gathering).demand()
    form = AgendaItemForm(request.user, gathering, request.POST or None)
    if form.is_valid():
        item = commands.put_on_agenda(by=request.user, gathering=gathering, **form.cleaned_data)
        return redirect(item)
    return render(request, "gatherings/add.html", {"form": form, "gathering": gathering})


def schedule_signal(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a trend signal on some agenda."""
    return _schedule(request, get_object_or_404(Signal.objects.visible_to(request.user).standing(), pk=pk))


def schedule_interpretation(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an interpretation on some agenda."""
    return _schedule(request, get_object_or_404(Interpretation.objects.visible_to(request.user).standing(), pk=pk))


def schedule_advice(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an advice on some agenda."""
    return _schedule(request, get_object_or_404(Advice.objects.visible_to(request.user).standing(), pk=pk))


def _schedule(request: HttpRequest, about: Any) -> HttpResponse:
    permissions.may_schedule(request.user).demand()
    form = ScheduleForm(request.user, about, request.POST or None)
    if form.is_valid():
        item = commands.put_on_agenda(by=request.user, about=about, **form.cleaned_data)
        return redirect(item)
    return render(request, "gatherings/schedule.html", {"form": form, "about": about})


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what was decided on an agenda item."""
    item = _find_item(request, pk)
    permissions.may_decide(request.user, item.gathering).demand()
    form = DecisionForm(request.POST or None, initial={"decision": item.decision, "version": item.version})
    if form.is_valid():
        commands.record_decision(by=request.user, item=item, **form.cleaned_data)
        return redirect(item)
    return render(request, "gatherings/decide.html", {"form": form, "item": item})


def link_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Say to which interpretation or advice an agenda item led."""
    item = _find_item(request, pk)
    permissions.may_decide(request.user, item.gathering).demand()
    form = OutcomeForm(request.user, item, request.POST or None)
    if form.is_valid():
        commands.link_outcome(by=request.user, item=item, **form.cleaned_data)
        return redirect(item)
    return render(request, "gatherings/link_outcome.html", {"form": form, "item": item})


def take_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an item off the agenda."""
    item = _find_item(request, pk)
    permissions.may_take_off(request.user, item).demand()
    if request.method == "POST":
        commands.take_off_agenda(by=request.user, item=item)
        return redirect(item.gathering)
    return render(request, "gatherings/take_off.html", {"item": item})


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move an item up or down on its agenda."""
    item = _find_item(request, pk)
    permissions.may_move(request.user, item).demand()
    form = MoveForm(request.POST or None)
    if form.is_valid():
        commands.move_agenda_item(by=request.user, item=item, up=form.cleaned_data["to"] == "up")
    return redirect(item)
