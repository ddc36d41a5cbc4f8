"""Pages on which the plan changes, with a reason."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from knooppunt.plan import commands, permissions
from knooppunt.plan.forms import (
    AddResultForm,
    AddTargetForm,
    AdjustDeliverableForm,
    AdjustNumberForm,
    AdjustResultForm,
)
from knooppunt.plan.views.finding import find_plan, find_result, find_target


def add_result(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Add an intended result to the plan."""
    plan = find_plan(request, pk)
    permissions.may_write(request.user, plan).demand()
    form = AddResultForm(plan, request.POST or None)
    if form.is_valid():
        return redirect(commands.add_result(by=request.user, plan=plan, **form.cleaned_data))
    return _form(request, form, title=_("Add an intended result"), thing=plan)


def adjust_result(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Change the words of an intended result."""
    result = find_result(request, pk)
    permissions.may_adjust_result(request.user, result).demand()
    form = AdjustResultForm(result, request.POST or None)
    if form.is_valid():
        values = dict(form.cleaned_data)
        commands.adjust_result(by=request.user, result=result, read_version=values.pop("version"), **values)
        return redirect(result)
    return _form(request, form, title=_("Adjust the intended result"), thing=result)


def add_target(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give an intended result another target."""
    result = find_result(request, pk)
    permissions.may_adjust_result(request.user, result).demand()
    form = AddTargetForm(request.POST or None)
    if form.is_valid():
        return redirect(commands.add_target(by=request.user, result=result, **form.cleaned_data))
    return _form(request, form, title=_("Add a target"), thing=result)


def adjust_target(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Change what a target promises."""
    target = find_target(request, pk)
    permissions.may_adjust_target(request.user, target).demand()
    kind = AdjustDeliverableForm if target.is_deliverable else AdjustNumberForm
    form = kind(target, request.POST or None)
    if form.is_valid():
        values = dict(form.cleaned_data)
        commands.adjust_target(by=request.user, target=target, read_version=values.pop("version"), **values)
        return redirect(target)
    return _form(request, form, title=_("Adjust the target"), thing=target)


def _form(request: HttpRequest, form: object, **context: object) -> HttpResponse:
    return render(request, "plan/form.html", {"form": form, "lead": "", "submit": _("Save"), **context})
