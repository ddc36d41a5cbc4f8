"""The forms around getting in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.people.models import Person


class InviteForm(forms.Form):
    """Which of the people on the page are invited, or all of them."""

    people: forms.ModelMultipleChoiceField[Person] = forms.ModelMultipleChoiceField(
        Person.objects.none(), error_messages={"required": _("Choose at least one person.")}
    )

    def __init__(self, shown: list[Person], data: Any = None) -> None:
        super().__init__({"people": [one.pk for one in shown]} if data and "all" in data else data)
        self.fields["people"].queryset = Person.objects.filter(pk__in=[one.pk for one in shown])  # type: ignore[attr-defined]  # a field of this form
