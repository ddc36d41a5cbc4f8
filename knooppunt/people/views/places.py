"""The pages of places and partners: open to everybody with a seat."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from knooppunt.look.components.flow import crumbs
from knooppunt.look.map import MapArea
from knooppunt.people import permissions
from knooppunt.people.forms import DayFilter, OrganisationFilter
from knooppunt.people.models import Area, Group, Organisation
from knooppunt.people.queries import partners
from knooppunt.people.queries import places as reading
from knooppunt.people.queries.contacts import contacts_on
from knooppunt.people.queries.cover import cover_of
from knooppunt.people.queries.profile import profile as own_profile
from knooppunt.shared.clock import today


@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """Show the municipalities on the map and by region, with how many partners each has."""
    permissions.may_look(request.user).demand()
    found = reading.places()
    values = {area.code: _on_map(area) for area in found.municipalities}
    return render(request, "people/areas.html", {"places": found, "values": values})


def _on_map(area: Area) -> MapArea:
    number: int = area.partners  # type: ignore[attr-defined]  # annotated by the query
    words = ngettext("{number} partner", "{number} partners", number).format(number=number)
    return MapArea(number, words, area.get_absolute_url())


@require_safe
def area(request: HttpRequest, code: str) -> HttpResponse:
    """Show one area: who looks after it, who works there, and what other apps hang here."""
    permissions.may_look(request.user).demand()
    found = get_object_or_404(Area.objects.select_related("parent__parent", "successor"), code=code)
    page = reading.area_page(found)
    day_form = DayFilter(request.GET)
    is_asked = "op" in request.GET
    context = {
        "page": page, "area": found, "way": _way(page), "day_form": day_form,
        "contacts": contacts_on(request.user, found, day_form.day) if is_asked else None,
        "cover": cover_of(request.user, found) if page.is_living_municipality else None,
        "may_merge": permissions.may_merge_areas(request.user, found, None, found.end or today()),
    }  # fmt: skip
    return render(request, "people/area.html", context)


def _way(page: reading.AreaPage) -> str:
    around = [text for one in page.around for text in (one.name, one.get_absolute_url())]
    return crumbs(_("Municipalities"), reverse("people:areas"), *around, page.area.name)


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """List the organisations by domain, narrowed by domain and area if wanted."""
    permissions.may_look(request.user).demand()
    form = OrganisationFilter(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = reading.within(chosen.get("area"), chosen.get("domain", ""))
    domains = reading.by_domain(rows)
    return render(
        request, "people/organisations.html", {"form": form, "domains": domains, "tabs": _tabs(0), **_may_add(request)}
    )


@require_safe
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Show one organisation and who works there."""
    permissions.may_look(request.user).demand()
    found = get_object_or_404(Organisation.objects.select_related("area__parent"), code=code)
    day_form = DayFilter(request.GET)
    page = partners.organisation_page(request.user, found, day_form.day)
    return render(request, "people/organisation.html", {"page": page, "organisation": found, "day_form": day_form})


@require_safe
def groups(request: HttpRequest) -> HttpResponse:
    """List the standing bodies by kind."""
    permissions.may_look(request.user).demand()
    return render(
        request, "people/groups.html", {"kinds": partners.groups_by_kind(), "tabs": _tabs(1), **_may_add(request)}
    )


@require_safe
def group(request: HttpRequest, code: str) -> HttpResponse:
    """Show one standing body and its members."""
    permissions.may_look(request.user).demand()
    found = get_object_or_404(Group.objects.select_related("area__parent"), code=code)
    day_form = DayFilter(request.GET)
    page = partners.group_page(request.user, found, day_form.day)
    return render(request, "people/group.html", {"page": page, "group": found, "day_form": day_form})


@require_safe
def profile(request: HttpRequest) -> HttpResponse:
    """Show somebody their own seats, and what these let them see and do; without a seat too."""
    return render(request, "people/profile.html", {"profile": own_profile(request.user)})


def _may_add(request: HttpRequest) -> dict[str, Any]:
    return {"may_add": permissions.may_add_contact(request.user), "may_merge": permissions.may_register(request.user)}


def _tabs(current: int) -> list[tuple[str, str, bool]]:
    known = [(_("Organisations"), "people:organisations"), (_("Groups"), "people:groups")]
    return [(label, reverse(name), place == current) for place, (label, name) in enumerate(known)]
