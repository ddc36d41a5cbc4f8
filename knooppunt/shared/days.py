"""The field for a day: picked on a calendar, and in a year that somebody can mean."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from knooppunt.shared.clock import FIRST, LAST, is_sensible


class DayField(forms.DateField):
    """A day, picked on a calendar where the browser has one."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
        super().__init__(validators=[_refuse_another_age], **kwargs)


def _refuse_another_age(day: date) -> None:
    if not is_sensible(day):
        words = _("Choose a day from {first} up to and including {last}.")
        raise forms.ValidationError(words.format(first=FIRST.year, last=LAST.year), code="age")
