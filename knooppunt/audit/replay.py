"""The same form sent twice does its work once; the second answer points to the first."""

from collections.abc import Callable
from contextvars import ContextVar
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from knooppunt.audit import beside
from knooppunt.audit.models import Entry
from knooppunt.shared.fact import kinds

FIELD = "replay_token"
_token: ContextVar[UUID | None] = ContextVar("replay_token", default=None)


class AlreadyDone(Exception):
    """Raised when a form with this token has done its work before."""

    def __init__(self, entry: Entry) -> None:
        super().__init__("this form was handled before")
        self.entry = entry


def fresh() -> str:
    """Make the token for a form that is about to be shown."""
    return str(uuid4())


def claim() -> UUID | None:
    """Give the token of the form at hand to the first audit entry that asks, once."""
    token = _token.get()
    _token.set(None)
    return token


def first_entry(token: UUID | None) -> Entry | None:
    """Find what the form with this token did before."""
    return Entry.objects.filter(token=token).first() if token else None


class ReplayMiddleware:
    """Takes the token out of a posted form and answers a second posting with the first one's page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        _token.set(_read(request) if request.method == "POST" else None)
        beside.forget()
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a repeated form with a redirect to what it made the first time."""
        if not isinstance(exception, AlreadyDone):
            return None
        messages.info(request, _("This form had already been sent. You see what came of it."))
        return redirect(_place(exception.entry))


def _read(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get(FIELD, ""))
    except ValueError:
        return None


def _place(entry: Entry) -> str:
    fact = kinds.get(entry.kind)
    return reverse(fact.address, args=[entry.subject]) if fact and fact.address else "/"
