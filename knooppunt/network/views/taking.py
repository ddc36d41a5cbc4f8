"""Taking lists of contacts along: asking, agreeing, taking."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from knooppunt.network import commands, permissions
from knooppunt.network.forms import DirectoryFilter, FileFormForm
from knooppunt.network.models import Export
from knooppunt.network.queries.directory import Wish
from knooppunt.network.queries.facets import facets
from knooppunt.network.queries.taking import CONTENT_TYPES, question_of, spoken, taken
from knooppunt.network.words import FileForm
from knooppunt.people.models.reader import reader_of

LAST = 30


def _visible(request: HttpRequest, pk: int) -> Export:
    rows = Export.objects.visible_to(request.user).defer("content").select_related("person", "judge")
    return get_object_or_404(rows, pk=pk)


def exports(request: HttpRequest) -> HttpResponse:
    """Ask to take along what the directory shows, and see the lists that were taken before."""
    permissions.may_see_exports(request.user).demand()
    narrowed = DirectoryFilter(request.GET, facets=facets(request.user))
    wish = narrowed.wish if narrowed.is_valid() else Wish()
    form = FileFormForm(request.POST or None)
    if request.method == "POST":
        permissions.EXPORT.held_by(request.user).demand()
        if form.is_valid() and permissions.may_export(request.user):
            return redirect(commands.ask_export(by=request.user, wish=wish, **form.cleaned_data))
    rows = Export.objects.visible_to(request.user).defer("content").select_related("person")[:LAST]
    context = {
        "form": form, "number": taken(request.user, wish).count(), "asked": spoken(question_of(wish)), "rows": rows,
        "may_export": permissions.may_export(request.user), "most": settings.EXPORT_ROWS,
    }  # fmt: skip
    return render(request, "network/exports.html", context)


@require_safe
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one list: what it holds, how far it is, and what the reader may do with it."""
    found = _visible(request, pk)
    context = {
        "export": found, "asked": spoken(found.question), "may_judge": permissions.may_judge(request.user, found),
        "may_take": permissions.may_take(request.user, found),
        "is_own": found.person_id == reader_of(request.user).person,
    }  # fmt: skip
    return render(request, "network/export.html", context)


def agree(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree to a long list."""
    found = _visible(request, pk)
    permissions.may_judge(request.user, found).demand()
    if request.method == "POST":
        commands.agree_export(by=request.user, export=found)
    return redirect(found)


def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Refuse a long list."""
    found = _visible(request, pk)
    permissions.may_judge(request.user, found).demand()
    if request.method == "POST":
        commands.refuse_export(by=request.user, export=found)
    return redirect(found)


def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the file, once."""
    found = _visible(request, pk)
    permissions.may_take(request.user, found).demand()
    if request.method != "POST":
        return redirect(found)
    content = commands.take_export(by=request.user, export=found)
    headers = {"Content-Disposition": f'attachment; filename="contacten.{found.form}"'}
    return HttpResponse(content, content_type=CONTENT_TYPES[FileForm(found.form)], headers=headers)
