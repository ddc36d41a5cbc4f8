"""The pages of a person."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.people import commands, forms, permissions
from knooppunt.people.models import Person
from knooppunt.people.queries.person import person_page
from knooppunt.people.views.editing import edit_page


def visible(request: HttpRequest, pk: int) -> Person:
    """Give somebody this reader may see, themselves always; to others there is nobody here."""
    user: Any = request.user
    rows = Person.objects.visible_to(user) | Person.objects.filter(user=user.pk)
    found: Person = get_object_or_404(rows.distinct(), pk=pk)
    return found


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show one person: their seats and groups; a double leads to the person it went into."""
    double = Person.with_doubles.filter(pk=pk, merged_into__isnull=False).first()
    found = visible(request, double.merged_into_id if double and double.merged_into_id else pk)
    if found.pk != pk:
        return redirect(found)
    return render(request, "people/person.html", {"person": found, "page": person_page(request.user, found)})


def add_person(request: HttpRequest) -> HttpResponseBase:
    """Add somebody with their first seat, at the organisation of ``?organisatie=`` if it is named."""
    permissions.may_add_contact(request.user).demand()
    chosen = {"organisation": request.GET.get("organisatie")}
    form = forms.ContactForm(request.POST or None, user=request.user, initial=chosen)
    if form.is_valid():
        return redirect(commands.add_contact(by=request.user, **_parts(form.cleaned_data)))
    return edit_page(request, form, _("Add a person"), (_("Organisations"), reverse("people:organisations")))


def _parts(given: dict[str, Any]) -> dict[str, Any]:
    person = {name: given[name] for name in ("name", "email", "phone", "languages")}
    seat = {name: given[name] for name in ("role", "layer", "function", "theme", "start")}
    return {"organisation": given["organisation"], "person": person, "seat": seat}


def change_person(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Correct what is known of a person."""
    found = visible(request, pk)
    permissions.may_change_person(request.user, found).demand()
    form = forms.ChangePersonForm(request.POST or None, person=found)
    if form.is_valid():
        version = form.cleaned_data.pop("version")
        commands.change_person(by=request.user, person=found, read_version=version, **form.cleaned_data)
        return redirect(found)
    return edit_page(request, form, _("Correct this person"), found)


def give_seat(request: HttpRequest, pk: int) -> HttpResponse | HttpResponseBase:
    """Give somebody a further seat."""
    found = visible(request, pk)
    permissions.may_add_contact(request.user).demand()
    form = forms.GiveSeatForm(request.POST or None, user=request.user)
    if form.is_valid():
        commands.give_seat(by=request.user, person=found, **form.cleaned_data)
        return redirect(found)
    return edit_page(request, form, _("Give a seat"), found)
