"""Pages on which the plan as a whole is decided about, and what others decide is recorded."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from knooppunt.plan import commands, permissions
from knooppunt.plan.forms import ConditionForm, ConfirmForm, ExtendForm
from knooppunt.plan.views.finding import find_condition, find_plan


def adopt(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Adopt the plan."""
    plan = find_plan(request, pk)
    permissions.may_adopt(request.user, plan).demand()
    if request.method == "POST":
        commands.adopt(by=request.user, plan=plan)
        return redirect(plan)
    lead = _("From then on the plan is fixed. You can still change it; what stood there first stays in sight.")
    return _form(request, ConfirmForm(), title=_("Adopt the plan"), lead=lead, thing=plan, submit=_("Adopt"))


def publish(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Make plan and progress public."""
    plan = find_plan(request, pk)
    permissions.may_publish(request.user, plan).demand()
    if request.method == "POST":
        commands.publish(by=request.user, plan=plan)
        return redirect(plan)
    lead = _(
        "Everybody can then read the plan and how far you are, without logging in. Only public activities count there."
    )
    return _form(
        request, ConfirmForm(), title=_("Make the plan public"), lead=lead, thing=plan, submit=_("Make public")
    )


def unpublish(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take the plan off the public pages."""
    plan = find_plan(request, pk)
    permissions.may_unpublish(request.user, plan).demand()
    if request.method == "POST":
        commands.unpublish(by=request.user, plan=plan)
        return redirect(plan)
    lead = _("The public page disappears. Nothing changes for the network.")
    return _form(
        request, ConfirmForm(), title=_("No longer public"), lead=lead, thing=plan, submit=_("No longer public")
    )


def extend_frame(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the multi-year plan a later end."""
    plan = find_plan(request, pk)
    permissions.may_extend_frame(request.user, plan).demand()
    form = ExtendForm(plan.frame, request.POST or None)  # type: ignore[arg-type]  # who may extend it has one
    if form.is_valid():
        commands.extend_frame(by=request.user, plan=plan, **form.cleaned_data)
        return redirect(plan)
    return _form(request, form, title=_("Extend the multi-year plan"), thing=plan, submit=_("Extend"))


def condition(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Record how a condition stands."""
    condition = find_condition(request, pk)
    permissions.may_set_condition(request.user, condition).demand()
    form = ConditionForm(condition, request.POST or None)
    if form.is_valid():
        values = dict(form.cleaned_data)
        commands.set_condition(by=request.user, condition=condition, read_version=values.pop("version"), **values)
        return redirect(condition.plan)
    return _form(request, form, title=condition.title, lead=condition.text, thing=condition.plan, submit=_("Save"))


def _form(request: HttpRequest, form: object, **context: object) -> HttpResponse:
    return render(request, "plan/form.html", {"form": form, "lead": "", **context})
