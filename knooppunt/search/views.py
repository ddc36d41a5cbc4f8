"""The page on which one finds what one may see."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knooppunt.people import permissions
from knooppunt.search import queries
from knooppunt.search.asked import BEST, REGISTER, Asked
from knooppunt.search.kinds import in_order


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what answers the question, the newest or the best first, narrowed as the address says."""
    permissions.may_look(request.user).demand()
    asked = Asked.read(request.GET)
    findings = queries.find(request.user, asked)
    context = {
        "asked": asked, "findings": findings, "kinds": _kinds(asked), "orders": _orders(asked),
        "older": asked.address(before=findings.older) if findings.older else "",
        "newest": asked.address() if asked.before else "", "everything": Asked(q=asked.q).address(),
    }  # fmt: skip
    return render(request, "search/search.html", context)


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Show what somebody who is typing may be after."""
    permissions.may_look(request.user).demand()
    asked = Asked.read(request.GET)
    context = {"asked": asked, "names": queries.suggest(request.user, asked.q)}
    template = "search/_suggestions.html" if "HX-Request" in request.headers else "search/suggest.html"
    return render(request, template, context)


def _kinds(asked: Asked) -> list[tuple[str, str, bool]]:
    known = [("", _("Everything")), *((one.code, str(one.label)) for one in in_order())]
    known.append((REGISTER, _("Places and partners")))
    return [(label, asked.address(kind=code), code == asked.kind) for code, label in known]


def _orders(asked: Asked) -> list[tuple[str, str, bool]]:
    known = (("", _("Newest first")), (BEST, _("Best first")))
    return [(label, asked.address(order=code), code == asked.order) for code, label in known]
