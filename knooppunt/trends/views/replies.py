"""The pages on which addressees reply to advice."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from knooppunt.trends import commands, forms, permissions
from knooppunt.trends.models import Reply
from knooppunt.trends.views.advices import visible_advice


def _visible(request: HttpRequest, pk: int) -> Reply:
    rows = Reply.objects.visible_to(request.user)
    related = ("advice__audience", "advice__interpretation__theme", "organisation", "group")
    found: Reply = get_object_or_404(rows.select_related(*related), pk=pk)
    return found


def give_reply(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Reply to advice; what was typed while a colleague replied comes to a choice, so it is let through."""
    found, is_sent = visible_advice(request, pk), request.method == "POST"
    may, ours = (
        (permissions.may_speak, permissions.addressees_of)
        if is_sent
        else (permissions.may_reply, permissions.to_reply_for)
    )
    may(request.user, found).demand()
    form = forms.ReplyForm(request.POST or None, addressees=ours(request.user, found))
    if form.is_valid():
        return redirect(commands.give_reply(by=request.user, advice=found, **form.cleaned_data))
    context = {"form": form, "advice": found, "reply": None, "title": _("Reply to advice")}
    return render(request, "trends/reply.html", context)


@require_safe
def reply(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Lead to where a reply stands: on the page of the advice."""
    found = _visible(request, pk)
    return redirect(f"{found.advice.get_absolute_url()}#reactie-{found.pk}")


def change_reply(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Change what an addressee replied; what it said before stays to be seen."""
    found = _visible(request, pk)
    permissions.may_change_reply(request.user, found).demand()
    form = forms.ChangeReplyForm(request.POST or None, reply=found)
    if form.is_valid():
        commands.change_reply(by=request.user, reply=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "advice": found.advice, "reply": found, "title": _("Change the reply")}
    return render(request, "trends/reply.html", context)


def tell_effect(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say what came of advice that was taken over."""
    found = _visible(request, pk)
    permissions.may_tell_effect(request.user, found).demand()
    form = forms.EffectForm(request.POST or None, reply=found)
    if form.is_valid():
        commands.tell_effect(by=request.user, reply=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "advice": found.advice, "reply": found, "title": _("What came of it")}
    return render(request, "trends/reply.html", context)


def remind(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask those who did not reply once more; the page of the advice has the button."""
    found = visible_advice(request, pk)
    permissions.may_remind(request.user, found).demand()
    if request.method == "POST":
        number = commands.remind(by=request.user, advice=found)
        said = ngettext("{number} mail is on its way.", "{number} mails are on their way.", number)
        messages.success(request, said.format(number=number))
    return redirect(found)
