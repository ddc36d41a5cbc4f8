"""The first page of every role."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from knooppunt.accounts import commands
from knooppunt.desk import queries, starts
from knooppunt.people.models.reader import reader_of

NEWS = 8


def desk(request: HttpRequest) -> HttpResponse:
    """Show what waits for this reader, what changed, and where they mostly go from here."""
    reader = reader_of(request.user)
    context = {
        "seat": reader.home(),
        "starts": starts.starts_for(request.user),
        "waiting": queries.waiting_for(request.user),
        "news": queries.news_for(request.user, NEWS),
    }
    return render(request, "desk/desk.html", context)


@require_POST
def mark_seen(request: HttpRequest) -> HttpResponseBase:
    """Note that the reader has seen what changed."""
    commands.mark_seen(by=request.user)
    return redirect("desk:desk")
