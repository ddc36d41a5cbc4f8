"""The pages on which a joint stance is written, offered, published and withdrawn."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.stances import commands, forms, permissions, queries
from knooppunt.stances.models import Stance
from knooppunt.stances.views.pages import find
from knooppunt.trends.models import Advice, Interpretation


def write(request: HttpRequest) -> HttpResponse:
    """Write a stance that follows from nothing in particular."""
    permissions.may_write(request.user).demand()
    return _write(request, permissions.themes_to_write_in(request.user))


def write_from_interpretation(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a stance that follows from an interpretation."""
    rows = Interpretation.objects.visible_to(request.user).select_related("audience", "theme")
    source: Interpretation = get_object_or_404(rows, pk=pk)
    permissions.may_follow(request.user, source).demand()
    return _write(request, [source.theme.code], source)


def write_from_advice(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a stance that follows from advice."""
    rows = Advice.objects.visible_to(request.user).select_related("audience", "interpretation__theme")
    source: Advice = get_object_or_404(rows, pk=pk)
    permissions.may_follow(request.user, source).demand()
    return _write(request, [source.interpretation.theme.code], source)


def _write(request: HttpRequest, themes: list[str], source: permissions.Source | None = None) -> HttpResponse:
    form = forms.WriteForm(request.POST or None, user=request.user, themes=themes)
    if form.is_valid():
        return redirect(commands.write_stance(by=request.user, follows=source, **form.cleaned_data))
    return render(request, "stances/write.html", {"form": form, "source": source})


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the text; once it was offered, everybody is asked anew."""
    found = find(request, pk)
    permissions.may_change(request.user, found).demand()
    form = forms.ChangeForm(request.POST or None, stance=found)
    if form.is_valid():
        commands.change_stance(by=request.user, stance=found, **form.cleaned_data)
        return redirect(found)
    signed = found.signatories.current().signed().count()
    return render(request, "stances/change.html", {"form": form, "stance": found, "signed": signed})


def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose which organisations are asked to sign."""
    found = find(request, pk)
    permissions.may_invite(request.user, found).demand()
    form = forms.AskedForm(request.POST or None, stance=found)
    if form.is_valid():
        commands.choose_signatories(by=request.user, stance=found, **form.cleaned_data)
        return redirect(found)
    return render(request, "stances/invite.html", {"form": form, "stance": found})


def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer the draft for signing, after one more look."""
    found = find(request, pk)
    permissions.may_offer(request.user, found).demand()
    form = forms.SeenForm(request.POST or None, initial={"version": found.version})
    if form.is_valid():
        commands.offer_stance(by=request.user, stance=found, **form.cleaned_data)
        return redirect(found)
    return _last_look(request, found, form, title=_("Offer for signing"), unbound=queries.without_signer(found))


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish a stance with its signatures, after one more look."""
    found = find(request, pk)
    permissions.may_publish(request.user, found).demand()
    form = forms.SeenForm(request.POST or None, initial={"version": found.version})
    if form.is_valid():
        commands.publish_stance(by=request.user, stance=found, **form.cleaned_data)
        return redirect(found)
    return _last_look(request, found, form, title=_("Publish"), unbound=[])


def _last_look(request: HttpRequest, found: Stance, form: Any, **context: Any) -> HttpResponse:
    lines = queries.lines_of(request.user, found)
    return render(request, "stances/last_look.html", {**context, "form": form, "stance": found, "lines": lines})


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a stance back, with the reason."""
    found = find(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_stance(by=request.user, stance=found, **form.cleaned_data)
        return redirect(found)
    return render(request, "stances/withdraw.html", {"form": form, "stance": found})
