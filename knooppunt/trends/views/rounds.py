"""The pages of rounds: partners interpret signals together, each blind first."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.people.permissions import may_look
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Round
from knooppunt.trends.queries import rounds as queries
from knooppunt.trends.queries.circle import Sources, common_area
from knooppunt.trends.views.asked import number, numbers, pages
from knooppunt.trends.views.interpretations import picked_signals
from knooppunt.trends.views.sending import Sending, answer


def _visible(request: HttpRequest, pk: int) -> Round:
    rows = Round.objects.visible_to(request.user).select_related("audience", "theme", "opener")
    found: Round = get_object_or_404(rows, pk=pk)
    return found


def rounds(request: HttpRequest) -> HttpResponse:
    """List the rounds this reader takes part in, and what became of each."""
    may_look(request.user).demand()
    page = queries.rounds(request.user, before=number(request.GET.get("voor")))
    return render(request, "trends/rounds.html", {"page": page, **pages(request, page.older)})


def round_(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a round: its question and signals, who gave a reading, one's own, and the table once it is open."""
    found = _visible(request, pk)
    context = {
        "joint": found,
        "signals": queries.signals_in(request.user, found),
        "partners": queries.partners(found),
        "own": queries.own_reading(request.user, found),
        "table": queries.table_of(request.user, found),
        "agreed": queries.agreed_reading(request.user, found),
        "may_give": permissions.may_give(request.user, found),
        "may_open_table": permissions.may_open_table(request.user, found),
        "may_agree": permissions.may_agree(request.user, found),
        "may_stop": permissions.may_stop(request.user, found),
    }
    return render(request, "trends/round.html", context)


def open_round(request: HttpRequest) -> HttpResponseBase:
    """Put a question about picked signals to partners who may read all of them."""
    permissions.may_interpret(request.user).demand()
    picked = picked_signals(request)
    if not picked:
        return redirect("trends:interpret")
    people = queries.to_be_invited(request.user, picked)
    asked = set(numbers(request.GET.getlist("wie"))) & set(people)
    form = forms.OpenRoundForm(request.POST or None, signals=picked, people=people, ticked=asked)
    if form.is_valid():
        return redirect(commands.open_round(by=request.user, **form.cleaned_data))
    return render(request, "trends/open_round.html", {"form": form, "signals": picked, "people": people})


def give_reading(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give a reading, or correct one's own, before seeing those of the others."""
    found = _visible(request, pk)
    permissions.may_give(request.user, found).demand()
    own = queries.own_reading(request.user, found)
    form = forms.ReadingForm(request.POST or None, own=own)
    if form.is_valid():
        commands.give_reading(by=request.user, joint=found, **form.cleaned_data)
        return redirect(found)
    signals = queries.signals_in(request.user, found)
    return render(request, "trends/give_reading.html", {"form": form, "joint": found, "signals": signals, "own": own})


def open_table(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Lay the readings side by side."""
    found = _visible(request, pk)
    permissions.may_open_table(request.user, found).demand()
    if request.method == "POST":
        commands.open_table(by=request.user, joint=found)
        return redirect(found)
    return render(request, "trends/open_table.html", {"joint": found, "partners": queries.partners(found)})


def agree(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Write the agreed reading, in the two steps of every interpretation."""
    found = _visible(request, pk)
    permissions.may_agree(request.user, found).demand()
    signals = list(found.signals.standing().select_related("audience", "area__parent", "theme", "topic"))
    sources = Sources(tuple(one.audience for one in signals))
    send = partial(commands.agree, by=request.user, joint=found)
    context = {
        "title": _("Write the agreed reading"), "joint": found, "table": queries.table_of(request.user, found),
        "back": "trends:rounds",
    }  # fmt: skip
    owed = tuple(queries.givers(found, signals))
    area = common_area(one.area for one in signals)
    verb = Sending("trends/agree.html", found.theme.code, send, sources, area, context, weighs=True, owed=owed)
    return answer(request, forms.AgreeForm(request.POST or None, user=request.user, joint=found, sources=sources), verb)


def stop_round(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Stop a round that leads to nothing."""
    found = _visible(request, pk)
    permissions.may_stop(request.user, found).demand()
    form = forms.StopForm(request.POST or None)
    if form.is_valid():
        commands.stop_round(by=request.user, joint=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Stop this joint interpretation"), "keeps_readers": False}
    return render(request, "trends/edit.html", context)
