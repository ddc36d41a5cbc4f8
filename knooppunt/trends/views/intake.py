"""The pages of the intake: one signal after another."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Signal
from knooppunt.trends.queries import lists
from knooppunt.trends.views.asked import number
from knooppunt.trends.words import rest_of


def to_sort(request: HttpRequest) -> HttpResponse:
    """Open the signal that waits longest for its intake, after the one that is passed over if any."""
    permissions.SORT.held_by(request.user).demand()
    found = lists.next_to_sort(request.user, after=number(request.GET.get("na")))
    return redirect("trends:sort", found) if found else render(request, "trends/sorted.html")


def sort(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Do the intake of a signal, or change it; after the first time the next signal opens."""
    rows = Signal.objects.visible_to(request.user).select_related("theme", "area", "topic", "audience", "intake")
    found: Signal = get_object_or_404(rows.select_related("organisation", "intended"), pk=pk)
    permissions.may_sort(request.user, found).demand()
    intake = getattr(found, "intake", None)
    form = forms.IntakeForm(request.POST or None, intake=intake)
    if form.is_valid():
        commands.sort_signal(by=request.user, signal=found, **form.cleaned_data)
        messages.success(request, _("The intake was saved."))
        return redirect(found) if intake else redirect("trends:to_sort")
    context = {"form": form, "signal": found, "body": rest_of(found.what), "is_new": intake is None}
    return render(request, "trends/sort.html", context)
