"""What plays where, and how themes are in balance: figures in bands, each with its table and the way to its rows."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.imports.sheet.writing import as_csv
from knooppunt.people.permissions import may_look
from knooppunt.trends import forms, permissions
from knooppunt.trends.queries import overview
from knooppunt.trends.views.balance import balance_of, year_of
from knooppunt.trends.views.where import asked_of, where_of

_CSV = "text/csv; charset=utf-8"


@require_safe
def where(request: HttpRequest) -> HttpResponse:
    """Show on the map and month by month where something was shared, in a period, about a topic."""
    may_look(request.user).demand()
    asked = asked_of(request.GET)
    context = {
        "asked": asked, "found": where_of(request.user, asked), "file_query": request.GET.urlencode(),
        "topics": forms.options(_topics(), asked.topic), "may_share": permissions.may_share(request.user),
    }  # fmt: skip
    return render(request, "trends/where.html", context)


@require_safe
def where_file(request: HttpRequest) -> HttpResponse:
    """Give the table of places to take along: what the whole network may know, in bands."""
    may_look(request.user).demand()
    asked = asked_of(request.GET)
    return _file("wat-speelt-waar", where_of(request.user, asked, only_known=True).lines(asked))


@require_safe
def balance(request: HttpRequest) -> HttpResponse:
    """Show all topics over the quarters of a year, also those about which nothing was shared."""
    may_look(request.user).demand()
    year = year_of(request.GET)
    context = {
        "found": balance_of(request.user, year), "year": str(year), "may_share": permissions.may_share(request.user),
        "caption": _("Trend signals by topic in {year}").format(year=year),
        "lenses": _("Interpretations by tension in {year}").format(year=year),
    }  # fmt: skip
    return render(request, "trends/balance.html", context)


@require_safe
def balance_file(request: HttpRequest) -> HttpResponse:
    """Give the table of topics to take along: what the whole network may know, in bands."""
    may_look(request.user).demand()
    year = year_of(request.GET)
    return _file(f"themas-in-balans-{year}", balance_of(request.user, year, only_known=True).lines())


def _topics() -> list[tuple[int, str]]:
    return [topic for family in overview.topics_by_family().values() for topic in family]


def _file(name: str, lines: list[list[Any]]) -> HttpResponse:
    made = HttpResponse(as_csv(lines), content_type=_CSV)
    made["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return made
