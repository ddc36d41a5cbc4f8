"""The pages of advice."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from knooppunt.people.permissions import may_look
from knooppunt.shared.thread import thread_of
from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Advice, Interpretation
from knooppunt.trends.queries import lists
from knooppunt.trends.queries.circle import Sources
from knooppunt.trends.queries.replies import replies_to
from knooppunt.trends.views.asked import number, pages
from knooppunt.trends.views.sending import Sending, answer


def visible_advice(request: HttpRequest, pk: int) -> Advice:
    """Give the advice of this id, if this reader may know of it."""
    rows = Advice.objects.visible_to(request.user)
    related = ("audience", "author", "perspective", "interpretation__theme")
    found: Advice = get_object_or_404(rows.select_related(*related), pk=pk)
    return found


def advices(request: HttpRequest) -> HttpResponse:
    """List the newest advice this reader may see."""
    may_look(request.user).demand()
    page = lists.advices(request.user, before=number(request.GET.get("voor")))
    return render(request, "trends/advices.html", {"page": page, **pages(request, page.older)})


def advice(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one advice, whom it addresses and what they reply, what they can do, and its thread."""
    found = visible_advice(request, pk)
    context = {
        "advice": found,
        "is_shown": permissions.may_still_read(request.user, found),
        "replies": replies_to(request.user, found),
        "may_reply": permissions.may_reply(request.user, found),
        "may_remind": permissions.may_remind(request.user, found),
        "interpretation": lists.interpretation_of(request.user, found),
        "perspective": lists.perspective_of(request.user, found),
        "thread": thread_of(request.user, "advice", pk),
        "may_correct": permissions.may_correct(request.user, found),
        "may_withdraw": permissions.may_withdraw(request.user, found),
    }
    return render(request, "trends/advice.html", context)


def advise(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Issue advice that follows from an interpretation, in two steps."""
    rows = Interpretation.objects.visible_to(request.user).select_related("audience", "theme")
    found: Interpretation = get_object_or_404(rows, pk=pk)
    permissions.may_advise(request.user, found).demand()
    send = partial(commands.issue_advice, by=request.user, interpretation=found)
    context = {"title": _("Issue advice"), "interpretation": found, "back": "trends:interpretations"}
    sources = Sources((found.audience,))
    verb = Sending("trends/advise.html", found.theme.code, send, sources, context=context, weighs=True)
    return answer(request, forms.AdviceForm(request.POST or None, user=request.user, interpretation=found), verb)


def correct_advice(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Correct one's own advice."""
    found = visible_advice(request, pk)
    permissions.may_correct(request.user, found).demand()
    form = forms.CorrectAdviceForm(request.POST or None, user=request.user, advice=found)
    if form.is_valid():
        commands.correct_advice(by=request.user, advice=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Correct advice"), "keeps_readers": True}
    return render(request, "trends/edit.html", context)


def withdraw_advice(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take advice back, with the reason."""
    found = visible_advice(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_advice(by=request.user, advice=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "thing": found, "title": _("Withdraw advice"), "keeps_readers": False}
    return render(request, "trends/edit.html", context)
