"""The cookie that keeps the language of the screens; the choice itself is kept with the account."""

from django.conf import settings
from django.http.response import HttpResponseBase

_YEAR = 31_536_000


def keep(answer: HttpResponseBase, language: str) -> None:
    """Let this browser show its screens in this language from now on."""
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=_YEAR, samesite="Lax", httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
