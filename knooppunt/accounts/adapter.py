"""How logging in works here: by invitation only, and it is remembered."""

from hashlib import sha256
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts import commands
from knooppunt.accounts.language import keep

LOCKED_FOR = 300


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody can sign up; a login leaves its line in the log."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("This e-mail address and password do not belong together."),
        "enter_current_password": _("This is not the password you have now."),
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": _("This went wrong too often. Wait five minutes and try again."),
        "rate_limited": _("This was asked too often. Wait a few minutes and try again."),
        "invalid_password_reset": _("This link does not work any more."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Keep the door closed: accounts come from the register."""
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Let the user in and remember up to where they had seen what happened."""
        super().login(request, user)
        commands.enter(user=user)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Give the address of the page to choose a new password, whatever host the request names."""
        uidb36, _dash, rest = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uidb36, "key": rest})
        return f"{settings.ORIGIN}{path}"

    def post_login(self, request: HttpRequest, user: Any, **more: Any) -> HttpResponseBase:
        """Let the browser know the language that this user chose, here or elsewhere."""
        answer: HttpResponseBase = super().post_login(request, user, **more)
        if user.language:
            keep(answer, user.language)
        return answer

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse after too many tries; once every five minutes an address leaves a line in the log."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            email = str(credentials.get("email", "")).lower()
            if cache.add(f"guessed:{sha256(email.encode()).hexdigest()}", 1, LOCKED_FOR):
                commands.note_guessing(email=email)
            raise
