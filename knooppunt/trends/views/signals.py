"""The pages of trend signals."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.people.permissions import may_look
from knooppunt.shared.thread import thread_of
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Signal
from knooppunt.trends.queries import became, feed
from knooppunt.trends.queries.stream import stream
from knooppunt.trends.views.asked import number, pages
from knooppunt.trends.views.narrowed import narrowed
from knooppunt.trends.words import rest_of


def _visible(request: HttpRequest, pk: int) -> Signal:
    rows = Signal.objects.visible_to(request.user)
    related = ("audience", "intended", "theme", "area__parent", "topic", "organisation", "sharer", "intake")
    found: Signal = get_object_or_404(rows.select_related(*related), pk=pk)
    return found


def signals(request: HttpRequest) -> HttpResponse:
    """Show the newest signals this reader may see day by day, narrowed if asked."""
    may_look(request.user).demand()
    asked = narrowed(request.GET)
    before = number(request.GET.get("voor"))
    page = feed.newest(request.user, before=before, months=asked.months, **asked.columns())
    days = stream(request.user, page, with_rest=not asked and not before)
    context = {
        "page": page, "days": days, "has_news": any(item.is_new for day in days for item in day.items),
        "topics": forms.options(feed.topics(), asked.topic),
        "places": forms.options(feed.places(), asked.area), "asked": asked,
        "all_months_url": asked.but(months=None).url, "may_share": permissions.may_share(request.user),
        **pages(request, page.older),
    }  # fmt: skip
    return render(request, "trends/signals.html", context)


def mine(request: HttpRequest) -> HttpResponse:
    """Show somebody what they shared and what became of it."""
    may_look(request.user).demand()
    context = {"rows": became.shared_by(request.user), "may_share": permissions.may_share(request.user)}
    return render(request, "trends/mine.html", context)


def signal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one signal with the thread it belongs to."""
    found = _visible(request, pk)
    is_shown = permissions.may_still_read(request.user, found)
    context = {
        "signal": found,
        "title": found.title if is_shown else _("A withdrawn trend signal"),
        "body": rest_of(found.what) if is_shown else "",
        "interpret_url": f"{reverse('trends:interpret')}?signals={pk}",
        "thread": thread_of(request.user, "signal", pk),
        "intake": getattr(found, "intake", None),
        "may_interpret": permissions.may_interpret_signal(request.user, found),
        "may_sort": permissions.may_sort(request.user, found),
        "may_review": permissions.may_review(request.user, found),
        "may_correct": permissions.may_correct(request.user, found),
        "may_withdraw": permissions.may_withdraw(request.user, found),
    }
    return render(request, "trends/signal.html", context)


def correct_signal(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Correct one's own signal."""
    found = _visible(request, pk)
    permissions.may_correct(request.user, found).demand()
    form = forms.CorrectSignalForm(request.POST or None, signal=found)
    if form.is_valid():
        commands.correct_signal(by=request.user, signal=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Correct a trend signal"), "keeps_readers": True}
    return render(request, "trends/edit.html", context)


def withdraw_signal(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a signal back, with the reason."""
    found = _visible(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_signal(by=request.user, signal=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Withdraw a trend signal"), "keeps_readers": False}
    return render(request, "trends/edit.html", context)
