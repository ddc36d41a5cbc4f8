"""The pages of the question desk."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django_stubs_ext import StrOrPromise

from knooppunt.people.permissions import may_look
from knooppunt.questions import commands, forms, permissions, queries
from knooppunt.questions.models import Question
from knooppunt.questions.words import QUESTION, TERM
from knooppunt.shared.thread import thread_of
from knooppunt.topics.models import Theme
from knooppunt.trends.sending import Sending, number, pages, send_in_two_steps
from knooppunt.trends.words import rest_of


def _visible(request: HttpRequest, pk: int) -> Question:
    rows = Question.objects.visible_to(request.user)
    related = ("audience", "theme", "topic", "area", "organisation", "asker__user", "answerer", "perspective__audience")
    found: Question = get_object_or_404(rows.select_related(*related), pk=pk)
    return found


def questions(request: HttpRequest) -> HttpResponse:
    """List what waits for an answer, and the newest answers this reader may see."""
    may_look(request.user).demand()
    page = queries.questions(request.user, before=number(request.GET.get("voor")))
    context = {"page": page, "may_ask": permissions.may_ask(request.user), **pages(request, page.older)}
    return render(request, "questions/questions.html", context)


def question(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a question, its term, what was asked back, the answer and what came of it."""
    found, user = _visible(request, pk), request.user
    is_shown = permissions.may_still_read(user, found)
    context = {
        "question": found,
        "title": found.title if is_shown else _("A withdrawn question"),
        "body": rest_of(found.text),
        "is_shown": is_shown,
        "details": found.details.all(),
        "references": queries.references_of(user, found) if is_shown else [],
        "reusable": queries.reusable_of(user, found),
        "thread": [step for step in thread_of(user, QUESTION, pk) if step.rows],  # most questions stay beside the line
        "may_answer": permissions.may_answer(user, found),
        "may_ask_back": permissions.may_ask_back(user, found),
        "may_give_detail": permissions.may_give_detail(user, found),
        "may_say_helped": permissions.may_say_helped(user, found),
        "may_make_reusable": permissions.may_make_reusable(user, found),
        "may_withdraw": permissions.may_withdraw(user, found),
    }
    return render(request, "questions/question.html", context)


def ask(request: HttpRequest) -> HttpResponseBase:
    """Ask the analyst something in two steps: the question, then who will read it."""
    permissions.may_ask(request.user).demand()
    theme = get_object_or_404(Theme, code=permissions.themes_to_ask_in(request.user)[0])
    send: Any = partial(commands.ask_question, by=request.user, theme=theme)
    context = {"title": _("Ask the analyst a question"), "theme": theme, "back": "questions:questions", "term": TERM}
    form = forms.AskForm(request.POST or None, user=request.user, theme=theme.code)
    return send_in_two_steps(request, form, Sending("questions/ask.html", theme.code, send, context=context))


def answer(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Answer a question, or correct the answer."""
    found = _visible(request, pk)
    permissions.may_answer(request.user, found).demand()
    form = forms.AnswerForm(request.POST or None, user=request.user, question=found)
    if form.is_valid():
        commands.answer_question(by=request.user, question=found, **form.cleaned_data)
        return redirect(found)
    title = _("Correct the answer") if found.is_answered else _("Answer a question")
    context = {"form": form, "question": found, "title": title, "details": found.details.all()}
    return render(request, "questions/answer.html", context)


def ask_back(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask for one more detail."""
    found = _visible(request, pk)
    permissions.may_ask_back(request.user, found).demand()
    form = forms.AskBackForm(request.POST or None, question=found)
    return _edit(request, found, form, commands.ask_back, _("Ask for one more detail"))


def give_detail(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the detail that was asked."""
    found = _visible(request, pk)
    permissions.may_give_detail(request.user, found).demand()
    form = forms.DetailForm(request.POST or None, question=found)
    return _edit(request, found, form, commands.give_detail, _("Give the detail that is asked"))


def say_helped(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say whether the answer helped."""
    found = _visible(request, pk)
    permissions.may_say_helped(request.user, found).demand()
    form = forms.HelpedForm(request.POST or None, question=found)
    return _edit(request, found, form, commands.say_helped, _("Did the answer help?"))


def make_reusable(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Make an action perspective of an answer, in new words."""
    found = _visible(request, pk)
    permissions.may_make_reusable(request.user, found).demand()
    form = forms.ReusableForm(request.POST or None, question=found)
    if form.is_valid():
        return redirect(commands.make_reusable(by=request.user, question=found, **form.cleaned_data))
    context = {"form": form, "question": found, "title": _("Make the answer reusable")}
    return render(request, "questions/reusable.html", context)


def withdraw(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a question back, with the reason."""
    found = _visible(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = forms.WithdrawForm(request.POST or None)
    return _edit(request, found, form, commands.withdraw_question, _("Withdraw the question"))


def _edit(request: HttpRequest, found: Question, form: Any, command: Any, title: StrOrPromise) -> HttpResponseBase:
    """Show a short form about a question, or do what it asks."""
    if form.is_valid():
        command(by=request.user, question=found, **form.cleaned_data)
        return redirect(found)
    context = {"form": form, "question": found, "title": title, "details": found.details.all()}
    return render(request, "questions/edit.html", context)
