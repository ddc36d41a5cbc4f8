"""The page on which one finds what one may see."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.people import permissions
from knooppunt.search import kinds, queries
from knooppunt.search.language.question import tidy
from knooppunt.shared.offers import searchables


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what answers the question, the newest first, of all kinds or one."""
    permissions.may_look(request.user).demand()
    asked, kind = tidy(request.GET.get("q", "")), _kind(request.GET.get("kind", ""))
    before = queries.Place.read(request.GET.get("before", ""))
    findings = queries.find(request.user, asked, kind, before)
    context = {
        "asked": asked, "kind": kind, "findings": findings, "tabs": _tabs(asked, kind),
        "older": _address(asked, kind, str(findings.older)) if findings.older else "",
        "newest": _address(asked, kind) if before else "",
    }  # fmt: skip
    return render(request, "search/search.html", context)


def _kind(code: str) -> str:
    return code if code in searchables or code == queries.REGISTER else ""


def _tabs(asked: str, kind: str) -> list[tuple[str, str, bool]]:
    known = [("", _("Everything")), *((one.code, str(one.label)) for one in kinds.in_order())]
    known.append((queries.REGISTER, _("Places and partners")))
    return [(label, _address(asked, code), code == kind) for code, label in known]


def _address(asked: str, kind: str, before: str = "") -> str:
    given = {"q": asked, "kind": kind, "before": before}
    return "?" + urlencode({name: value for name, value in given.items() if value})
