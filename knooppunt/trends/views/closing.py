"""The pages at the end of an interpretation: dissent, closing, opening again."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.catalogue.permissions import may_add
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Interpretation
from knooppunt.trends.queries import closing


def _visible(request: HttpRequest, pk: int) -> Interpretation:
    rows = Interpretation.objects.visible_to(request.user).select_related("audience", "theme")
    found: Interpretation = get_object_or_404(rows, pk=pk)
    return found


def _page(request: HttpRequest, found: Interpretation, form: Any, title: str) -> HttpResponseBase:
    context = {"form": form, "thing": found, "title": title, "keeps_readers": False}
    return render(request, "trends/edit.html", context)


def dissent(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Add dissent to an agreed reading, or correct one's own."""
    found = _visible(request, pk)
    permissions.may_dissent(request.user, found).demand()
    form = forms.DissentForm(request.POST or None, own=closing.own_dissent(request.user, found))
    if form.is_valid():
        commands.dissent(by=request.user, interpretation=found, **form.cleaned_data)
        return redirect(found)
    return _page(request, found, form, _("Add dissent"))


def close_interpretation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Close an interpretation with what a municipality can do."""
    found = _visible(request, pk)
    permissions.may_close(request.user, found).demand()
    typed = request.POST if request.method == "POST" else None  # ticking nothing is an answer too
    form = forms.CloseForm(typed, user=request.user, interpretation=found)
    if form.is_valid():
        commands.close_interpretation(by=request.user, interpretation=found, **form.cleaned_data)
        return redirect(found)
    context = {
        "form": form,
        "interpretation": found,
        "advised": closing.advised_perspectives(request.user, found),
        "may_add": may_add(request.user),
    }
    return render(request, "trends/close.html", context)


def close_with_new(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Add an action perspective that was missing, and close with it."""
    found = _visible(request, pk)
    permissions.may_close(request.user, found).demand()
    may_add(request.user).demand()
    form = forms.NewPerspectiveForm(request.POST or None)
    if form.is_valid():
        topics = list(closing.topics_of(found))
        commands.close_with_new_perspective(by=request.user, interpretation=found, topics=topics, **form.cleaned_data)
        return redirect(found)
    return _page(request, found, form, _("Add an action perspective and close"))


def reopen_interpretation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Open a closed interpretation again, with the reason."""
    found = _visible(request, pk)
    permissions.may_reopen(request.user, found).demand()
    form = forms.ReopenForm(request.POST or None)
    if form.is_valid():
        commands.reopen_interpretation(by=request.user, interpretation=found, **form.cleaned_data)
        return redirect(found)
    return _page(request, found, form, _("Open this interpretation again"))
