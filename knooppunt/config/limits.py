"""A request that is too large is refused before anybody reads it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render


class LimitsMiddleware:
    """Answers 413 to a body over the limit, and 411 to one that does not say how large it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "chunked" in request.META.get("HTTP_TRANSFER_ENCODING", "").lower():
            return _refuse(411)
        if _length(request) > settings.UPLOAD_LIMITS.get(request.path, settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
            return _refuse(413)
        return self.get_response(request)


def _length(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdigit() else 0


def _refuse(status: int) -> HttpResponseBase:
    response = render(None, "413.html", status=status)  # a request would make the page ask the database who is there
    response.headers["Connection"] = "close"
    return response
