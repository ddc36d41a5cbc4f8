"""The pages on which an organisation says what it does with an item, and a request for help is taken up."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.catalogue import commands, forms, permissions
from knooppunt.catalogue.models import Mark
from knooppunt.catalogue.queries.marks import mark_of, visible_marks
from knooppunt.catalogue.views.items import visible
from knooppunt.people.models import Organisation
from knooppunt.people.models.reader import reader_of


def mark(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Say what one's organisation does with an item."""
    found = visible(request, kind, pk)
    permissions.may_mark(request.user, found).demand()
    ours = Organisation.objects.filter(pk__in=reader_of(request.user).organisations())
    organisation = ours.filter(code=request.GET.get("organisatie", "")).first() or ours[0]
    form = forms.MarkForm(
        request.POST or None, mark=mark_of(found, organisation), choice=request.GET.get("keuze", "")
    )  # fmt: skip
    if form.is_valid():
        commands.mark_item(by=request.user, item=found, organisation=organisation, **form.cleaned_data)
        return redirect(found)
    others = [one for one in ours if one != organisation]
    context = {"form": form, "item": found, "organisation": organisation, "others": others}
    return render(request, "catalogue/mark.html", context)


def take_up(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say that one's organisation helps."""
    found: Mark = get_object_or_404(visible_marks(request.user), pk=pk)
    may_see = permissions.may_see_request(request.user, found)
    if not may_see:
        return render(request, "404.html", status=404)
    permissions.may_take_up(request.user, found).demand()
    if request.method == "POST":
        commands.take_up(by=request.user, mark=found)
        return redirect(found.item)
    return render(request, "catalogue/take_up.html", {"mark": found, "item": found.item, "title": _("Take this up")})
