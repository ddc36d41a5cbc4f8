"""The few pages that belong to no app: health, language, where to report a hole."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.http import require_GET, require_POST

from knooppunt.accounts.commands import choose_language
from knooppunt.accounts.language import keep
from knooppunt.config import health as checks


@login_not_required
@require_GET
def health(request: HttpRequest) -> JsonResponse:
    """Tell a monitor whether database, migrations and job worker are well."""
    found = checks.all_checks()
    is_well = all(state == "ok" for state in found.values())
    status = "ok" if is_well else "error"
    return JsonResponse({"status": status, **found}, status=200 if is_well else 503)


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponseBase:
    """Choose the language of the screens, and stay on the page; who is logged in finds it again elsewhere."""
    answer = redirect(_safe(request, request.POST.get("next", "/")))
    language = request.POST.get("language", "")
    if check_for_language(language):
        keep(answer, language)
        if request.user.is_authenticated:
            choose_language(by=request.user, language=language)
    return answer


def _safe(request: HttpRequest, address: str) -> str:
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours else "/"


@login_not_required
@require_GET
def security_text(request: HttpRequest) -> HttpResponse:
    """Say where a hole in the security can be reported (RFC 9116)."""
    expires = (timezone.now() + timedelta(days=180)).replace(microsecond=0).isoformat()
    address = settings.SECURITY_CONTACT
    lines = [f"Contact: {address}", f"Expires: {expires}", "Preferred-Languages: nl, en"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
