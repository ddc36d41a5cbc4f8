"""The forms around getting in."""

from typing import Any

from allauth.account.forms import SetPasswordForm
from django import forms
from django.utils.translation import gettext_lazy as _

from knooppunt.access.models import Loss
from knooppunt.access.permissions import may_ask_reset
from knooppunt.accounts.models import User
from knooppunt.accounts.plain import PlainFields
from knooppunt.people.models import Person


class ChoosePasswordForm(PlainFields, SetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """The first password, twice, for who was invited."""


class InviteForm(forms.Form):
    """Which of the people on the page are invited, or all of them."""

    people: forms.ModelMultipleChoiceField[Person] = forms.ModelMultipleChoiceField(
        Person.objects.none(), error_messages={"required": _("Choose at least one person.")}
    )

    def __init__(self, shown: list[Person], data: Any = None) -> None:
        super().__init__({"people": [one.pk for one in shown]} if data and "all" in data else data)
        self.fields["people"].queryset = Person.objects.filter(pk__in=[one.pk for one in shown])  # type: ignore[attr-defined]  # a field of this form


class ResetForm(forms.Form):
    """Whose second factor was lost, and how."""

    email = forms.EmailField(label=_("E-mail address of the account"))
    why = forms.ChoiceField(label=_("What happened"), choices=Loss.choices, widget=forms.RadioSelect)

    def __init__(self, by: Any, data: Any = None) -> None:
        super().__init__(data)
        self._by = by

    def clean_email(self) -> User:
        """Find the account; say beside the field why this one cannot be asked for."""
        owner = User.objects.filter(email__iexact=self.cleaned_data["email"]).first()
        if owner is None:
            raise forms.ValidationError(_("There is no account with this e-mail address."))
        verdict = may_ask_reset(self._by, owner)
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return owner
