"""The pages on which an organisation answers: signs, does not sign, takes its signature back."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.stances import commands, forms, permissions
from knooppunt.stances.models import Signatory, Stance


def _find(request: HttpRequest, pk: int) -> Signatory:
    """Give a signatory of a stance this reader may know of; of a published one only what is shown there."""
    rows = Signatory.objects.filter(stance__in=Stance.objects.visible_to(request.user))
    return get_object_or_404(rows.select_related("organisation", "stance__theme", "stance__audience"), pk=pk)


def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign for an organisation, with its mandate."""
    found = _find(request, pk)
    permissions.may_sign(request.user, found).demand()
    form = forms.SignForm(request.POST or None)
    return _answer(request, found, form, commands.sign, title=_("Sign for your organisation"))


def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer that an organisation does not sign, with the reason."""
    found = _find(request, pk)
    permissions.may_decline(request.user, found).demand()
    form = forms.DeclineForm(request.POST or None)
    return _answer(request, found, form, commands.decline, title=_("Do not sign"))


def withdraw_signature(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the signature of an organisation back, with the reason."""
    found = _find(request, pk)
    permissions.may_take_back(request.user, found).demand()
    form = forms.TakeBackForm(request.POST or None)
    return _answer(request, found, form, commands.take_signature_back, title=_("Take the signature back"))


def _answer(
    request: HttpRequest, found: Signatory, form: django_forms.Form, command: Callable[..., Any], *, title: str
) -> HttpResponse:
    if form.is_valid():
        command(by=request.user, signatory=found, **form.cleaned_data)
        return redirect(found.stance)
    context = {"form": form, "stance": found.stance, "signatory": found, "title": title}
    return render(request, "stances/answer.html", context)
