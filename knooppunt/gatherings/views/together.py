"""Several signals at once: on the agenda, read together by who takes part, and what they agreed on."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.gatherings import commands, permissions, queries
from knooppunt.gatherings.forms import TogetherForm
from knooppunt.gatherings.models import Gathering
from knooppunt.gatherings.views.gathering import find
from knooppunt.shared.verdict import YES
from knooppunt.trends.models import Interpretation, Signal
from knooppunt.trends.permissions import may_interpret


def together(request: HttpRequest, pk: int) -> HttpResponse:
    """Put several signals on the agenda at once, and if wanted ask who takes part to read them together."""
    gathering = find(request, pk)
    permissions.may_set_agenda(request.user, gathering).demand()
    form = TogetherForm(request.user, request.POST or None)
    if form.is_valid():
        chosen = list(form.cleaned_data["signals"])
        reads_together = request.POST.get("do") == "round"
        (may_interpret(request.user) if reads_together else YES).demand()
        commands.put_signals_on_agenda(by=request.user, gathering=gathering, signals=chosen)
        return redirect(_round_url(gathering, chosen) if reads_together else gathering.get_absolute_url())
    context = {"form": form, "gathering": gathering, "may_interpret": may_interpret(request.user)}
    return render(request, "gatherings/together.html", context)


def _round_url(gathering: Gathering, chosen: list[Signal]) -> str:
    """Give the page on which a round is opened, with the signals chosen and who takes part ticked."""
    asked = {"signals": [one.pk for one in chosen], "wie": queries.takers_part(gathering)}
    return f"{reverse('trends:open_round')}?{urlencode(asked, doseq=True)}"


def record_agreed(request: HttpRequest, pk: int, interpretation: int) -> HttpResponse:
    """Record what partners agreed on as what came of the items about its signals."""
    gathering = find(request, pk)
    permissions.may_decide(request.user, gathering).demand()
    standing = Interpretation.objects.visible_to(request.user).standing()
    made: Interpretation = get_object_or_404(standing.filter(joint__isnull=False), pk=interpretation)
    if request.method == "POST":
        commands.record_agreed(by=request.user, gathering=gathering, interpretation=made)
        return redirect(gathering)
    title = _("Record what was agreed")
    text = _("«{title}» becomes what came of every item about one of its trend signals.").format(title=made.title)
    return render(request, "gatherings/confirm.html", {"gathering": gathering, "title": title, "text": text})
