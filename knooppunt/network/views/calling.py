"""Whom to call about a topic in a place: topic, place, people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from knooppunt.network.queries.calling import whom_to_call
from knooppunt.people.permissions import may_look
from knooppunt.people.queries.places import narrowing_areas
from knooppunt.people.queries.places import places as regions
from knooppunt.topics.models import Topic

STEPS = (_("Topic"), _("Place"), _("Whom to call"))


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """Ask about which topic somebody wants to call."""
    may_look(request.user).demand()
    return render(request, "network/call_topics.html", {"topics": Topic.objects.all(), "labels": STEPS})


@require_safe
def places(request: HttpRequest, topic: str) -> HttpResponse:
    """Ask in which place."""
    may_look(request.user).demand()
    found = get_object_or_404(Topic, code=topic)
    return render(request, "network/call_places.html", {"topic": found, "places": regions(), "labels": STEPS})


@require_safe
def people(request: HttpRequest, topic: str, area: str) -> HttpResponse:
    """Show whom to call, the best first, each with the reason."""
    may_look(request.user).demand()
    found = get_object_or_404(Topic, code=topic)
    place = get_object_or_404(narrowing_areas().select_related("parent"), code=area)
    context = {"topic": found, "area": place, "called": whom_to_call(request.user, found, place), "labels": STEPS}
    return render(request, "network/call_people.html", context)
