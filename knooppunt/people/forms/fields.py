"""The fields that several forms of the register share."""

import re
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from knooppunt.people import themes
from knooppunt.people.models import Area
from knooppunt.people.models.reader import reader_of
from knooppunt.people.permissions import may_register
from knooppunt.people.words import AreaKind

_PHONE = re.compile(r"\+?[\d ()./-]{6,24}")
_NUMBER = re.compile(r"\d[\d .-]{5,}\d")


class PhoneField(forms.CharField):
    """A telephone number as people write it."""

    def validate(self, value: Any) -> None:
        """Refuse what cannot be dialled."""
        super().validate(value)
        if value and not _PHONE.fullmatch(value):
            raise forms.ValidationError(_("Write a telephone number, such as 06 12345678 or +31 75 1234567."))


class FunctionField(forms.CharField):
    """What somebody does at an organisation, in a few words; no number and no address belongs here."""

    def validate(self, value: Any) -> None:
        """Refuse what is no function."""
        super().validate(value)
        if value and ("@" in value or _NUMBER.search(value)):
            raise forms.ValidationError(_("Write only the function here, without a number or an e-mail address."))


class VersionField(forms.IntegerField):
    """The version that was read."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)


def capital(choices: Any) -> list[tuple[str, str]]:
    """Give choices with a capital."""
    return [(value, capfirst(str(label))) for value, label in choices]


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Limit a field of this form to these choices: a queryset of records, or pairs of value and label."""
    field: Any = form.fields[name]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = choices
    else:
        field.choices = choices


def themes_for(user: Any) -> list[tuple[str, str]]:
    """Give the themes in which this user keeps seats: who keeps the register keeps all."""
    kept = themes.codes() if may_register(user) else sorted(reader_of(user).themes())
    return [("", _("No theme")), *((code, code) for code in kept)]


def areas_for(user: Any) -> Any:
    """Give the areas whose partners this user keeps: regions first, then municipalities."""
    areas = Area.objects.current().order_by("-kind", "name")
    if may_register(user):
        return areas
    mine = reader_of(user).specialised_areas()
    return areas.filter(pk__in=mine) | areas.filter(parent__in=mine, kind=AreaKind.MUNICIPALITY)
