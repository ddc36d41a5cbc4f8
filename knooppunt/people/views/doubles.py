"""The pages on which two become one: doubles, and municipalities."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.people import commands, forms, permissions
from knooppunt.people.commands.merge import ORGANISATION_FIELDS, PERSON_FIELDS
from knooppunt.people.models import Area, Organisation, OrganisationMerge, Person, PersonMerge
from knooppunt.people.queries import doubles as reading
from knooppunt.people.views.editing import edit_page


@require_safe
def doubles(request: HttpRequest) -> HttpResponse:
    """List what may stand in the register twice, and what was made one."""
    permissions.may_register(request.user).demand()
    return render(request, "people/doubles.html", {"page": reading.doubles()})


def _pair(rows: QuerySet[Any], kept: int, double: int) -> tuple[Any, Any]:
    found = rows.in_bulk([kept, double])
    if not found.keys() >= {kept, double}:
        raise Http404
    return found[kept], found[double]


def merge_persons(request: HttpRequest, kept: int, double: int) -> HttpResponseBase:
    """Compare two persons side by side, and make them one."""
    permissions.may_register(request.user).demand()
    one, other = _pair(Person.objects.all(), kept, double)
    permissions.may_merge(request.user, one, other).demand()
    differences = reading.differences(one, other, PERSON_FIELDS)
    form = forms.MergeForm(request.POST if request.method == "POST" else None, differences=differences)
    if form.is_valid():
        commands.merge_persons(by=request.user, kept=one, double=other, take=form.taken)
        return redirect(one)
    more = {"sides": reading.sides_of_persons(one, other), "kept": one, "double": other}
    return _merge_page(request, form, more, swap=reverse("people:merge_persons", args=[double, kept]))


def merge_organisations(request: HttpRequest, kept: int, double: int) -> HttpResponseBase:
    """Compare two organisations side by side, and make them one."""
    permissions.may_register(request.user).demand()
    one, other = _pair(Organisation.objects.select_related("area"), kept, double)
    permissions.may_merge(request.user, one, other).demand()
    differences = reading.differences(one, other, ORGANISATION_FIELDS)
    form = forms.MergeForm(request.POST if request.method == "POST" else None, differences=differences)
    if form.is_valid():
        commands.merge_organisations(by=request.user, kept=one, double=other, take=form.taken)
        return redirect(one)
    more = {"sides": reading.sides_of_organisations(one, other), "kept": one, "double": other}
    return _merge_page(request, form, more, swap=reverse("people:merge_organisations", args=[double, kept]))


def _merge_page(request: HttpRequest, form: Any, more: dict[str, Any], swap: str) -> HttpResponse:
    return render(request, "people/merge.html", {"form": form, "swap_url": swap, **more})


def keep_apart(request: HttpRequest, kept: int, double: int) -> HttpResponseBase:
    """Say that two persons who look alike are two."""
    permissions.may_register(request.user).demand()
    one, other = _pair(Person.objects.all(), kept, double)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    commands.keep_apart(by=request.user, one=one, other=other)
    return redirect("people:doubles")


def undo_person_merge(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take two rows of one person apart again."""
    permissions.may_register(request.user).demand()
    return _undo(request, get_object_or_404(PersonMerge.objects.select_related("kept", "double"), pk=pk))


def undo_organisation_merge(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take two rows of one organisation apart again."""
    permissions.may_register(request.user).demand()
    return _undo(request, get_object_or_404(OrganisationMerge.objects.select_related("kept", "double"), pk=pk))


def _undo(request: HttpRequest, merge: Any) -> HttpResponseBase:
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    commands.undo_merge(by=request.user, merge=merge)
    return redirect("people:doubles")


def merge_area(request: HttpRequest, code: str) -> HttpResponseBase:
    """Let a municipality go into another one, or into a new one, after a day."""
    permissions.may_register(request.user).demand()
    area = get_object_or_404(Area.objects.municipalities(), code=code)
    form = forms.MunicipalMergerForm(request.POST or None, area=area, user=request.user)
    if form.is_valid():
        commands.merge_municipality(by=request.user, area=area, **form.cleaned_data)
        return redirect(area)
    return edit_page(request, form, _("Merge this municipality"), area)
