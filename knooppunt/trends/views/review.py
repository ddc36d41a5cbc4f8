"""The pages for signals whose term has ended."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.people.permissions import may_look
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.forms.review import KEEP
from knooppunt.trends.models import Signal
from knooppunt.trends.queries import lists
from knooppunt.trends.words import rest_of

SHOWN = 25


def to_review(request: HttpRequest) -> HttpResponse:
    """List the signals whose term has ended and about which this user decides, the longest first."""
    may_look(request.user).demand()
    return render(request, "trends/to_review.html", {"rows": list(lists.due(request.user)[:SHOWN])})


def review(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Keep a signal for another term with the reason, or put it in the archive."""
    rows = Signal.objects.visible_to(request.user).select_related("theme", "area", "topic", "audience", "intended")
    found: Signal = get_object_or_404(rows, pk=pk)
    permissions.may_review(request.user, found).demand()
    form = forms.ReviewForm(request.POST or None, signal=found)
    if form.is_valid():
        said = form.cleaned_data
        verb = commands.keep_signal if said.pop("decision") == KEEP else commands.archive_signal
        verb(by=request.user, signal=found, **said)
        messages.success(request, _("This was saved."))
        return redirect(found)
    context = {"form": form, "signal": found, "body": rest_of(found.what)}
    return render(request, "trends/review.html", context)
