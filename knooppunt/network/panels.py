"""What the register in use hangs on the pages of places: the people who work there."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from knooppunt.network.queries.around import people_of
from knooppunt.people.models import Area
from knooppunt.people.words import AreaKind
from knooppunt.shared.panels import hang


def of_area(request: HttpRequest, area: Area) -> SafeString | str:
    """Show who works in an area that exists today, by domain and layer."""
    if area.end or area.kind == AreaKind.POLICE_UNIT:
        return ""
    people = people_of(request.user, area)
    return render_to_string("network/_of_area.html", {"people": people, "area": area}, request) if people.number else ""


hang("people.area", of_area, order=10)
