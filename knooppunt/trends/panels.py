"""What trends hang on the pages of places and of action perspectives."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.models import Area
from knooppunt.shared.panels import hang
from knooppunt.trends.models import Advice
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


hang("people.area", of_area, order=20)
hang("catalogue.perspective", of_perspective, order=20)
