"""The pages of the second pair of eyes."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.people.permissions import may_look
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.forms.second_look import APPROVE
from knooppunt.trends.models import Signal
from knooppunt.trends.queries.readers import readers_of
from knooppunt.trends.queries.second_look import to_look_at as waiting_for
from knooppunt.trends.words import rest_of

SHOWN = 25


def to_look_at(request: HttpRequest) -> HttpResponse:
    """List what waits for this user as the second pair of eyes, the longest first."""
    may_look(request.user).demand()
    rows = list(waiting_for(request.user)[:SHOWN])
    return render(request, "trends/to_look_at.html", {"rows": rows})


def look_second(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Read a signal that waits, with its readers to be, and say whether it is shared."""
    found = get_object_or_404(waiting_for(request.user), pk=pk)
    permissions.may_look_second(request.user, found).demand()
    form = forms.SecondLookForm(request.POST or None, signal=found)
    if form.is_valid():
        return _decided(request, found, form.cleaned_data)
    context = {"form": form, "signal": found, "body": rest_of(found.what), "readers": readers_of(found.meant_for)}
    return render(request, "trends/look_second.html", context)


def _decided(request: HttpRequest, signal: Signal, said: dict[str, Any]) -> HttpResponse:
    if said["decision"] == APPROVE:
        commands.approve_signal(by=request.user, signal=signal, version=said["version"])
        return redirect(signal)
    commands.send_signal_back(by=request.user, signal=signal, version=said["version"], why=said["why"])
    messages.success(request, _("It went back to who wrote it, with your reason."))
    return redirect("trends:to_look_at")
