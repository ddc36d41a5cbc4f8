"""What trends hang on the pages of places, of action perspectives and of their own signals."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Area
from knooppunt.shared.panels import hang
from knooppunt.trends.models import Advice, Round, Signal
from knooppunt.trends.permissions import may_interpret_signal
from knooppunt.trends.queries import feed

SHOWN = 5


def of_area(request: HttpRequest, area: Area) -> SafeString | str:
    """Show what plays in a place, as far as this reader may know."""
    rows = feed.newest_in(request.user, area, SHOWN)
    return render_to_string("trends/_of_area.html", {"rows": rows, "area": area}, request) if rows else ""


def of_perspective(request: HttpRequest, perspective: ActionPerspective) -> SafeString | str:
    """Show where an action perspective was advised."""
    found = Advice.objects.visible_to(request.user).standing().filter(perspective=perspective)
    rows = list(found.order_by("-pk")[:SHOWN])
    return render_to_string("trends/_of_perspective.html", {"rows": rows}, request) if rows else ""


def of_signal(request: HttpRequest, signal: Signal) -> SafeString | str:
    """Show the rounds about a signal that this reader takes part in, and let who may open one."""
    may_interpret = may_interpret_signal(request.user, signal)
    rows = list(Round.objects.visible_to(request.user).standing().filter(signals=signal).order_by("-pk")[:SHOWN])
    open_url = f"{reverse('trends:open_round')}?signals={signal.pk}"
    context = {"rows": rows, "may_interpret": may_interpret, "open_url": open_url}
    return render_to_string("trends/_together.html", context, request) if rows or may_interpret else ""


hang("people.area", of_area, order=20)
hang("catalogue.perspective", of_perspective, order=20)
hang("trends.signal", of_signal, order=20)
