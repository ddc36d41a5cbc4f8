"""The pages of key figures: asking, the list for who may see it, and the page on which somebody says yes or no."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from knooppunt.network import commands, permissions
from knooppunt.network.commands.key_figure import LINK
from knooppunt.network.consent import CURRENT, TEXTS
from knooppunt.network.forms import AskKeyFigureForm, ConsentForm
from knooppunt.network.models import KeyFigure
from knooppunt.post.queries import link_of


@require_safe
def key_figures(request: HttpRequest) -> HttpResponse:
    """List the key figures that this reader may know of, and who was asked and did not answer yet."""
    permissions.may_ask_key_figures(request.user).demand()
    rows = KeyFigure.objects.visible_to(request.user).select_related("person", "topic", "area", "asked_by")
    context = {"figures": rows.consenting(), "waiting": rows.unanswered()}
    return render(request, "network/key_figures.html", context)


def ask_key_figure(request: HttpRequest) -> HttpResponseBase:
    """Ask somebody to be a key figure."""
    permissions.may_ask_key_figures(request.user).demand()
    form = AskKeyFigureForm(request.POST or None)
    if form.is_valid():
        commands.ask_key_figure(by=request.user, **form.cleaned_data)  # type: ignore[arg-type]  # who may is logged in
        messages.success(request, _("The question was sent. Until there is a yes nothing else is kept."))
        return redirect("network:key_figures")
    return render(request, "network/ask_key_figure.html", {"form": form})


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def consent(request: HttpRequest, token: str) -> HttpResponseBase:
    """Read what it means to be a key figure, and say yes."""
    figure = _figure(token)
    if figure is None:
        return render(request, "network/consent_gone.html", {"is_done": False}, status=404)
    form = ConsentForm(request.POST or None, initial={"area": figure.area_id, "topic": figure.topic_id})
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("community", "topic", "area")}
        commands.give_consent(figure=figure, version=CURRENT, **values)
        messages.success(request, _("Thank you. A mail brings you the link with which you take this back."))
        return redirect("network:consent", token)
    return render(
        request, "network/consent.html", {"form": form, "figure": figure, "text": TEXTS[CURRENT], "token": token}
    )


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end_consent(request: HttpRequest, token: str) -> HttpResponseBase:
    """Say no, or take a yes back."""
    figure = _figure(token)
    if figure is None:
        return render(request, "network/consent_gone.html", {"is_done": False}, status=404)
    if request.method != "POST":
        return redirect("network:consent", token)
    commands.end_consent(figure=figure)
    return render(request, "network/consent_gone.html", {"is_done": True})


def _figure(token: str) -> KeyFigure | None:
    link = link_of(LINK, token)
    rows = KeyFigure.objects.select_related("person", "topic", "area")
    return rows.filter(person=link.person_id).first() if link else None
