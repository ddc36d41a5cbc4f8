"""The fields that several forms of gatherings share."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from knooppunt.shared.clock import today
from knooppunt.shared.days import DayField


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Limit a field of this form to these choices: a queryset of records, or pairs of value and label."""
    field = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = choices
    elif isinstance(field, forms.ChoiceField):
        field.choices = choices


class PastDayField(DayField):
    """A day on or before today."""

    def validate(self, value: date | None) -> None:
        """Refuse a day that has still to come."""
        super().validate(value)
        if value and value > today():
            raise forms.ValidationError(_("Choose today or a day before it."), code="future")


class MomentField(forms.TimeField):
    """A time of day in hours and minutes."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"), **kwargs)


class VersionField(forms.IntegerField):
    """The version of the record that the editor read."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, min_value=1)
