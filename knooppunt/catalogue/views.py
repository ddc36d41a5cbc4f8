"""The pages of the catalogue."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from knooppunt.catalogue import commands, forms, permissions, queries
from knooppunt.catalogue.models import ActionPerspective
from knooppunt.people.permissions import may_look
from knooppunt.topics.models import Topic


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 16 else 0  # noqa: PLR2004 - longer is no id


def _visible(request: HttpRequest, pk: int) -> ActionPerspective:
    rows = ActionPerspective.objects.visible_to(request.user).select_related("audience", "intervention", "organisation")
    found: ActionPerspective = get_object_or_404(rows, pk=pk)
    return found


def perspectives(request: HttpRequest) -> HttpResponse:
    """List the action perspectives, about one topic if asked."""
    may_look(request.user).demand()
    topic, before = _number(request.GET.get("onderwerp")), _number(request.GET.get("voor"))
    page = queries.perspectives(request.user, topic=topic, before=before)
    context = {
        "page": page,
        "topics": Topic.objects.all(),
        "topic": topic,
        "may_add": permissions.may_add(request.user),
        "older_url": _address(topic, page.older) if page.older else "",
        "newest_url": _address(topic, 0) if before else "",
    }
    return render(request, "catalogue/perspectives.html", context)


def _address(topic: int, before: int) -> str:
    kept = {name: value for name, value in (("onderwerp", topic), ("voor", before)) if value}
    return f"{reverse('catalogue:perspectives')}?{urlencode(kept)}"


def perspective(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one action perspective and where it was advised."""
    found = _visible(request, pk)
    context = {
        "perspective": found,
        "may_correct": permissions.may_correct(request.user, found),
        "may_withdraw": permissions.may_withdraw(request.user, found),
    }
    return render(request, "catalogue/perspective.html", context)


def add_perspective(request: HttpRequest) -> HttpResponseBase:
    """Add an action perspective."""
    permissions.may_add(request.user).demand()
    form = forms.PerspectiveForm(request.POST or None)
    if form.is_valid():
        return redirect(commands.add_perspective(by=request.user, **form.cleaned_data))
    return render(request, "catalogue/edit.html", {"form": form, "title": _("Add an action perspective")})


def correct_perspective(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Correct an action perspective."""
    found = _visible(request, pk)
    permissions.may_correct(request.user, found).demand()
    form = forms.CorrectPerspectiveForm(request.POST or None, perspective=found)
    if form.is_valid():
        commands.correct_perspective(by=request.user, perspective=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "title": _("Correct an action perspective"), "perspective": found}
    return render(request, "catalogue/edit.html", context)


def withdraw_perspective(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take an action perspective back."""
    found = _visible(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_perspective(by=request.user, perspective=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "title": _("Withdraw an action perspective"), "perspective": found}
    return render(request, "catalogue/edit.html", context)
