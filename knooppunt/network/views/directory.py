"""The directory, as a list and on the map."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from knooppunt.look.map import MapArea
from knooppunt.network.forms import DirectoryFilter
from knooppunt.network.permissions import may_see_exports
from knooppunt.network.queries import around
from knooppunt.network.queries.directory import NOTHING, Place
from knooppunt.network.queries.directory import directory as read
from knooppunt.network.queries.facets import facets
from knooppunt.people.permissions import may_look

AFTER = "na"


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """List who works where, in the order of their names, narrowed by anything."""
    may_look(request.user).demand()
    form = DirectoryFilter(request.GET, facets=facets(request.user))
    after = Place.read(request.GET.get(AFTER, ""))
    page = read(request.user, form.wish, after) if form.is_valid() else NOTHING
    context = {
        "form": form, "page": page, "tabs": _tabs(request, 0), "is_narrowed": form.has_changed(),
        "next_url": _address(request, str(page.last)) if page.last else "",
        "first_url": _address(request) if after else "", "may_take": may_see_exports(request.user),
        "exports_url": f"{reverse('network:exports')}?{_asked(request)}",
    }  # fmt: skip
    return render(request, "network/directory.html", context)


@require_safe
def on_the_map(request: HttpRequest) -> HttpResponse:
    """Show in which municipality how many contacts work, narrowed as the list is."""
    may_look(request.user).demand()
    form = DirectoryFilter(request.GET, facets=facets(request.user))
    numbers = around.counts(request.user, form.wish) if form.is_valid() else {}
    values = {code: _on_map(request, code, number) for code, number in numbers.items()}
    return render(request, "network/map.html", {"form": form, "values": values, "tabs": _tabs(request, 1)})


def _on_map(request: HttpRequest, code: str, number: int) -> MapArea:
    words = ngettext("{number} contact", "{number} contacts", number).format(number=number)
    return MapArea(number, words, f"{reverse('network:directory')}?{_asked(request, area=code)}" if number else "")


def _tabs(request: HttpRequest, current: int) -> list[tuple[str, str, bool]]:
    asked = _asked(request)
    known = [(_("List"), "network:directory"), (_("Map"), "network:map")]
    return [(label, f"{reverse(name)}?{asked}", place == current) for place, (label, name) in enumerate(known)]


def _address(request: HttpRequest, after: str = "") -> str:
    return f"?{_asked(request, **({AFTER: after} if after else {}))}"


def _asked(request: HttpRequest, **more: str) -> str:
    """Give the question at hand as it stands in an address, without the place in the list."""
    kept = {name: request.GET[name] for name in DirectoryFilter.base_fields if request.GET.get(name)}
    return urlencode(kept | more)
