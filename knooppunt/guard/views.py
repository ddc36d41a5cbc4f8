"""The page of the privacy officer: what was let through the brake."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from knooppunt.guard import permissions, queries
from knooppunt.guard.forms import OverrideFilter


@require_safe
def overrides(request: HttpRequest) -> HttpResponse:
    """List what was let through, newest first: what kind, where, by whom and why; never the find itself."""
    permissions.may_oversee(request.user).demand()
    form = OverrideFilter(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    kind, before = asked.get("kind", ""), asked.get("voor") or 0
    page = queries.overrides(request.user, kind=kind, before=before)
    older = f"?{urlencode({'kind': kind, 'voor': page.older})}" if page.older else ""
    newest = f"?{urlencode({'kind': kind})}" if before else ""
    context = {"form": form, "page": page, "older_url": older, "newest_url": newest, "is_narrowed": bool(kind)}
    return render(request, "guard/overrides.html", context)
