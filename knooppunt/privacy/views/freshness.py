"""The pages that show how fresh the register is."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.privacy import commands, permissions
from knooppunt.privacy.queries import freshness as reading

_LONGEST_ID = 16


@require_safe
def freshness(request: HttpRequest) -> HttpResponse:
    """Show which contacts were not confirmed in time, and how fresh each municipality is."""
    permissions.may_ask_again(request.user).demand()
    asked = request.GET.get("na", "")
    after = int(asked) if asked.isdecimal() and asked.isascii() and len(asked) < _LONGEST_ID else 0
    rows, older = reading.stale_contacts(after)
    pages = {
        "older_url": f"{request.path}?na={older}" if older else "",
        "newest_url": reverse("privacy:freshness") if after else "",
    }
    return render(request, "privacy/freshness.html", {"persons": rows, "areas": reading.freshness(), **pages})


def ask_again(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask somebody once more whether their data is right."""
    permissions.may_ask_again(request.user).demand()
    person = get_object_or_404(reading.contacts().exclude(email=""), pk=pk)
    if request.method == "POST":
        commands.ask_again(by=request.user, person=person)  # type: ignore[arg-type]  # who may is logged in
        messages.success(request, _("The question is on its way to {name}.").format(name=person.name))
    return redirect("privacy:freshness")
