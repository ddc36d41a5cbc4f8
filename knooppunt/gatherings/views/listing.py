"""The calendar, and the page of one gathering."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.gatherings import permissions, queries
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.words import Kind
from knooppunt.shared.thread import thread_of
from knooppunt.trends.permissions import ADVISE, may_interpret


def gatherings(request: HttpRequest) -> HttpResponse:
    """Show what is coming, or what was, by month."""
    permissions.may_read(request.user).demand()
    ahead = "voorbij" not in request.GET
    kind = request.GET.get("soort", "") if request.GET.get("soort") in Kind else ""
    after = request.GET.get("na", "")
    calendar = queries.calendar(request.user, ahead=ahead, kind=kind, after=after)
    context = {
        "calendar": calendar, "ahead": ahead, "kind": kind, "kinds": Kind.choices,
        "tabs": [(_("Coming"), _address(kind=kind), ahead), (_("Past"), _address(kind=kind, past=True), not ahead)],
        "onward_url": _address(kind=kind, past=not ahead, after=calendar.onward) if calendar.onward else "",
        "first_url": _address(kind=kind, past=not ahead) if after else "",
        "may_plan": permissions.may_plan(request.user),
    }  # fmt: skip
    return render(request, "gatherings/gatherings.html", context)


def _address(*, kind: str, past: bool = False, after: str = "") -> str:
    asked = {"voorbij": "ja" if past else "", "soort": kind, "na": after}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{reverse('gatherings:gatherings')}?{query}" if query else reverse("gatherings:gatherings")


def gathering(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one gathering: when and where, its agenda, who comes, and the thread it belongs to."""
    rows = Gathering.objects.visible_to(request.user).prefetch_related("themes")
    found = get_object_or_404(rows.select_related("audience", "area", "organiser", "lead"), pk=pk)
    user, may_see_people = request.user, permissions.may_see_people(request.user, found)
    agenda = queries.agenda_of(user, found)
    context = {
        "gathering": found,
        "whole": queries.whole_of(user, found),
        "parts": queries.parts_of(user, found),
        "agenda": agenda,
        "agreed": queries.agreed_about(user, agenda),
        "crowd": queries.crowd_of(user, found, with_names=bool(may_see_people)),
        "thread": thread_of(user, "gathering", pk),
        "may_interpret": may_interpret(user),
        "may_advise": ADVISE.held_by(user),
        "may": permissions.verdicts(user, found),
    }
    return render(request, "gatherings/gathering.html", context)
