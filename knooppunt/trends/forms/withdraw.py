"""The form to take something back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField


class WithdrawForm(forms.Form):
    """Why something is taken back."""

    why = FreeTextField(
        label=_("Why do you withdraw this?"), rows=3, max_length=500,
        help_text=_("Everybody who could read it sees this."),
    )  # fmt: skip
