"""The pages of one item: read, add, correct, check, withdraw; the same for every kind."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.catalogue import commands, forms, permissions
from knooppunt.catalogue.models import KINDS, Item, Revision
from knooppunt.catalogue.queries.marks import reception_of
from knooppunt.catalogue.queries.readers import readers
from knooppunt.catalogue.words import WORDINGS

_VERBS = ("mark", "check", "correct", "withdraw")


def visible(request: HttpRequest, kind: str, pk: int) -> Item:
    """Give an item that this reader may know of; else there is nothing here."""
    rows = KINDS[kind].objects.visible_to(request.user)
    found: Item = get_object_or_404(rows.select_related("audience", "intervention", "organisation"), pk=pk)
    return found


def item(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Show one item, what organisations do with it, when it was checked, and where it was advised."""
    found = visible(request, kind, pk)
    context = {
        "item": found, "body": f"catalogue/_{kind}.html", "place": f"catalogue.{kind}",
        "urls": {verb: reverse(f"catalogue:{verb}_{kind}", args=[pk]) for verb in _VERBS},
        "reception": reception_of(request.user, found),
        "history": Revision.objects.of(found).select_related("organisation"),
        "may_mark": permissions.may_mark(request.user, found),
        "may_check": permissions.may_check(request.user, found),
        "may_correct": permissions.may_correct(request.user, found),
        "may_withdraw": permissions.may_withdraw(request.user, found),
    }  # fmt: skip
    return render(request, "catalogue/item.html", context)


def add(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Add an item; for a limited circle its readers are shown first."""
    permissions.may_add(request.user).demand()
    form = forms.FORMS[kind](request.POST or None, user=request.user)
    context: dict[str, Any] = {"form": form, "title": WORDINGS[kind].add}
    if form.is_valid():
        if not form.is_to_be_seen:
            return redirect(commands.add_item(by=request.user, kind=KINDS[kind], **form.cleaned_data))
        level, owner = form.cleaned_data["level"], form.cleaned_data["organisation"]
        context |= {"readers": readers(request.user, level, owner), "level": level}
    return render(request, "catalogue/edit.html", context)


def correct(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Correct an item, with the reason."""
    found = visible(request, kind, pk)
    permissions.may_correct(request.user, found).demand()
    form = forms.FORMS[kind](request.POST or None, user=request.user, item=found)
    if form.is_valid():
        commands.correct_item(by=request.user, item=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "title": WORDINGS[kind].correct, "item": found, "keeps_readers": True}
    return render(request, "catalogue/edit.html", context)


def check(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Say that an item still holds: once on its page, once here."""
    found = visible(request, kind, pk)
    permissions.may_check(request.user, found).demand()
    form = forms.CheckForm(request.POST) if request.method == "POST" else forms.CheckForm()
    if form.is_valid():
        commands.check_item(by=request.user, item=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "title": _("Checked: it still holds"), "item": found, "body": f"catalogue/_{kind}.html"}
    return render(request, "catalogue/check.html", context)


def withdraw(request: HttpRequest, pk: int, kind: str) -> HttpResponseBase:
    """Take an item back, with the reason."""
    found = visible(request, kind, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_item(by=request.user, item=found, **form.cleaned_data)
        return redirect(found)
    return render(request, "catalogue/edit.html", {"form": form, "title": WORDINGS[kind].withdraw, "item": found})
