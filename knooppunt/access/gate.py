"""The gate: whose role asks for two factors gets no further than setting them up."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from knooppunt.access.permissions import lacks_factor

_BEFORE_THE_GATE = ("mfa_", "account_")
_OPEN = {"set_language", "access:pulse"}


class FactorsMiddleware:
    """Leads to the page of the second factors for as long as one is missing; nothing else opens."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Stop who has to show two factors and has none."""
        if not settings.DEMANDS_FACTORS or not getattr(view, "login_required", True) or _is_open(request):
            return None
        return redirect("mfa_index") if lacks_factor(request.user) else None


def _is_open(request: HttpRequest) -> bool:
    name = request.resolver_match.view_name if request.resolver_match else ""
    return name in _OPEN or name.startswith(_BEFORE_THE_GATE)
