"""How logging in works here: by invitation only, and it is remembered."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts import commands


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
