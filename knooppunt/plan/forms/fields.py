"""The fields that several forms of the plan share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.guard.fields import FreeTextField


class ReasonField(FreeTextField):
    """Why something changes; kept for ever beside the change."""

    def __init__(self) -> None:
        help_text = _("Everybody who reads the plan sees this reason.")
        super().__init__(label=_("Why does this change?"), rows=3, max_length=1000, help_text=help_text)


class VersionField(forms.IntegerField):
    """The version of the record that the editor read."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, min_value=1)


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Limit a field of this form to these choices: a queryset of records, or pairs of value and label."""
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = choices
    elif isinstance(field, forms.ChoiceField):
        field.choices = choices
