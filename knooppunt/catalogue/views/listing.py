"""The catalogue as a list: everything that somebody may know of, narrowed as they ask."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from knooppunt.catalogue import forms, permissions
from knooppunt.catalogue.models import Intervention
from knooppunt.catalogue.queries.listing import listed
from knooppunt.catalogue.words import PERSPECTIVE, WORDINGS, Stage
from knooppunt.people.permissions import may_look

_LONGEST_ID = 16


def items(request: HttpRequest) -> HttpResponse:
    """List what is in the catalogue, newest first; beneath it the kinds of intervention as a way in."""
    may_look(request.user).demand()
    form = forms.WishForm(request.GET)
    wish, before = form.wish, _number(request.GET.get("voor"))
    page = listed(request.user, wish, before=before)
    context = {
        "form": form, "page": page, "is_narrowed": not wish.is_empty, "intervention": form.chosen_intervention,
        "stages": _kinds_by_stage(), "may_add": permissions.may_add(request.user), "ways_to_add": _ways_to_add(),
        "older_url": _address(request, page.older) if page.older else "",
        "newest_url": _address(request, 0) if before else "",
    }  # fmt: skip
    return render(request, "catalogue/items.html", context)


def perspectives(request: HttpRequest) -> HttpResponseBase:
    """Lead to the action perspectives in the catalogue: the address they had before they had company."""
    may_look(request.user).demand()
    asked = request.GET.copy()
    asked["soort"] = PERSPECTIVE
    return redirect(f"{reverse('catalogue:items')}?{asked.urlencode()}")


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < _LONGEST_ID else 0


def _address(request: HttpRequest, before: int) -> str:
    asked: QueryDict = request.GET.copy()
    asked.pop("voor", None)
    if before:
        asked["voor"] = str(before)
    return f"{request.path}?{asked.urlencode()}"


def _kinds_by_stage() -> list[tuple[Stage, list[Intervention]]]:
    order = list(Stage)
    rows = sorted(Intervention.objects.all(), key=lambda one: (order.index(Stage(one.stage)), str(one)))
    return [(Stage(stage), list(found)) for stage, found in groupby(rows, lambda one: one.stage)]


def _ways_to_add() -> list[tuple[object, str]]:
    return [(words.add, reverse(f"catalogue:add_{slot}")) for slot, words in WORDINGS.items()]
