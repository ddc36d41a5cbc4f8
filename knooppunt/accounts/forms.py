"""The forms to log in and to choose a password: allauth's, in our words."""

from typing import Any

from allauth.account import forms as allauth
from allauth.mfa.base import forms as factors
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts import demo
from knooppunt.accounts.plain import PlainFields


class LoginForm(PlainFields, allauth.LoginForm):  # type: ignore[misc]  # allauth has no types
    """E-mail address and password; in the demo it also knows the cast."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("remember", None)
        self.fields["password"].help_text = ""

    def cast(self) -> tuple[demo.Member, ...]:
        """Give the members of the demo cast; outside the demo there is none."""
        return demo.MEMBERS if settings.IS_DEMO else ()

    def cast_password(self) -> str:
        """Give the one password of the demo cast."""
        return demo.PASSWORD


class ChangePasswordForm(PlainFields, allauth.ChangePasswordForm):  # type: ignore[misc]  # allauth has no types
    """The password until now, and the new one twice."""


class ResetPasswordForm(PlainFields, allauth.ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """The address to which a link to a new password is sent."""


class ResetPasswordKeyForm(PlainFields, allauth.ResetPasswordKeyForm):  # type: ignore[misc]  # allauth has no types
    """The new password twice, for who came by the link."""


class ReauthenticateForm(PlainFields, allauth.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before something that matters."""


class AuthenticateForm(PlainFields, factors.AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code of the second factor, at logging in."""


class ReauthenticateFactorForm(PlainFields, factors.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code once more, before something that matters."""


class ActivateAppForm(PlainFields, ActivateTOTPForm):  # type: ignore[misc]  # allauth has no types
    """The first code of an authenticator app, as a proof that it has the key."""


class Credential(forms.JSONField):
    """What a browser says of a passkey; whatever has another shape is refused before anybody reads it."""

    def clean(self, value: Any) -> dict[str, Any]:
        """Give the credential, whose parts are all there."""
        said = super().clean(value)
        has_parts = isinstance(said, dict) and isinstance(said.get("response"), dict)
        if not has_parts or not all(isinstance(said.get(name), str) for name in ("id", "rawId", "type")):
            raise forms.ValidationError(_("This passkey could not be read. Try again."))
        return dict(said)


class AddPasskeyForm(PlainFields, passkeys.AddWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """A name for a passkey, and what the browser made."""

    name = forms.CharField(label=_("Name of this passkey"), max_length=60, required=False)
    credential = Credential(widget=forms.HiddenInput)


class AuthenticatePasskeyForm(passkeys.AuthenticateWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """What a passkey shows at logging in."""

    credential = Credential(widget=forms.HiddenInput)


class ReauthenticatePasskeyForm(passkeys.ReauthenticateWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """What a passkey shows before something that matters."""

    credential = Credential(widget=forms.HiddenInput)
