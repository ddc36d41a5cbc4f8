"""The pages on which the privacy officer decides what is erased."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext

from knooppunt.privacy import commands, permissions
from knooppunt.privacy.forms import HoldForm
from knooppunt.privacy.models import ClockReading, Due
from knooppunt.privacy.queries.dues import endings, kinds, rounds

_LONGEST_ID = 16


def dues(request: HttpRequest) -> HttpResponseBase:
    """List what has ended and let it be erased, one by one or all that is chosen."""
    permissions.may_watch(request.user).demand()
    if request.method == "POST":
        return _approve(request)
    context = {
        "waiting": endings(Due.objects.waiting()), "held": endings(Due.objects.held()),
        "ready": endings(Due.objects.to_erase()), "kinds": kinds(), "rounds": rounds(),
    }  # fmt: skip
    return render(request, "privacy/dues.html", context)


def _approve(request: HttpRequest) -> HttpResponseBase:
    asked = [int(pk) for pk in request.POST.getlist("dues") if pk.isdecimal() and len(pk) < _LONGEST_ID]
    count = commands.approve(by=request.user, dues=Due.objects.waiting().filter(pk__in=asked))  # type: ignore[arg-type]  # who may is logged in
    words = ngettext("{count} will be erased.", "{count} will be erased.", count).format(count=count)
    messages.success(request, words)
    return redirect("privacy:dues")


def hold(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Keep something longer, with a reason and a last day."""
    permissions.may_watch(request.user).demand()
    due = get_object_or_404(Due, pk=pk)
    permissions.may_hold(request.user, due).demand()
    form = HoldForm(request.POST or None)
    if form.is_valid():
        commands.hold(by=request.user, due=due, **form.cleaned_data)  # type: ignore[arg-type]  # as above
        return redirect("privacy:dues")
    shown = endings(Due.objects.filter(pk=pk))
    return render(request, "privacy/hold.html", {"form": form, "ending": shown[0] if shown else None})


def trust(request: HttpRequest) -> HttpResponseBase:
    """Say that the clock is right although it jumped."""
    permissions.may_watch(request.user).demand()
    reading = ClockReading.objects.last()
    if request.method == "POST" and reading is not None and not reading.is_trusted:
        commands.trust_clock(by=request.user, reading=reading)  # type: ignore[arg-type]  # as above
    return redirect("privacy:dues")
