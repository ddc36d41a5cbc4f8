"""What gatherings hang on the pages of signals, interpretations, advice and areas."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from knooppunt.gatherings import permissions, queries
from knooppunt.gatherings.models import Gathering
from knooppunt.people.models import Area
from knooppunt.shared.panels import hang
from knooppunt.trends.models import Advice, Interpretation, Signal

NEAREST = 5


def on_the_agenda(request: HttpRequest, item: Signal | Interpretation | Advice) -> SafeString | str:
    """Say where this is talked about, where it came from, and let somebody put it on an agenda."""
    user: Any = request.user
    context = {
        "items": queries.items_about(user, item),
        "sources": [] if isinstance(item, Signal) else queries.items_that_led_to(user, item),
        "schedule_url": reverse(f"gatherings:schedule_{item._meta.model_name}", args=[item.pk]),
        "may_schedule": permissions.may_schedule(user),
        "is_withdrawn": item.is_withdrawn,
    }
    return render_to_string("gatherings/_on_the_agenda.html", context, request)


def coming_in_area(request: HttpRequest, area: Area) -> SafeString | str:
    """Show what is coming in this area."""
    rows = Gathering.objects.visible_to(request.user).coming().filter(area__in=Area.objects.within(area))
    nearest = rows.select_related("area").order_by("day", "pk")[:NEAREST]
    return render_to_string("gatherings/_coming.html", {"gatherings": nearest}, request) if nearest else ""


for place in ("trends.signal", "trends.interpretation", "trends.advice"):
    hang(place, on_the_agenda, order=40)
hang("people.area", coming_in_area, order=40)
