"""The business card of somebody, fit for a phone, and the same as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from knooppunt.network.queries.card import CardPage, card_of
from knooppunt.people.models import Person
from knooppunt.people.permissions import may_look


def _visible(request: HttpRequest, pk: int) -> CardPage:
    may_look(request.user).demand()
    return card_of(request.user, get_object_or_404(Person.objects.visible_to(request.user), pk=pk))


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the card: what they do, how to reach them, in which languages, about what."""
    page = _visible(request, pk)
    drawn = mark_safe(page.as_svg())  # noqa: S308 - black and white squares only
    return render(request, "network/card.html", {"page": page, "person": page.person, "qr": drawn})


@require_safe
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the card as a vCard."""
    page = _visible(request, pk)
    name = slugify(page.person.name) or "kaartje"
    headers = {"Content-Disposition": f'attachment; filename="{name}.vcf"'}
    return HttpResponse(page.as_vcard(), content_type="text/vcard; charset=utf-8", headers=headers)
