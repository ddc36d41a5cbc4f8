"""Sharing a trend signal: the form with its draft, the freedom check, and the readers before it is sent."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.people.words import Level
from knooppunt.shared.verdict import Verdict
from knooppunt.topics.models import Theme
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Signal
from knooppunt.trends.queries.circle import Circle
from knooppunt.trends.queries.second_look import SecondLook, second_look
from knooppunt.trends.views import draft
from knooppunt.trends.views.sending import Sending, Step, answer, step_of


def share(request: HttpRequest) -> HttpResponseBase:
    """Share a signal in two steps: what is noticed, then who will read it."""
    permissions.may_share(request.user).demand()
    theme = get_object_or_404(Theme, code=permissions.themes_to_share_in(request.user)[0])
    form = _form(request, theme.code)
    if form.is_only_an_opinion():
        draft.forget(request)
        return _no_signal(request)
    if form.is_bound:
        form.is_valid()
        draft.keep(request, form)
    return _left(request) or answer(request, form, _sending(request, theme))


def _form(request: HttpRequest, theme: str) -> forms.ShareForm:
    verdicts = {level: permissions.may_share_at(request.user, theme, level) for level in Level}
    refused = [level for level, verdict in verdicts.items() if not verdict]
    why = next((verdict.reason for verdict in verdicts.values() if not verdict), Verdict(allowed=True).reason)
    return forms.ShareForm(request.POST or None, initial=draft.kept(request), refused=refused, why=why)


def _no_signal(request: HttpRequest) -> HttpResponse:
    """Say kindly why this is no signal; with HTMX, while somebody is still writing, in place of the readers."""
    if request.headers.get("HX-Request") == "true":
        return render(request, "trends/_no_signal.html")
    return render(request, "trends/no_signal.html", status=403)


def _left(request: HttpRequest) -> HttpResponse | None:
    """Leave the form for now, or empty it."""
    step = step_of(request)
    if step == Step.LATER:
        messages.info(
            request, _("Your text is kept until you log out. You go on with it under «Share a trend signal».")
        )
        return redirect("trends:signals")
    if step == Step.ANEW:
        draft.forget(request)
        return redirect("trends:share")
    return None


def _sending(request: HttpRequest, theme: Theme) -> Sending:
    def send(**fields: Any) -> Signal:
        made = commands.share_signal(by=request.user, theme=theme, **fields)
        draft.forget(request)
        return made

    def look(circle: Circle) -> SecondLook:
        return second_look(request.user, circle)

    context = {
        "title": _("Share a trend signal"), "theme": theme, "back": "trends:signals",
        "has_draft": request.method == "GET" and bool(draft.kept(request)),
    }  # fmt: skip
    return Sending("trends/share.html", theme.code, send, context=context, look=look)
