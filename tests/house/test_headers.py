"""The headers of every answer, the wrong ones included (A22)."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from knooppunt.config import urls

pytestmark = pytest.mark.django_db

STRICT = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def fall(request: HttpRequest) -> HttpResponse:
    """Fail, as a page with a mistake in it does."""
    message = "a mistake of ours"
    raise RuntimeError(message)


def slips(response: Any) -> list[str]:
    """List what is wrong with the headers of an answer."""
    wrong = [name for name, value in STRICT.items() if response.headers.get(name) != value]
    policy = response.headers.get("Content-Security-Policy", "")
    wrong += ["CSP"] if "unsafe" in policy or "default-src 'none'" not in policy else []
    wrong += ["frame-ancestors"] if "frame-ancestors 'none'" not in policy else []
    return wrong + ([] if "camera=()" in response.headers.get("Permissions-Policy", "") else ["Permissions-Policy"])


@pytest.fixture(autouse=True)
def _nobody_beats() -> None:
    cache.clear()


fall.login_required = False  # type: ignore[attr-defined]  # as login_not_required does
handler500 = urls.handler500
urlpatterns = [path("val/", fall), *urls.urlpatterns]

ANSWERS = [
    ("/account/inloggen/", 200), ("/", 302), ("/bestaat-niet/", 404), ("/gezond/", 503), ("/val/", 500),
    ("/.well-known/security.txt", 200), ("/static/look/layout.css", 200), ("/static/look/no.css", 404),
    ("/taal/", 405), ("/toegankelijkheid/", 200), ("/stijl/", 200),
]  # fmt: skip


@pytest.mark.parametrize(("address", "status"), ANSWERS)
@override_settings(ROOT_URLCONF=__name__)
def test_every_answer_is_strict(client: Client, address: str, status: int) -> None:
    client.raise_request_exception = False
    response = client.get(address)
    response.close()
    assert response.status_code == status
    assert slips(response) == []


def test_an_answer_to_a_lying_host_is_strict_too(client: Client) -> None:
    response = client.get("/account/inloggen/", HTTP_HOST="evil.example")
    assert response.status_code == 400
    assert slips(response) == []


def test_a_body_that_is_too_large_gets_a_strict_answer(client: Client) -> None:
    response = client.post("/account/inloggen/", {"email": "x" * 3_000_000})
    assert response.status_code == 413
    assert slips(response) == []


def test_an_answer_without_them_is_refused() -> None:
    naked = HttpResponse()
    assert set(STRICT) <= set(slips(naked))
    naked.headers["Content-Security-Policy"] = "default-src 'none'; script-src 'unsafe-inline'"
    assert {"CSP", "frame-ancestors", "Permissions-Policy"} <= set(slips(naked))


def test_pages_are_not_kept_by_browsers_or_proxies(client: Client) -> None:
    assert "no-store" in client.get("/account/inloggen/").headers["Cache-Control"]
    assert "no-store" in client.get("/bestaat-niet/").headers["Cache-Control"]


@override_settings(SECURE_HSTS_SECONDS=63_072_000, SECURE_HSTS_INCLUDE_SUBDOMAINS=True)
def test_a_secure_answer_asks_to_stay_secure(client: Client) -> None:
    answer = client.get("/account/inloggen/", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_who_finds_a_hole_reads_where_to_report_it(client: Client) -> None:
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()
    said = dict(line.split(": ", 1) for line in lines)
    expires = parse_datetime(said["Expires"])
    assert said["Contact"].startswith(("http", "mailto:"))
    assert expires is not None
    assert timezone.now() < expires < timezone.now() + timedelta(days=366)
