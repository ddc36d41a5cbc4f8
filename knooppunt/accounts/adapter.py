"""How logging in works here: by invitation only, it is remembered, and what changes about it is told."""

import time
from hashlib import sha256
from typing import Any, ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts import commands, facts
from knooppunt.accounts.devices import device_of
from knooppunt.accounts.language import keep
from knooppunt.accounts.sessions import DEVICE, STARTED
from knooppunt.shared.fact import Fact

LOCKED_FOR = 300

# allauth tells of a change by the mail it wants to send about it.
_CHANGES: dict[str, type[Fact]] = {
    "account/email/password_changed": facts.PasswordChanged,
    "account/email/password_reset": facts.PasswordChanged,
    "mfa/email/totp_activated": facts.FactorAdded,
    "mfa/email/totp_deactivated": facts.FactorRemoved,
    "mfa/email/webauthn_added": facts.FactorAdded,
    "mfa/email/webauthn_removed": facts.FactorRemoved,
    "mfa/email/recovery_codes_generated": facts.CodesRenewed,
}


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
        """Let the user in and remember up to where they had seen what happened, and in which browser this is."""
        super().login(request, user)
        request.session[DEVICE] = device_of(request.headers.get("User-Agent", ""))
        request.session[STARTED] = timezone.now().isoformat()
        commands.enter(user=user)

    def set_password(self, user: Any, password: str) -> None:
        """Change the password, and log every other browser out."""
        super().set_password(user, password)
        commands.end_logins(by=user, user=user, but=self.request.session.session_key)

    def is_reauthentication_required(self, *, app: str, **_more: Any) -> bool:
        """Ask once more for the password or a factor, unless somebody showed one minutes ago."""
        records = get_authentication_records(self.request, self.request.user)
        return not records or time.time() - records[-1]["at"] > app_settings.REAUTHENTICATION_TIMEOUT

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Note a change of how the account is opened, and tell its owner."""
        if template_prefix in _CHANGES:
            commands.note_change(user=user, kind=_CHANGES[template_prefix])
        super().send_notification_mail(template_prefix, user, context, email or user.email)

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
