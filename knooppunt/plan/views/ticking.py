"""Pages on which evidence is given, confirmed and taken back."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from knooppunt.plan import commands, permissions
from knooppunt.plan.forms import ConfirmTickForm, TickForm, WithdrawForm
from knooppunt.plan.queries.atlas import areas_for
from knooppunt.plan.views.finding import find_evidence, find_target


def tick(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Tick a target off, whole or one piece, with evidence."""
    target = find_target(request, pk)
    permissions.may_tick(request.user, target).demand()
    form = TickForm(target, areas_for(target), request.POST or None)
    if form.is_valid():
        commands.tick(by=request.user, target=target, **form.cleaned_data)
        return redirect(target)
    title = _("Tick off") if target.is_deliverable else _("Add a piece")
    return _form(request, form, title=title, thing=target, submit=_("Tick off"))


def confirm_tick(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say that what was planned is there now."""
    evidence = find_evidence(request, pk)
    permissions.may_confirm(request.user, evidence).demand()
    form = ConfirmTickForm(request.POST or None)
    if form.is_valid():
        commands.confirm_tick(by=request.user, evidence=evidence, **form.cleaned_data)
        return redirect(evidence.target)
    return _form(
        request, form, title=_("It is there"), thing=evidence.target, lead=evidence.what, submit=_("It is there")
    )


def withdraw_tick(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a tick back."""
    evidence = find_evidence(request, pk)
    permissions.may_withdraw(request.user, evidence).demand()
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_tick(by=request.user, evidence=evidence, **form.cleaned_data)
        return redirect(evidence.target)
    return _form(request, form, title=_("Take back"), thing=evidence.target, lead=evidence.what, submit=_("Take back"))


def _form(request: HttpRequest, form: object, **context: object) -> HttpResponse:
    return render(request, "plan/form.html", {"form": form, "lead": "", **context})
