"""Forms of allauth in our words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PlainFields(forms.Form):
    """A form whose labels stand above the fields, so nothing is repeated inside them."""

    words: dict[str, Any] = {  # noqa: RUF012 - read only
        "login": _("E-mail address"),
        "email": _("E-mail address"),
        "password": _("Password"),
        "oldpassword": _("Your password until now"),
        "password1": _("New password"),
        "password2": _("New password, once more"),
        "code": _("Code"),
        "name": _("Name of this passkey"),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.words.get(name, field.label)
