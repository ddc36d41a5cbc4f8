"""The forms to log in and to choose a password: allauth's, in our words."""

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts import demo


class PlainFields(forms.Form):
    """A form whose labels stand above the fields, so nothing is repeated inside them."""

    words: dict[str, Any] = {  # noqa: RUF012 - read only
        "login": _("E-mail address"),
        "email": _("E-mail address"),
        "password": _("Password"),
        "oldpassword": _("Your password until now"),
        "password1": _("New password"),
        "password2": _("New password, once more"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.words.get(name, field.label)


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


class ChoosePasswordForm(PlainFields, allauth.SetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """The first password, twice, for who was invited."""


class ResetPasswordKeyForm(PlainFields, allauth.ResetPasswordKeyForm):  # type: ignore[misc]  # allauth has no types
    """The new password twice, for who came by the link."""


class ReauthenticateForm(PlainFields, allauth.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The password once more, before something that matters."""
