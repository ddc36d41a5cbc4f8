"""The pages of lists: those that were brought, a new one, and one list in whatever state it is."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from knooppunt.imports import commands, forms, permissions
from knooppunt.imports.models import List
from knooppunt.imports.queries.showing import overview, page_of
from knooppunt.shared.verdict import Verdict

ONLY = require_http_methods(["GET", "HEAD", "POST"])


def _visible(request: HttpRequest, pk: int) -> List:
    found: List = get_object_or_404(List.objects.visible_to(request.user).select_related("by"), pk=pk)
    return found


def lists(request: HttpRequest) -> HttpResponse:
    """List what was brought, the newest first."""
    permissions.may_bring(request.user).demand()
    return render(request, "imports/lists.html", {"rows": overview(request.user)})


def bring(request: HttpRequest) -> HttpResponseBase:
    """Bring a file."""
    permissions.may_bring(request.user).demand()
    form = forms.BringForm(request.POST or None, request.FILES or None, user=request.user)
    if form.is_valid():
        file = form.cleaned_data["file"]
        brought = commands.bring_list(
            by=request.user, kind=form.cleaned_data["kind"], name=file.name, content=file.read()
        )
        return redirect(brought)
    return render(request, "imports/bring.html", {"form": form})


@never_cache
def one_list(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one list: how far it is, or what it would do, or what it did; HTMX asks again for how far it is."""
    found = _visible(request, pk)
    page = page_of(found)
    context = {
        "list": found, "page": page, "may_drop": permissions.may_drop(request.user, found),
        "columns": forms.ColumnsForm(found=found), "choices": forms.ChoicesForm(found=found),
        "may_take_back": permissions.may_take_back(request.user, found),
    }  # fmt: skip
    if request.headers.get("HX-Request") != "true":
        return render(request, "imports/list.html", context)
    answer = render(request, "imports/_progress.html", context)
    if not found.is_busy or page.is_interrupted:
        answer.headers["HX-Refresh"] = "true"
    return answer


@ONLY
def name_columns(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say what the columns are, and see the list again."""
    found = _visible(request, pk)
    permissions.may_decide(request.user, found).demand()
    form = forms.ColumnsForm(request.POST or None, found=found)
    if request.method != "POST" or not form.is_valid():
        return redirect(found)
    commands.name_columns(by=request.user, found=found, codes=form.codes())
    return redirect(found)


@ONLY
def confirm(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a list in, with what was chosen for the rows in doubt."""
    found = _visible(request, pk)
    permissions.may_decide(request.user, found).demand()
    form = forms.ChoicesForm(request.POST or None, found=found)
    if request.method != "POST" or not form.is_valid():
        return redirect(found)
    commands.confirm_list(by=request.user, found=found, choices=form.chosen())
    return redirect(found)


@ONLY
def resume(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Let the work go on."""
    return _decide(request, pk, permissions.may_resume, commands.resume_list)


@ONLY
def take_back(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take a list back as a whole."""
    return _decide(request, pk, permissions.may_take_back, commands.take_back_list)


@ONLY
def drop(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Throw a list away."""
    return _decide(request, pk, permissions.may_drop, commands.drop_list)


def _decide(
    request: HttpRequest, pk: int, may: Callable[..., Verdict], command: Callable[..., Any]
) -> HttpResponseBase:
    found = _visible(request, pk)
    may(request.user, found).demand()
    if request.method == "POST":
        command(by=request.user, found=found)
    return redirect(found)
