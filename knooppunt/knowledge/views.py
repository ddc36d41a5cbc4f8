"""The pages of lessons."""

from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.gatherings.models import Gathering
from knooppunt.knowledge import commands, permissions, queries
from knooppunt.knowledge.forms import STEPS, CorrectForm, LessonForm, WithdrawForm, who_reads
from knooppunt.knowledge.models import Lesson
from knooppunt.people.models.reader import reader_of
from knooppunt.shared.thread import thread_of
from knooppunt.trends.models import Advice, Interpretation

SOURCE_WORDS = {"bijeenkomst": "gathering", "duiding": "interpretation", "advies": "advice"}


def _find(request: HttpRequest, pk: int) -> Lesson:
    rows = Lesson.objects.visible_to(request.user).select_related(
        "audience", "author", "theme", "gathering", "interpretation", "advice", "agenda_item"
    )
    found: Lesson = get_object_or_404(rows, pk=pk)
    return found


def lessons(request: HttpRequest) -> HttpResponse:
    """List the newest lessons this reader may see."""
    permissions.may_read(request.user).demand()
    word, before = request.GET.get("uit", ""), request.GET.get("voor", "")
    kind = SOURCE_WORDS.get(word, "")
    page = queries.newest(request.user, kind=kind, before=int(before) if before.isdecimal() else 0)
    context = {
        "page": page,
        "tabs": _tabs(kind),
        "older_url": _address(kind, page.older) if page.older else "",
        "newest_url": _address(kind) if before else "",
    }
    return render(request, "knowledge/lessons.html", context)


def _tabs(kind: str) -> list[tuple[str, str, bool]]:
    labels = {"": _("All"), "gathering": _("Gatherings"), "interpretation": _("Interpretations"), "advice": _("Advice")}
    return [(label, _address(code), code == kind) for code, label in labels.items()]


def _address(kind: str, before: int = 0) -> str:
    words = {code: word for word, code in SOURCE_WORDS.items()}
    asked = {"uit": words.get(kind, ""), "voor": str(before or "")}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{reverse('knowledge:lessons')}?{query}" if query else reverse("knowledge:lessons")


def lesson(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one lesson, what it was learned from, and its thread."""
    found = _find(request, pk)
    context = {
        "lesson": found,
        "may_read_words": not found.is_withdrawn or found.author_id == reader_of(request.user).person,
        "sources": queries.sources_of(request.user, found),
        "thread": thread_of(request.user, "lesson", pk),
        "may_correct": permissions.may_correct(request.user, found),
        "may_withdraw": permissions.may_withdraw(request.user, found),
        "may_publish": permissions.may_publish(request.user, found),
        "may_unpublish": permissions.may_unpublish(request.user, found),
    }
    return render(request, "knowledge/lesson.html", context)


def write_from_gathering(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a lesson from a gathering."""
    rows = Gathering.objects.visible_to(request.user).select_related("lead").prefetch_related("themes")
    return _write(request, get_object_or_404(rows, pk=pk))


def write_from_interpretation(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a lesson from an interpretation."""
    rows = Interpretation.objects.visible_to(request.user).select_related("audience", "theme")
    return _write(request, get_object_or_404(rows, pk=pk))


def write_from_advice(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a lesson from an advice."""
    rows = Advice.objects.visible_to(request.user).select_related("audience", "interpretation__theme")
    return _write(request, get_object_or_404(rows, pk=pk))


def _write(request: HttpRequest, source: Any) -> HttpResponse:
    """Take the words, show who will read them, and only then publish."""
    permissions.may_write(request.user, source).demand()
    form = LessonForm(request.user, source, request.POST or None)
    step = request.POST.get("step", "write") if request.POST.get("step") in STEPS else "write"
    context = {"form": form, "source": source, "step_names": [_("Write"), _("Look and publish")]}
    if step == "write" or not form.is_valid():
        return render(request, "knowledge/write.html", context)
    if step == "publish":
        return redirect(commands.publish_lesson(by=request.user, **form.cleaned_data))
    words = form.cleaned_data
    return render(
        request, "knowledge/preview.html", {**context, "words": words, "who_reads": who_reads(words["level"])}
    )


def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the words of a lesson."""
    found = _find(request, pk)
    permissions.may_correct(request.user, found).demand()
    initial = {name: getattr(found, name) for name in ("title", "situation", "lesson", "tips", "version")}
    form = CorrectForm(request.POST or None, initial=initial)
    if form.is_valid():
        commands.correct_lesson(by=request.user, written=found, **form.cleaned_data)
        return redirect(found)
    return render(request, "knowledge/correct.html", {"form": form, "lesson": found})


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a lesson back, with the reason."""
    found = _find(request, pk)
    permissions.may_withdraw(request.user, found).demand()
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        commands.withdraw_lesson(by=request.user, lesson=found, **form.cleaned_data)
        return redirect(found)
    return render(request, "knowledge/withdraw.html", {"form": form, "lesson": found})


def make_public(request: HttpRequest, pk: int) -> HttpResponse:
    """Let everybody read a lesson without logging in."""
    found = _find(request, pk)
    permissions.may_publish(request.user, found).demand()
    if request.method == "POST":
        commands.make_public(by=request.user, lesson=found)
        return redirect(found)
    return render(request, "knowledge/make_public.html", {"lesson": found})


def make_private(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a lesson within the network again."""
    found = _find(request, pk)
    permissions.may_unpublish(request.user, found).demand()
    if request.method == "POST":
        commands.make_private(by=request.user, lesson=found)
        return redirect(found)
    return render(request, "knowledge/make_private.html", {"lesson": found})


@login_not_required
def public_lesson(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a public lesson to everybody."""
    found = get_object_or_404(Lesson.objects.public().select_related("theme"), pk=pk)
    return render(request, "knowledge/public_lesson.html", {"lesson": found})
