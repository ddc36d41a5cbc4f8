"""What somebody sees when a request fails: plain words, and nothing they typed is lost."""

from collections.abc import Callable

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from knooppunt.config.conflicts import conflict
from knooppunt.shared.editing import Conflict
from knooppunt.shared.verdict import Refused


class FailuresMiddleware:
    """Turns an edit conflict into a page with both versions, and a busy database into «try again»."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer the failures that are nobody's mistake."""
        if isinstance(exception, Conflict):
            return conflict(request, exception)
        if isinstance(exception, OperationalError | InterfaceError) and not isinstance(exception, Refused):
            return busy(request)
        if isinstance(exception, OverflowError):  # a choice of rows was sent a number that no database can hold
            return bad_request(request, exception)
        return None


def busy(request: HttpRequest) -> HttpResponse:
    """Say that the database does not answer just now, without asking it anything."""
    response = render(None, "503.html", status=503)  # a request would make the page ask the database who is there
    response.headers["Retry-After"] = "5"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request cannot be read."""
    return render(None, "400.html", status=400)  # the host may be a lie, so nothing is drawn from the request


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say no, and why."""
    reason = str(exception) if isinstance(exception, Refused) else _("You may not do this.")
    return _page(request, "403.html", 403, {"reason": reason})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing here, or nothing that this reader may know of."""
    return _page(request, "404.html", 404, {})


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that it is our mistake."""
    return render(None, "500.html", status=500)  # whatever failed may fail again while drawing a full page


def _page(request: HttpRequest, template: str, status: int, context: dict[str, object]) -> HttpResponse:
    try:
        return render(request, template, context, status=status)
    except DatabaseError:
        return busy(request)
