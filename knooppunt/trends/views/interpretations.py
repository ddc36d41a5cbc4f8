"""The pages of interpretations."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.people.permissions import may_look
from knooppunt.shared.thread import thread_of
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Interpretation, Round, Signal
from knooppunt.trends.queries import closing, lists
from knooppunt.trends.queries.circle import Sources, common_area
from knooppunt.trends.views.asked import number, numbers, pages
from knooppunt.trends.views.sending import Sending, answer


def _visible(request: HttpRequest, pk: int) -> Interpretation:
    rows = Interpretation.objects.visible_to(request.user).select_related("audience", "theme", "author")
    found: Interpretation = get_object_or_404(rows, pk=pk)
    return found


def interpretations(request: HttpRequest) -> HttpResponse:
    """List the newest interpretations this reader may see."""
    may_look(request.user).demand()
    page = lists.interpretations(request.user, before=number(request.GET.get("voor")))
    context = {
        "page": page,
        "may_interpret": permissions.may_interpret(request.user),
        **pages(request, page.older),
    }
    return render(request, "trends/interpretations.html", context)


def interpretation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one interpretation, those of its signals that this reader may see, and its thread."""
    found = _visible(request, pk)
    context = {
        "interpretation": found,
        "is_shown": permissions.may_still_read(request.user, found),
        "signals": lists.signals_of(request.user, found),
        "thread": thread_of(request.user, "interpretation", pk),
        "may_advise": permissions.may_advise(request.user, found),
        "may_correct": permissions.may_correct(request.user, found),
        "may_withdraw": permissions.may_withdraw(request.user, found),
        "perspectives": closing.perspectives_of(request.user, found),
        "may_close": permissions.may_close(request.user, found),
        "may_reopen": permissions.may_reopen(request.user, found),
        **_agreed(request, found),
    }
    return render(request, "trends/interpretation.html", context)


def _agreed(request: HttpRequest, found: Interpretation) -> dict[str, Any]:
    """Give what belongs to an agreed reading: its dissent, who may add some, and the round for who took part."""
    if not found.joint_id:
        return {"joint": None, "dissents": [], "may_dissent": None, "own_dissent": None}
    return {
        "joint": Round.objects.visible_to(request.user).filter(pk=found.joint_id).first(),
        "dissents": closing.dissents_of(found),
        "may_dissent": permissions.may_dissent(request.user, found),
        "own_dissent": closing.own_dissent(request.user, found),
    }


def interpret(request: HttpRequest) -> HttpResponseBase:
    """Interpret the signals that were picked, or pick them first."""
    permissions.may_interpret(request.user).demand()
    picked = picked_signals(request)
    if not picked:
        return _pick(request)
    sources = Sources(tuple(one.audience for one in picked))
    area = common_area(one.area for one in picked)
    send = partial(commands.interpret_signals, by=request.user)
    context = {"title": _("Interpret signals"), "signals": picked, "back": "trends:interpretations"}
    verb = Sending("trends/interpret.html", picked[0].theme.code, send, sources, area, context, weighs=True)
    return answer(request, forms.InterpretForm(request.POST or None, user=request.user, signals=picked), verb)


def picked_signals(request: HttpRequest) -> list[Signal]:
    """Give the signals that the address or the form names and that this user may interpret."""
    asked = request.POST if request.method == "POST" else request.GET
    themes = permissions.themes_to_interpret_in(request.user)
    may_be_read = Signal.objects.for_interpretation(request.user, themes)
    return list(may_be_read.filter(pk__in=numbers(asked.getlist("signals"))))


def _pick(request: HttpRequest) -> HttpResponse:
    page = lists.to_interpret(request.user, before=number(request.GET.get("voor")))
    return render(request, "trends/pick_signals.html", {"page": page, **pages(request, page.older)})


def correct_interpretation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Correct one's own interpretation."""
    found = _visible(request, pk)
    permissions.may_correct(request.user, found).demand()
    form = forms.CorrectInterpretationForm(request.POST or None, interpretation=found)
    if form.is_valid():
        commands.correct_interpretation(by=request.user, interpretation=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Correct an interpretation"), "keeps_readers": True}
    return render(request, "trends/edit.html", context)


def withdraw_interpretation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take an interpretation back, with the reason."""
    found = _visible(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_interpretation(by=request.user, interpretation=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Withdraw an interpretation"), "keeps_readers": False}
    return render(request, "trends/edit.html", context)
