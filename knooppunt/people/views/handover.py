"""The pages of hand-overs, and of how well the network stands."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from knooppunt.look.map import MapArea
from knooppunt.people import commands, forms, permissions
from knooppunt.people.models import HandOver, HandOverItem
from knooppunt.people.queries.cover import Cover
from knooppunt.people.queries.cover import cover as read_cover
from knooppunt.people.queries.handovers import handovers_for, pieces, possible_takers

SHOWN = 100


@require_safe
def handovers(request: HttpRequest) -> HttpResponse:
    """List the hand-overs this user handles, the open ones first."""
    permissions.may_look(request.user).demand()
    rows = handovers_for(request.user).order_by("-is_open", "-last_day", "-pk")[:SHOWN]
    return render(request, "people/handovers.html", {"handovers": rows})


def handover(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show what hung on somebody, and settle one piece of it."""
    found = get_object_or_404(handovers_for(request.user), pk=pk)
    takers = possible_takers(found)
    rows = [(piece, _form(request, found, piece.item, takers)) for piece in pieces(request.user, found)]
    sent = next((row for row in rows if row[1] is not None and row[1].is_bound), None)
    if sent and sent[1] is not None and sent[1].is_valid():
        commands.settle_item(by=request.user, item=sent[0].item, **sent[1].cleaned_data)
        return redirect(found)
    return render(request, "people/handover.html", {"handover": found, "rows": rows})


def _form(request: HttpRequest, found: HandOver, item: HandOverItem, takers: Any) -> forms.SettleForm | None:
    if item.outcome or not found.is_open:
        return None
    item.handover = found
    is_sent = request.method == "POST" and request.POST.get("item") == str(item.pk)
    return forms.SettleForm(request.POST if is_sent else None, item=item, takers=takers)


@require_safe
def cover(request: HttpRequest) -> HttpResponse:
    """Show in which municipality which layer has a contact, and where the work hangs on one person."""
    permissions.may_look(request.user).demand()
    form = forms.CoverFilter(request.GET)
    layer = form.cleaned_data["laag"] if form.is_valid() else ""
    rows = read_cover(request.user)
    values = {one.area.code: _on_map(one, layer) for one in rows}
    return render(request, "people/cover.html", {"form": form, "rows": rows, "values": values})


def _on_map(one: Cover, layer: str) -> MapArea:
    if layer:
        number = one.contacts.get(layer, 0)
        words = ngettext("{number} contact", "{number} contacts", number).format(number=number)
    else:
        number = one.covered
        words = _("{number} of 3 layers").format(number=number)
    return MapArea(number, words, one.area.get_absolute_url())
